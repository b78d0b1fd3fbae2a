package org.peyvand.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Installation;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Timestamp;
import org.peyvand.verify.signature.TimestampSigner;
import org.springframework.stereotype.Component;

/// Has files time-stamped by the authority that the operator named, in the demo by its own.
@Component
class TimeStamping {
  private static final int NONCE_BITS = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Optional<TimeAuthority> authority;

  TimeStamping(TimestampSettings settings, Installation installation, Clock clock) {
    var url = settings.url();
    this.authority =
        url != null
            ? Optional.of(new RemoteTimeAuthority(url, certificates(settings.anchor())))
            : installation.sample()
                ? Optional.of(new SampleTimeAuthority(installation, clock))
                : Optional.empty();
  }

  /// Whether there is anybody to ask.
  boolean possible() {
    return authority.isPresent();
  }

  /// What the authority's own certificate has to lead to.
  Anchors anchors() {
    return authority
        .map(one -> new Anchors(one.anchors(), List.of(), true))
        .orElseGet(Anchors::none);
  }

  /// A response over these bytes, checked before anybody relies on it.
  byte[] stamp(byte[] file) {
    var payload = Payload.of(file);
    var request = TimestampSigner.request(payload, new BigInteger(NONCE_BITS, RANDOM));
    try {
      var response = authority.orElseThrow().respond(request);
      // Granted, with our nonce, over our digest.
      new TimeStampResponse(response).validate(new TimeStampRequest(request));
      var stamp = Timestamp.check("", response, payload, anchors());
      var believed = anchors().certificates().isEmpty() ? State.UNKNOWN : State.HOLDS;
      if (stamp.state() != believed) {
        throw new IllegalStateException("the authority’s token is not good: " + stamp.verdict());
      }
      return response;
    } catch (TSPException refused) {
      throw new IllegalStateException("the authority’s answer is not good", refused);
    } catch (IOException unreachable) {
      throw new UncheckedIOException("the authority does not answer", unreachable);
    }
  }

  private static List<X509Certificate> certificates(@Nullable Path file) {
    if (file == null) return List.of();
    try {
      return Anchors.read(Files.readAllBytes(file), true)
          .orElseThrow(() -> new IllegalStateException("PEYVAND_TSA_ANCHOR: no certificate in it"))
          .certificates();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("PEYVAND_TSA_ANCHOR: cannot be read", unreadable);
    }
  }
}
