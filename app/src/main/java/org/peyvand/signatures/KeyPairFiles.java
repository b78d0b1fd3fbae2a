package org.peyvand.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.CadesSigner;

/// A key and its certificates in one PEM file of mode 0600: the key first, then its own
/// certificate, then those above. Plain PKCS#8, since no key store of the JDK or of Bouncy Castle
/// holds every national system.
final class KeyPairFiles {
  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";

  private KeyPairFiles() {}

  static Optional<Identity> read(Path file) {
    if (!Files.exists(file)) return Optional.empty();
    try (var reader = new PemReader(Files.newBufferedReader(file))) {
      byte[] key = new byte[0];
      var chain = new ArrayList<X509Certificate>();
      for (@Nullable PemObject pem = reader.readPemObject();
          pem != null;
          pem = reader.readPemObject()) {
        if (pem.getType().equals(KEY)) key = pem.getContent();
        else chain.add(certificate(pem.getContent()));
      }
      return Optional.of(new Identity(privateKey(key, chain.getFirst()), chain));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("The key file is damaged: " + file, damaged);
    }
  }

  /// Writes whole or not at all.
  static void write(Path file, Identity identity) {
    try {
      Files.createDirectories(file.getParent());
      var temporary =
          Files.createTempFile(
              file.getParent(),
              ".key",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var writer = new PemWriter(Files.newBufferedWriter(temporary))) {
        writer.writeObject(new PemObject(KEY, identity.key().getEncoded()));
        for (var certificate : identity.chain()) {
          writer.writeObject(new PemObject(CERTIFICATE, certificate.getEncoded()));
        }
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509", Algorithms.provider())
            .generateCertificate(new java.io.ByteArrayInputStream(der));
  }

  private static PrivateKey privateKey(byte[] pkcs8, X509Certificate own)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(own.getPublicKey().getAlgorithm(), Algorithms.provider())
        .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /// Someone who can sign.
  ///
  /// @param chain the signer's own certificate first, the anchor last
  record Identity(PrivateKey key, List<X509Certificate> chain) {
    Identity {
      chain = List.copyOf(chain);
    }

    X509Certificate own() {
      return chain.getFirst();
    }

    X509Certificate anchor() {
      return chain.getLast();
    }

    CadesSigner signer(SigningSystem system) {
      return new CadesSigner(system.algorithm(), key, own(), chain.subList(1, chain.size()));
    }
  }
}
