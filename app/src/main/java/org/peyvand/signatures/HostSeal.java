package org.peyvand.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.peyvand.kernel.Installation;
import org.peyvand.signatures.KeyPairFiles.Identity;
import org.peyvand.verify.container.SealSigner;
import org.peyvand.verify.signature.Anchors;
import org.springframework.stereotype.Component;

/// The host's own key, with which it closes every container; made at first start, in a file of its
/// own outside the database, and renewed long before its certificate runs out. A seal says that
/// this host put these files together, nothing about any party.
@Component
class HostSeal implements SealSigner {
  /// Time enough for readers to fetch the next certificate while the last one still stands.
  static final Duration RENEW_BEFORE = Duration.ofDays(180);

  private final Path file;
  private final Path formerFile;
  private final String name;
  private final Clock clock;
  private volatile Identity identity;

  HostSeal(Installation installation, Clock clock) {
    var keys = installation.data().resolve("keys");
    this.file = keys.resolve("seal.pem");
    this.formerFile = keys.resolve("seal-former.pem");
    this.name = installation.sample() ? "SAMPLE host seal" : "Host seal";
    this.clock = clock;
    this.identity = KeyPairFiles.read(file).orElseGet(this::make);
  }

  private Identity make() {
    var made =
        Identities.selfSigned(
            SigningSystem.ECDSA_P256, new Identities.Named("", name), clock.instant());
    KeyPairFiles.write(file, made);
    return made;
  }

  @Override
  public byte[] sign(byte[] manifest) {
    return identity.signer(SigningSystem.ECDSA_P256).sign(manifest, clock.instant());
  }

  X509Certificate certificate() {
    return identity.own();
  }

  /// The one in use, and those before it, the newest first.
  List<X509Certificate> certificates() {
    var all = new ArrayList<>(List.of(certificate()));
    for (var former : former()) if (!all.contains(former)) all.add(former);
    return List.copyOf(all);
  }

  Instant until() {
    return certificate().getNotAfter().toInstant();
  }

  /// A new key when the certificate is about to run out. The old key vouches for it, so that who
  /// knows the old certificate knows the new one.
  ///
  /// @return whether there is a new one
  synchronized boolean renew() {
    var now = clock.instant();
    if (now.plus(RENEW_BEFORE).isBefore(until())) return false;
    var from = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var named = new Identities.Named("", name + " from " + from);
    var next = Identities.under(SigningSystem.ECDSA_P256, named, identity, now);
    // First what would be lost: a crash in between leaves one certificate written down twice.
    writeFormer(certificates());
    KeyPairFiles.write(file, next);
    identity = next;
    return true;
  }

  private List<X509Certificate> former() {
    if (!Files.exists(formerFile)) return List.of();
    try {
      return Anchors.read(Files.readAllBytes(formerFile), true)
          .orElseThrow(() -> new IllegalStateException("damaged: " + formerFile))
          .certificates();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void writeFormer(List<X509Certificate> certificates) {
    try {
      var temporary = Files.createTempFile(file.getParent(), ".seal", ".new");
      Files.write(temporary, PemText.of(certificates));
      Files.move(temporary, formerFile, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
