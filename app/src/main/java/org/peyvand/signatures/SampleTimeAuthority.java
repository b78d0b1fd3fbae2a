package org.peyvand.signatures;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.peyvand.kernel.Installation;
import org.peyvand.signatures.Identities.Named;
import org.peyvand.signatures.KeyPairFiles.Identity;
import org.peyvand.verify.signature.TimestampSigner;

/// The demo's own authority. Its time is this machine's time, and every token says SAMPLE.
final class SampleTimeAuthority implements TimeAuthority {
  /// Nobody's policy: the arc is set aside for examples (RFC 5612).
  private static final String POLICY = "1.3.6.1.4.1.32473.1";

  /// Serial numbers must never repeat, not even after a restart.
  private static final int SERIAL_BITS = 120;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Identity identity;
  private final Clock clock;

  SampleTimeAuthority(Installation installation, Clock clock) {
    var file = installation.data().resolve("keys").resolve("tsa.pem");
    this.clock = clock;
    this.identity =
        KeyPairFiles.read(file)
            .orElseGet(
                () -> {
                  var made =
                      Identities.timeAuthority(
                          new Named("", "SAMPLE authority for time-stamps"),
                          new Named("", "SAMPLE time-stamps by this host’s own clock"),
                          clock.instant());
                  KeyPairFiles.write(file, made);
                  return made;
                });
  }

  @Override
  public byte[] respond(byte[] request) {
    var system = SigningSystem.ECDSA_P256.algorithm();
    var serial = new BigInteger(SERIAL_BITS, RANDOM).setBit(0);
    return new TimestampSigner(
            system, identity.key(), identity.own(), List.of(identity.anchor()), POLICY)
        .respond(request, serial, clock.instant());
  }

  @Override
  public List<X509Certificate> anchors() {
    return List.of(identity.anchor());
  }
}
