package org.peyvand.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.peyvand.kernel.Installation;
import org.springframework.stereotype.Component;

/// Encrypts what the database must hold and must not tell (AES-256-GCM): who has only the database,
/// or a copy of it, learns no secret of an authenticator. The key is a file of mode 0600 in the
/// data folder, made at first use; nodes of one host need the same file.
@Component
class SecretBox {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path file;
  private final SecureRandom chance = new SecureRandom();

  SecretBox(Installation installation) {
    file = installation.data().resolve("keys").resolve("accounts.key");
  }

  /// @param account whose it is; it opens for nobody else
  byte[] close(UUID account, byte[] secret) {
    var nonce = new byte[NONCE_BYTES];
    chance.nextBytes(nonce);
    var closed = cipher(Cipher.ENCRYPT_MODE, account, nonce, secret);
    var boxed = Arrays.copyOf(nonce, nonce.length + closed.length);
    System.arraycopy(closed, 0, boxed, nonce.length, closed.length);
    return boxed;
  }

  byte[] open(UUID account, byte[] boxed) {
    return cipher(
        Cipher.DECRYPT_MODE,
        account,
        Arrays.copyOf(boxed, NONCE_BYTES),
        Arrays.copyOfRange(boxed, NONCE_BYTES, boxed.length));
  }

  private byte[] cipher(int mode, UUID account, byte[] nonce, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(account.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("The key file does not fit the database: " + file, damaged);
    }
  }

  private synchronized byte[] key() {
    try {
      if (!Files.exists(file)) make();
      var key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != KEY_BYTES) throw new IllegalStateException("damaged: " + file);
      return key;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whole or not at all.
  private void make() throws IOException {
    Files.createDirectories(file.getParent());
    var key = new byte[KEY_BYTES];
    chance.nextBytes(key);
    var temporary =
        Files.createTempFile(
            file.getParent(),
            ".key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(temporary, HexFormat.of().formatHex(key) + "\n");
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
