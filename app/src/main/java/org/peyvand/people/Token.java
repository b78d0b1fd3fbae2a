package org.peyvand.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What stands in a link that counts once.
public record Token(String value) {
  /// As much as nobody guesses.
  private static final int BYTES = 32;

  private static final SecureRandom CHANCE = new SecureRandom();

  static Token fresh() {
    var bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Never the value: what is printed ends in logs.
  @Override
  public String toString() {
    return "token";
  }
}
