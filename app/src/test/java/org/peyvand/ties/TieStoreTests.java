package org.peyvand.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;

class TieStoreTests {
  private static final BodyId ONE = new BodyId(new UUID(1, 1));
  private static final BodyId OTHER = new BodyId(new UUID(1, 2));
  private static final By BY =
      new By(new UUID(1, 4), Multilingual.of("en", "Clerk"), Instant.parse("2026-01-02T03:04:05Z"));

  private TieStore store;

  @BeforeEach
  void open() {
    store = new TieStore(JdbcClient.create(ScratchPostgres.fresh()));
  }

  @Test
  void a_tie_comes_back_with_all_that_was_said_of_it() {
    var full = full(1);
    var bare = bare(2);
    var answer =
        new TieAnswer(
            new UUID(3, 1), full.id(), OTHER, TieAnswer.Saying.DENIED, Optional.empty(), BY);
    var again =
        new TieAnswer(
            new UUID(3, 2),
            full.id(),
            OTHER,
            TieAnswer.Saying.CONFIRMED,
            Optional.of(Multilingual.of("fa", "بله")),
            BY);
    var ending =
        new TieEnding(
            new UUID(4, 1),
            full.id(),
            ONE,
            LocalDate.of(2026, 5, 1),
            Multilingual.of("en", "x"),
            BY);

    store.add("moscow-tehran", full);
    store.add("moscow-tehran", bare);
    store.add(answer);
    store.add(again);
    store.add(ending);

    var files = store.of("moscow-tehran");
    assertThat(files).extracting(TieFile::tie).containsExactly(full, bare);
    assertThat(files.getFirst().answers()).containsExactly(answer, again);
    assertThat(files.getFirst().endings()).containsExactly(ending);
    assertThat(files.getLast().answers()).isEmpty();
    assertThat(store.of("beijing-tehran")).isEmpty();
    assertThat(store.unanswered(OTHER))
        .containsExactly(new TieStore.Unanswered("moscow-tehran", ONE));
    assertThat(store.unanswered(ONE)).isEmpty();
  }

  @Test
  void pairs_come_in_order_and_by_city() {
    store.add("moscow-tehran", bare(1));
    store.add("addis-ababa-tehran", bare(2));
    store.add("beijing-moscow", bare(3));

    assertThat(store.pairs("").items())
        .containsExactly("addis-ababa-tehran", "beijing-moscow", "moscow-tehran");
    assertThat(store.pairs("beijing-moscow").items()).containsExactly("moscow-tehran");
    assertThat(store.pairsOf(new Slug("tehran")))
        .containsExactly("addis-ababa-tehran", "moscow-tehran");
    assertThat(store.pairsOf(new Slug("ababa"))).isEmpty();
  }

  private static Tie full(int number) {
    return new Tie(
        new UUID(2, number),
        ONE,
        OTHER,
        Tie.Kind.PARTNERSHIP,
        Optional.of(Multilingual.of("fa", "خواهرخواندگی")),
        Tie.Basis.INSTRUMENT,
        Optional.of(Multilingual.of("en", "Memorandum 7")),
        Optional.of(HistoricalDate.parse("persian:1383-02")),
        new Terms(
            Optional.of(60),
            Terms.Renewal.AUTOMATIC,
            Optional.of(new Terms.Notice(90, Terms.Unit.DAYS))),
        BY);
  }

  private static Tie bare(int number) {
    return new Tie(
        new UUID(2, number),
        ONE,
        OTHER,
        Tie.Kind.CONTACT,
        Optional.empty(),
        Tie.Basis.PRACTICE,
        Optional.empty(),
        Optional.empty(),
        new Terms(Optional.empty(), Terms.Renewal.INDEFINITE, Optional.empty()),
        BY);
  }
}
