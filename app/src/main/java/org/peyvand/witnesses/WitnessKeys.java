package org.peyvand.witnesses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.peyvand.kernel.Installation;
import org.peyvand.register.Register;
import org.peyvand.tlog.KeyFile;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.VerifierKey;
import org.springframework.stereotype.Component;

/// The two keys this host cosigns with, in the data folder: one that every reader of today knows,
/// and one that a quantum computer cannot forge.
@Component
class WitnessKeys {
  private final List<SigningKey> keys;

  WitnessKeys(Installation installation, Register register) {
    var folder = installation.data().resolve("keys");
    var name = register.origin().replaceFirst("/log$", "") + "/witness";
    this.keys =
        List.of(
            key(folder.resolve("witness.key"), name, SignatureKind.COSIGNATURE),
            key(folder.resolve("witness-ml-dsa.key"), name, SignatureKind.ML_DSA_COSIGNATURE));
  }

  private static SigningKey key(Path file, String name, SignatureKind kind) {
    try {
      if (Files.exists(file)) return KeyFile.read(file);
      Files.createDirectories(file.getParent());
      var key = SigningKey.generate(name, kind, new SecureRandom());
      KeyFile.write(file, key);
      return key;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  Note cosign(Note note, Instant at) {
    var cosigned = note;
    for (var key : keys) cosigned = cosigned.cosigned(key, at);
    return cosigned;
  }

  List<VerifierKey> verifierKeys() {
    return keys.stream().map(SigningKey::verifierKey).toList();
  }
}
