package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.peyvand.access.Member;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adding and removing ways into an account; whoever does it leaves word for the person.
@Service
public class WaysIn {
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final RecoveryCodes codes;
  private final PasskeyStore passkeyStore;
  private final PasswordStore passwordStore;
  private final RecoveryStore recoveryStore;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WaysIn(
      Passkeys passkeys,
      Passwords passwords,
      RecoveryCodes codes,
      PasskeyStore passkeyStore,
      PasswordStore passwordStore,
      RecoveryStore recoveryStore,
      ApplicationEventPublisher events,
      Clock clock) {
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.codes = codes;
    this.passkeyStore = passkeyStore;
    this.passwordStore = passwordStore;
    this.recoveryStore = recoveryStore;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Passkeys.Outcome addPasskey(
      HttpServletRequest request, UUID account, String name, String answer) {
    var outcome = passkeys.add(request, account, name, answer);
    if (outcome == Passkeys.Outcome.DONE) {
      tell(account, WayInChanged.What.PASSKEY_ADDED, Device.of(request));
    }
    return outcome;
  }

  @Transactional
  public Passkeys.Outcome removePasskey(UUID account, UUID passkey, Device device) {
    var outcome = passkeys.remove(account, passkey);
    if (outcome == Passkeys.Outcome.DONE) {
      tell(account, WayInChanged.What.PASSKEY_REMOVED, device);
    }
    return outcome;
  }

  /// Sets a password and the authenticator that was offered.
  ///
  /// @param typed the password, twice
  @Transactional
  public Passwords.Outcome setPassword(
      Member member, List<String> typed, String code, Device device) {
    var outcome = passwords.set(member, typed.getFirst(), typed.getLast(), code);
    if (outcome == Passwords.Outcome.DONE) {
      tell(member.account(), WayInChanged.What.PASSWORD_SET, device);
    }
    return outcome;
  }

  @Transactional
  public Passwords.Outcome removePassword(UUID account, Device device) {
    var outcome = passwords.remove(account);
    if (outcome == Passwords.Outcome.DONE) {
      tell(account, WayInChanged.What.PASSWORD_REMOVED, device);
    }
    return outcome;
  }

  /// New recovery codes, to be shown this once.
  @Transactional
  public List<String> renewCodes(UUID account, Device device) {
    var made = codes.renew(account);
    tell(account, WayInChanged.What.CODES_MADE, device);
    return made;
  }

  /// Erases every way into an account that has ended: nobody comes in by it again.
  @Transactional
  public void forget(UUID account) {
    passkeyStore.forget(account);
    passwordStore.forget(account);
    recoveryStore.forget(account);
  }

  private void tell(UUID account, WayInChanged.What what, Device device) {
    events.publishEvent(new WayInChanged(account, what, device, clock.instant()));
  }
}
