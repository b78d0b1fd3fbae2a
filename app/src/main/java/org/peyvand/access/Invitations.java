package org.peyvand.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Multilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the first operator of a host gets in: by an invitation that counts once.
@Service
public class Invitations {
  /// The operator's office in addresses.
  public static final String OPERATOR = "operator";

  /// As much as nobody guesses.
  private static final int TOKEN_BYTES = 32;

  private final InvitationStore store;
  private final Offices offices;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  Invitations(InvitationStore store, Offices offices, Ids ids, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.ids = ids;
    this.clock = clock;
  }

  /// A new invitation; those not redeemed yet count no longer.
  @Transactional
  public String issue() {
    var bytes = new byte[TOKEN_BYTES];
    chance.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.withdrawAll();
    store.add(hash(token), clock.instant());
    return token;
  }

  public boolean counts(String token) {
    return store.counts(hash(token));
  }

  /// Uses the invitation up.
  ///
  /// @param office what to call the operator's office where there is none yet
  /// @return the operator; nothing where the invitation does not count, or no longer
  @Transactional
  public Optional<Member> redeem(String token, Multilingual office) {
    if (!store.redeem(hash(token), clock.instant())) return Optional.empty();
    var known = offices.office(OPERATOR);
    if (known.isPresent()) return known;
    var operator =
        new Member(
            ids.next(),
            OPERATOR,
            office,
            Optional.empty(),
            List.of(new Grant(Duty.OPERATOR, new Scope.OfHost())));
    offices.found(operator);
    return Optional.of(operator);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
