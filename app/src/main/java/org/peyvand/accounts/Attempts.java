package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Slows down who guesses: after some failures nothing is judged for a while, neither for the
/// account that is asked for, whether there is one or not, nor from the address that asks. Counted
/// in the database, so that neither a restart nor another node starts anew.
@Component
class Attempts {
  /// Who mistypes does it less often; and a guess has then a chance of one in twenty thousand.
  private static final int PER_ACCOUNT_MAX = 10;

  /// A town hall may stand behind one address.
  private static final int PER_ADDRESS_MAX = 100;

  private static final Duration PERIOD = Duration.ofMinutes(15);

  private final AttemptStore store;
  private final Clock clock;

  Attempts(AttemptStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Whether guesses about this account from this address are judged now.
  boolean open(String account, String address) {
    return store.count(account(account), after()) < PER_ACCOUNT_MAX
        && store.count(address(address), after()) < PER_ADDRESS_MAX;
  }

  @Transactional
  void failed(String account, String address) {
    store.failed(account(account), clock.instant(), after());
    store.failed(address(address), clock.instant(), after());
  }

  void succeeded(String account) {
    store.forget(account(account), after());
  }

  private Instant after() {
    return clock.instant().minus(PERIOD);
  }

  private static byte[] account(String named) {
    return hash("account " + named.strip().toLowerCase(Locale.ROOT));
  }

  private static byte[] address(String address) {
    return hash("address " + address);
  }

  /// Addresses of people are not kept in the clear.
  private static byte[] hash(String subject) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(subject.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
