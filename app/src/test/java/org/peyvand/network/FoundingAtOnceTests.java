package org.peyvand.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peyvand.AtOnce;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.places.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two operators at once. Writes for all to see, and takes away what it wrote.
@WholeHouse
class FoundingAtOnceTests {
  private static final Multilingual NAME = Multilingual.of("en", "Twice at once");
  private static final Member OPERATOR =
      new Member(
          new UUID(7, 7),
          "operator",
          Multilingual.of("en", "Operator"),
          Optional.empty(),
          List.of(new Grant(Duty.OPERATOR, new Scope.OfHost())));

  @Autowired Founding founding;
  @Autowired Networks networks;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transactions;

  @AfterEach
  void tidy() {
    for (var table : List.of("network.body", "network.network", "places.city")) {
      db.sql("delete from " + table + " where slug like 'twice-at-once%'").update();
    }
  }

  @Test
  void the_second_network_of_one_name_is_refused_in_words() throws Exception {
    var second = atOnce().second(this::found, this::found);

    assertThat(second).isEqualTo(FoundOutcome.Refused.NAME_TAKEN);
  }

  @Test
  void the_second_city_and_body_of_one_name_get_addresses_of_their_own() throws Exception {
    assertThat(atOnce().second(this::enterCity, this::enterCity))
        .isEqualTo(new FoundOutcome.Founded(new Slug("twice-at-once-ug")));
    assertThat(atOnce().second(this::enterBody, this::enterBody))
        .isEqualTo(new FoundOutcome.Founded(new Slug("twice-at-once-twice-at-once")));
  }

  @Test
  void no_former_name_is_lost_between_two_corrections() throws Exception {
    found();
    var network = networks.network(new Slug("twice-at-once")).orElseThrow();
    var first = Multilingual.of("en", "Corrected first");
    var second = Multilingual.of("en", "Corrected second");

    atOnce()
        .second(
            () -> founding.rename(OPERATOR, network, first, NAME),
            () -> founding.rename(OPERATOR, network, second, NAME));

    assertThat(networks.formerNames(network.id()))
        .extracting(FormerName::names)
        .containsExactlyInAnyOrder(NAME, first);
    db.sql("delete from network.former_name where named = :id")
        .param("id", network.id().value())
        .update();
  }

  private FoundOutcome found() {
    return founding.found(OPERATOR, NAME, Multilingual.of("en", "For a test."));
  }

  private FoundOutcome enterCity() {
    var state = State.known("UG").orElseThrow();
    return founding.enter(OPERATOR, NAME, state, 0.3, 32.6, ZoneOffset.UTC);
  }

  private FoundOutcome enterBody() {
    return founding.enter(
        OPERATOR,
        new Founding.Entry(NAME, Optional.empty(), BodyKind.COUNCIL, new Slug("twice-at-once")));
  }

  private AtOnce atOnce() {
    return new AtOnce(transactions, db);
  }
}
