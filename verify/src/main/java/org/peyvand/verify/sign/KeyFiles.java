package org.peyvand.verify.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.sign.SignRefusal.Why;
import org.peyvand.verify.signature.Algorithms;

/// Opens what keys are kept in.
final class KeyFiles {
  /// Key, certificate and those above it have a few kilobytes.
  private static final long SIZE_MAX_BYTES = 1 << 20;

  private KeyFiles() {}

  /// A PKCS#12 file of whatever tool, read by Bouncy Castle: the JDK says of SM2 that the password
  /// is wrong.
  static SigningKey pkcs12(Path file, char[] password, @Nullable String alias) throws SignRefusal {
    var bytes = bytes(file);
    try {
      var store = KeyStore.getInstance("PKCS12", Algorithms.provider());
      store.load(new ByteArrayInputStream(bytes), password);
      return SigningKey.from(store, password, alias, Algorithms.provider());
    } catch (IOException refused) {
      throw new SignRefusal(
          blamesPassword(refused) ? Why.WRONG_PASSWORD : Why.STORE_UNREADABLE, name(file), refused);
    } catch (GeneralSecurityException | RuntimeException unusable) {
      throw new SignRefusal(Why.STORE_UNREADABLE, name(file), unusable);
    }
  }

  private static byte[] bytes(Path file) throws SignRefusal {
    try {
      if (Files.size(file) > SIZE_MAX_BYTES)
        throw new SignRefusal(Why.STORE_UNREADABLE, name(file));
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new SignRefusal(Why.STORE_UNREADABLE, name(file), unreadable);
    }
  }

  /// No exception of its own says so; the words have been the same for years.
  private static boolean blamesPassword(IOException refused) {
    if (refused.getCause() instanceof UnrecoverableKeyException) return true;
    var words = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("password") || words.contains("mac");
  }

  /// A token behind its maker's library. The key never leaves it.
  static SigningKey pkcs11(Path library, int slot, char[] pin, @Nullable String alias)
      throws SignRefusal {
    var provider = token(library, slot);
    try {
      var store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return SigningKey.from(store, pin, alias, provider);
    } catch (IOException refused) {
      throw new SignRefusal(
          blamesPin(refused) ? Why.WRONG_PASSWORD : Why.TOKEN_UNREADABLE, said(refused), refused);
    } catch (GeneralSecurityException | RuntimeException unusable) {
      throw new SignRefusal(Why.TOKEN_UNREADABLE, said(unusable), unusable);
    }
  }

  private static Provider token(Path library, int slot) throws SignRefusal {
    if (!Files.isReadable(library)) throw new SignRefusal(Why.TOKEN_UNREADABLE, library.toString());
    try {
      var configuration =
          "--name=peyvand\nlibrary=%s\nslotListIndex=%d\n".formatted(library.toRealPath(), slot);
      return Optional.ofNullable(Security.getProvider("SunPKCS11"))
          .orElseThrow()
          .configure(configuration);
    } catch (IOException | RuntimeException unusable) {
      throw new SignRefusal(Why.TOKEN_UNREADABLE, said(unusable), unusable);
    }
  }

  private static boolean blamesPin(Throwable thrown) {
    for (var at = thrown; at != null; at = at.getCause()) {
      if (at instanceof javax.security.auth.login.FailedLoginException) return true;
      if (String.valueOf(at.getMessage()).contains("CKR_PIN_")) return true;
    }
    return false;
  }

  /// The driver's own words, from the bottom of the pile.
  private static String said(Throwable thrown) {
    var at = thrown;
    for (var next = at.getCause(); next != null; next = at.getCause()) at = next;
    return String.valueOf(at.getMessage());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
