package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peyvand.access.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes on paper for who has lost every device: each opens the account once, and is shown once.
@Service
public class RecoveryCodes {
  static final int CODES = 10;

  /// Eighty bits: nobody guesses them, so a plain hash keeps them.
  private static final int CODE_BYTES = 10;

  private static final int GROUP = 4;
  private static final UUID NOBODY = new UUID(0, 0);

  private final RecoveryStore store;
  private final Offices offices;
  private final Attempts attempts;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  RecoveryCodes(RecoveryStore store, Offices offices, Attempts attempts, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.attempts = attempts;
    this.clock = clock;
  }

  /// How many still count.
  public int left(UUID account) {
    return store.left(account);
  }

  /// New codes, to be shown this once; those of before count no longer.
  @Transactional
  public List<String> renew(UUID account) {
    var codes = Stream.generate(this::code).limit(CODES).toList();
    store.replace(account, codes.stream().map(RecoveryCodes::hash).toList(), clock.instant());
    return codes.stream().map(RecoveryCodes::grouped).toList();
  }

  private String code() {
    var bytes = new byte[CODE_BYTES];
    chance.nextBytes(bytes);
    return Totp.text(bytes);
  }

  private static String grouped(String code) {
    return String.join(
        "-",
        IntStream.range(0, code.length() / GROUP)
            .mapToObj(at -> code.substring(at * GROUP, (at + 1) * GROUP))
            .toList());
  }

  /// Whose code this is; it counts no longer.
  ///
  /// @param named the e-mail address of the account, or its office's name in addresses
  public Optional<UUID> signIn(String named, String code, String address) {
    if (!attempts.open(named, address)) return Optional.empty();
    var hash = hash(code.replaceAll("[^A-Za-z2-7]", "").toUpperCase(Locale.ROOT));
    // Asked of the database also where there is no account, so that the answer takes as long.
    var account = Passwords.accountOf(offices, named).orElse(NOBODY);
    var whose = Optional.of(account).filter(asked -> store.use(asked, hash, clock.instant()));
    if (whose.isPresent()) attempts.succeeded(named);
    else attempts.failed(named, address);
    return whose;
  }

  private static byte[] hash(String code) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
