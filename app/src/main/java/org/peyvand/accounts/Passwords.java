package org.peyvand.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.peyvand.access.Contact;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A password and an authenticator, which count only together: the way in for who has no passkey at
/// hand.
@Service
public class Passwords {
  /// As long as it takes to set up an authenticator.
  private static final Duration OFFER_LIFE = Duration.ofMinutes(30);

  /// Compared with where there is no account, so that the answer takes as long; no password has it.
  private static final String NOBODYS =
      "$argon2id$v=19$m=16384,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

  /// Each takes sixteen megabytes and a processor: whoever sends a thousand guesses at once waits.
  private static final int HASHES_AT_ONCE = 4;

  private final PasswordStore store;
  private final PasskeyStore passkeys;
  private final Offices offices;
  private final SecretBox box;
  private final Attempts attempts;
  private final Clock clock;
  private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE);
  private final SecureRandom chance = new SecureRandom();
  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  Passwords(
      PasswordStore store,
      PasskeyStore passkeys,
      Offices offices,
      SecretBox box,
      Attempts attempts,
      Clock clock) {
    this.store = store;
    this.passkeys = passkeys;
    this.offices = offices;
    this.box = box;
    this.attempts = attempts;
    this.clock = clock;
  }

  /// What becomes of setting or removing a password; the name is the key of a sentence.
  public enum Outcome {
    DONE,
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    ABOUT_YOU,
    NOT_THE_SAME,
    CODE_WRONG,
    LAST_WAY_IN
  }

  public boolean set(UUID account) {
    return store.find(account).isPresent();
  }

  /// The secret for the person's authenticator: the one offered before, else a new one. It counts
  /// once a code has shown that it arrived.
  @Transactional
  public String offer(UUID account) {
    return offered(account).map(Totp::text).orElseGet(() -> offerAnew(account));
  }

  private String offerAnew(UUID account) {
    var secret = new byte[Totp.SECRET_BYTES];
    chance.nextBytes(secret);
    store.offer(account, box.close(account, secret), clock.instant());
    return Totp.text(secret);
  }

  private Optional<byte[]> offered(UUID account) {
    return store
        .offered(account, clock.instant().minus(OFFER_LIFE))
        .map(secret -> box.open(account, secret));
  }

  /// Sets the password and the authenticator that was offered, in the place of those of before.
  @Transactional
  public Outcome set(Member member, String password, String again, String code) {
    var flaw = PasswordRules.flaw(password, own(member));
    if (flaw.isPresent()) return Outcome.valueOf(flaw.get().name());
    if (!password.equals(again)) return Outcome.NOT_THE_SAME;
    var account = member.account();
    var secret = offered(account);
    if (secret.isEmpty()) return Outcome.CODE_WRONG;
    var now = clock.instant();
    var step = Totp.step(secret.get(), code, now);
    if (step.isEmpty()) return Outcome.CODE_WRONG;
    store.set(account, encode(password), box.close(account, secret.get()), step.getAsLong(), now);
    return Outcome.DONE;
  }

  private List<String> own(Member member) {
    var email =
        offices
            .contact(member.account())
            .map(Contact::email)
            .map(address -> address.split("@", 2)[0])
            .orElse("");
    var names = new java.util.ArrayList<>(member.office().texts().values());
    names.add(member.slug());
    names.add(email);
    return names;
  }

  /// Removes password and authenticator, but never the last way in.
  @Transactional
  public Outcome remove(UUID account) {
    passkeys.lock(account);
    if (passkeys.of(account).isEmpty()) return Outcome.LAST_WAY_IN;
    store.remove(account);
    return Outcome.DONE;
  }

  /// Whose password and code these are. The answer is the same, and takes as long, whatever was
  /// wrong. No connection to the database is held meanwhile: hashing is slow on purpose, and a few
  /// strangers who guess would leave none for anybody else.
  ///
  /// @param named the e-mail address of the account, or its office's name in addresses
  public Optional<UUID> signIn(String named, String password, String code, String address) {
    hashing.acquireUninterruptibly();
    try {
      return judge(named, password, code, address);
    } finally {
      hashing.release();
    }
  }

  private Optional<UUID> judge(String named, String password, String code, String address) {
    if (!attempts.open(named, address)) return Optional.empty();
    var account = accountOf(offices, named);
    var kept = account.flatMap(store::find);
    boolean right =
        password.length() <= PasswordRules.LENGTH_MAX * 2
            && encoder.matches(password, kept.map(PasswordStore.Kept::hash).orElse(NOBODYS));
    var whose =
        account
            .filter(_ -> right)
            .filter(found -> kept.filter(those -> taken(found, those, code)).isPresent());
    if (whose.isPresent()) attempts.succeeded(named);
    else attempts.failed(named, address);
    return whose;
  }

  static Optional<UUID> accountOf(Offices offices, String named) {
    var known = named.strip();
    if (known.isEmpty() || known.length() > Contact.EMAIL_LENGTH_MAX) return Optional.empty();
    return known.contains("@")
        ? offices.withEmail(known)
        : offices
            .office(known)
            .map(Member::account)
            .filter(account -> offices.acting(account).isPresent());
  }

  private boolean taken(UUID account, PasswordStore.Kept kept, String code) {
    var now = clock.instant();
    var step = Totp.step(box.open(account, kept.secret()), code, now);
    return step.isPresent() && store.take(account, step.getAsLong(), now);
  }

  private String encode(String password) {
    return java.util.Objects.requireNonNull(encoder.encode(password));
  }
}
