package org.peyvand.signatures;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.Slug;
import org.peyvand.signatures.Identities.Named;
import org.peyvand.signatures.KeyPairFiles.Identity;
import org.springframework.stereotype.Component;

/// The demo's signers: one authority and one key per body, made when first asked for, kept in the
/// data folder, and named a sample in every certificate. A host that serves real parties has none:
/// no server holds a party's key.
@Component
class SampleSigners {
  private final Path folder;
  private final boolean sample;
  private final Clock clock;

  SampleSigners(Installation installation, Clock clock) {
    this.folder = installation.data().resolve("sample-keys");
    this.sample = installation.sample();
    this.clock = clock;
  }

  /// Whether this host has sample signers at all.
  boolean present() {
    return sample;
  }

  /// The anchor of the body's sample authority.
  X509Certificate anchor(Slug body, SigningSystem system) {
    return identity(body, system).anchor();
  }

  /// A detached signature over the content by the body's sample signer.
  byte[] sign(Slug body, SigningSystem system, byte[] content) {
    return identity(body, system).signer(system).sign(content, now());
  }

  private synchronized Identity identity(Slug body, SigningSystem system) {
    if (!sample) throw new IllegalStateException("sample signers exist in the demo only");
    var file = folder.resolve(body + "." + system.code() + ".pem");
    return KeyPairFiles.read(file).orElseGet(() -> make(file, body, system));
  }

  private Identity make(Path file, Slug body, SigningSystem system) {
    var identity =
        Identities.underAuthority(
            system,
            new Named(body.value(), "SAMPLE authority"),
            new Named(body.value(), "SAMPLE signer"),
            now());
    KeyPairFiles.write(file, identity);
    return identity;
  }

  private Instant now() {
    return clock.instant();
  }
}
