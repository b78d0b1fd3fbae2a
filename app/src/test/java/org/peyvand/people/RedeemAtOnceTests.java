package org.peyvand.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peyvand.AtOnce;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes for all to see, and takes away what it wrote.
@WholeHouse
class RedeemAtOnceTests {
  private static final Multilingual OFFICE = Multilingual.of("en", "Keeper at once");

  @Autowired Invitations invitations;
  @Autowired Offices offices;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transactions;

  @AfterEach
  void tidy() {
    db.sql(
            "delete from access.entrusted e using access.account a where a.id = e.account and a.slug like 'keeper-at-once%'")
        .update();
    db.sql("delete from access.account where slug like 'keeper-at-once%'").update();
  }

  @Test
  void an_invitation_used_by_two_at_once_lets_one_in() throws Exception {
    var token = invitations.issueFirst(OFFICE);

    var second = atOnce().second(() -> redeem(token, null), () -> redeem(token, null));

    assertThat(second).isEqualTo(Refusal.GONE);
  }

  @Test
  void two_of_one_name_at_once_are_told_apart() throws Exception {
    var one = invitations.issueFirst(OFFICE);
    var other = beside(one);

    var second = atOnce().second(() -> redeem(one, null), () -> redeem(other, null));

    assertThat(second).isInstanceOf(RedeemOutcome.CameIn.class);
    assertThat(List.of("keeper-at-once", "keeper-at-once-2"))
        .allMatch(slug -> offices.office(slug).isPresent());
  }

  @Test
  void two_of_one_address_at_once_are_refused_in_words() throws Exception {
    var one = invitations.issueFirst(OFFICE);
    var other = beside(one);
    var email = "at-once@example.org";

    var second = atOnce().second(() -> redeem(one, email), () -> redeem(other, email));

    assertThat(second).isEqualTo(Refusal.ADDRESS_TAKEN);
  }

  private AtOnce atOnce() {
    return new AtOnce(transactions, db);
  }

  /// A second one: the host's own take each other's place.
  private Token beside(Token first) {
    var second = invitations.issueFirst(OFFICE);
    db.sql("update people.invitation set withdrawn = null where token_hash = :hash")
        .param("hash", first.hash())
        .update();
    return second;
  }

  private RedeemOutcome redeem(Token token, @org.jspecify.annotations.Nullable String email) {
    return invitations.redeem(token, email, Language.EN);
  }
}
