package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.accounts.Challenges.Purpose;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of each account: adding, proving with one, taking one away.
@Service
public class Passkeys {
  /// More devices and keys than a person keeps.
  static final int PER_ACCOUNT_MAX = 20;

  private final PasskeyStore store;
  private final PasswordStore passwords;
  private final Challenges challenges;
  private final Installation installation;
  private final Ids ids;
  private final Clock clock;

  Passkeys(
      PasskeyStore store,
      PasswordStore passwords,
      Challenges challenges,
      Installation installation,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.challenges = challenges;
    this.installation = installation;
    this.ids = ids;
    this.clock = clock;
  }

  /// What becomes of adding or removing a passkey.
  public enum Outcome {
    DONE,
    /// The browser did not prove it, or took too long.
    NOT_PROVEN,
    NAME_UNUSABLE,
    TOO_MANY,
    /// Without it nobody could come in.
    LAST_WAY_IN
  }

  public List<Passkey> of(UUID account) {
    return store.of(account);
  }

  /// What the browser is asked for to make a passkey.
  public String toMake(HttpServletRequest request, Member member, String office) {
    return PasskeyOptions.toMake(
        RelyingParty.of(installation, request),
        challenges.make(request, Purpose.MAKE),
        member,
        office,
        store.credentials(member.account()));
  }

  /// Adds the passkey that the browser made.
  @Transactional
  public Outcome add(HttpServletRequest request, UUID account, String name, String response) {
    var challenge = challenges.take(request, Purpose.MAKE);
    var tidy = name.strip();
    if (tidy.isEmpty() || tidy.length() > Passkey.NAME_LENGTH_MAX) return Outcome.NAME_UNUSABLE;
    if (challenge.isEmpty()) return Outcome.NOT_PROVEN;
    var registered =
        PasskeyRules.registered(RelyingParty.of(installation, request), challenge.get(), response);
    if (registered.isEmpty()) return Outcome.NOT_PROVEN;
    store.lock(account);
    if (store.of(account).size() >= PER_ACCOUNT_MAX) return Outcome.TOO_MANY;
    var made = registered.get();
    var key = new PasskeyStore.Key(ids.next(), account, made.attested(), made.signCount());
    return store.add(key, made.credential(), tidy, clock.instant())
        ? Outcome.DONE
        : Outcome.NOT_PROVEN;
  }

  /// Takes a passkey away, but never the last way in.
  @Transactional
  public Outcome remove(UUID account, UUID id) {
    store.lock(account);
    if (store.of(account).size() < 2 && passwords.find(account).isEmpty()) {
      return Outcome.LAST_WAY_IN;
    }
    store.remove(account, id);
    return Outcome.DONE;
  }

  /// What the browser is asked for to sign in: any passkey that it has for this host.
  public String toSignIn(HttpServletRequest request) {
    return PasskeyOptions.toProve(
        RelyingParty.of(installation, request),
        challenges.make(request, Purpose.SIGN_IN),
        List.of());
  }

  /// Whose passkey answered, if one did.
  @Transactional
  public Optional<UUID> signIn(HttpServletRequest request, String response) {
    return challenges
        .take(request, Purpose.SIGN_IN)
        .flatMap(challenge -> prove(RelyingParty.of(installation, request), challenge, response))
        .map(Proven::account);
  }

  /// A passkey that has answered a challenge, and whose it is.
  record Proven(UUID account, PasskeyRules.Proof proof) {}

  Optional<Proven> prove(RelyingParty party, byte[] challenge, String response) {
    var key = PasskeyRules.credential(response).flatMap(store::find);
    if (key.isEmpty()) return Optional.empty();
    var known = key.get();
    var proof = PasskeyRules.proof(party, challenge, known.attested(), known.signCount(), response);
    proof.ifPresent(found -> store.used(known.id(), found.signCount(), clock.instant()));
    return proof.map(found -> new Proven(known.account(), found));
  }

  /// What the browser is asked for to approve: a passkey of this account.
  String toApprove(RelyingParty party, byte[] challenge, UUID account) {
    return PasskeyOptions.toProve(party, challenge, store.credentials(account));
  }
}
