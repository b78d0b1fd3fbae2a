package org.peyvand.verify;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Timestamps;

/// Time-stamps that lie in a container as files: `evidence/{body}-{n}.tsr` over a party's
/// signature, `evidence/seal-{nnn}.tsr` over a seal's.
final class TimestampFiles {
  private static final Pattern PARTY = Pattern.compile("signatures/([a-z0-9-]+)\\.p7s");
  private static final Pattern SEAL = Pattern.compile("META-INF/signature([0-9]{3})\\.p7s");
  private static final Pattern RESPONSE = Pattern.compile("evidence/[a-z0-9-]+\\.tsr");
  private static final int SIZE_MAX_BYTES = 1 << 16;

  private final Container container;
  private final Anchors authorities;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  TimestampFiles(Container container, Trust trust) throws IOException {
    this.container = container;
    Optional<Anchors> given = trust.ofTimestamps();
    this.authorities =
        given.isPresent()
            ? given.get()
            : container
                .read("trust/tsa.pem", Anchors.SIZE_MAX_BYTES)
                .flatMap(bytes -> Anchors.read(bytes, false))
                .orElseGet(Anchors::none);
  }

  /// Whose time-stamps inside a signature count.
  Anchors authorities() {
    return authorities;
  }

  /// What may stamp the signature in this file.
  Timestamps beside(String signature) throws IOException {
    var name = name(signature);
    if (name.isEmpty() || !container.has(name.get())) return Timestamps.by(authorities);
    used.add(name.get());
    var response = container.read(name.get(), SIZE_MAX_BYTES).orElse(new byte[0]);
    return new Timestamps(authorities, List.of(new Timestamps.Beside(name.get(), response)));
  }

  private static Optional<String> name(String signature) {
    var party = PARTY.matcher(signature);
    if (party.matches()) return Optional.of("evidence/" + party.group(1) + ".tsr");
    var seal = SEAL.matcher(signature);
    return seal.matches()
        ? Optional.of("evidence/seal-" + seal.group(1) + ".tsr")
        : Optional.empty();
  }

  /// A false token in a file of its own is that file's fault.
  void report(SignatureVerdict verdict, Problems problems) {
    for (var one : verdict.timestamps()) {
      if (one.state() == State.FAILS && !one.file().isEmpty()) {
        problems.add(one.file(), Finding.TIMESTAMP_FAILS);
      }
    }
  }

  /// Tokens that stamp nothing we know.
  void reportLeftOver(Problems problems) {
    var left = new HashSet<String>();
    for (var file : container.files()) {
      if (RESPONSE.matcher(file.name()).matches() && !used.contains(file.name())) {
        left.add(file.name());
      }
    }
    left.stream().sorted().forEach(name -> problems.add(name, Finding.FILE_NOT_UNDERSTOOD));
  }
}
