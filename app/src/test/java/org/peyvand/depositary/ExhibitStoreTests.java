package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.depositary.Exhibit.Circle;
import org.peyvand.depositary.Exhibit.Ending;
import org.peyvand.depositary.Exhibit.How;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class ExhibitStoreTests {
  private static final Instant NOW = Instant.parse("2025-10-28T08:00:00Z");

  @Autowired ExhibitStore store;
  @Autowired ActStore acts;
  @Autowired Ids ids;
  @Autowired JdbcClient db;

  @Test
  void a_piece_comes_back_as_it_was_attached() {
    var act = act();
    var first = exhibit(act, 1, Circle.EVERYONE);
    var second = exhibit(act, 2, Circle.PARTIES);
    store.add(second);
    store.add(first);

    assertThat(store.of(act.id())).containsExactly(first, second);
    assertThat(store.publicCounts(act.instrument())).isEqualTo(Map.of(act.id(), 1));
  }

  @Test
  void what_is_withdrawn_stays_and_is_not_counted() {
    var act = act();
    var piece = exhibit(act, 1, Circle.EVERYONE);
    var ending = new Ending(Multilingual.of("fa", "پروندهٔ دیگری بود"), act.recordedBy(), NOW);
    store.add(piece);

    store.end(piece.id(), How.WITHDRAWN, ending);

    assertThat(store.of(act.id()).getFirst().withdrawn()).contains(ending);
    assertThat(store.of(act.id()).getFirst().stands()).isFalse();
    assertThat(store.publicCounts(act.instrument())).isEmpty();
  }

  @Test
  void an_erased_piece_loses_its_caption_and_nothing_else() {
    var act = act();
    var piece = exhibit(act, 1, Circle.EVERYONE);
    var ending = new Ending(Multilingual.of("en", "A face"), act.recordedBy(), NOW);
    store.add(piece);

    store.end(piece.id(), How.ERASED, ending);
    store.forgetCaption(piece.id());

    var left = store.of(act.id()).getFirst();
    assertThat(left.caption()).isEmpty();
    assertThat(left.erased()).contains(ending);
    assertThat(left.file()).isEqualTo(piece.file());
  }

  @Test
  void a_confirmation_names_what_was_looked_at() {
    var act = act();
    var piece = exhibit(act, 1, Circle.EVERYONE);
    store.add(piece);
    acts.confirm(act.id(), new Act.Confirmation(act.recordedBy(), NOW));

    store.lookAt(act.id(), piece.id());

    assertThat(store.of(act.id()).getFirst().lookedAt()).isTrue();
  }

  @Test
  void a_piece_is_neither_changed_nor_deleted() {
    var piece = exhibit(act(), 1, Circle.PARTIES);
    store.add(piece);

    assertThatThrownBy(() -> db.sql("update depositary.exhibit set circle = 'EVERYONE'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  private Exhibit exhibit(Act act, int number, Circle circle) {
    return new Exhibit(
        ids.next(),
        act.id(),
        number,
        ids.next(),
        Optional.of(ids.next()),
        Optional.of(Multilingual.of("fa", "عکس آیین امضا")),
        circle,
        act.recordedBy(),
        NOW,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private Act act() {
    var act =
        new Act(
            ids.next(),
            new InstrumentId(ids.next()),
            new BodyId(ids.next()),
            LocalDate.of(2025, 10, 27),
            Multilingual.of("fa", "مسکو"),
            ZoneId.of("Europe/Moscow"),
            NOW,
            new Act.Actor(ids.next(), Multilingual.of("fa", "رئیس شورا")),
            Optional.empty(),
            new Act.Evidence(
                1,
                "SM2",
                "CN=SAMPLE",
                ids.next().toString().replace("-", "").repeat(2),
                "dd".repeat(32)));
    acts.add(act, new ActStore.SignedFile(new byte[] {1}, new byte[32]));
    return act;
  }
}
