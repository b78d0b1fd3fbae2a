package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;
import org.springframework.jdbc.core.simple.JdbcClient;

class RoundStoreTests {
  private static final InstrumentId TEXT = new InstrumentId(new UUID(1, 1));
  private static final Recorder CHAIR =
      new Recorder(new UUID(2, 2), Multilingual.of("en", "The secretariat"));

  private final JdbcClient db = JdbcClient.create(ScratchPostgres.fresh());
  private final RoundStore store = new RoundStore(db);

  @Test
  void a_round_comes_back_as_it_was_closed_with_what_stood_in_each_language() {
    var tree =
        List.of(
            clause("h", 0, null, leaf("fa", "سرفصل", false), leaf("en", "Heading", false)),
            clause("cl_1", 1, "h", leaf("fa", "بند", false), leaf("am", "አንቀጽ", true)));
    var round = close(1, tree);

    assertThat(store.find(TEXT, 1)).contains(round);
    assertThat(store.last(TEXT)).contains(round);
    assertThat(store.edition(TEXT, 1, "fa").pieces())
        .extracting(Piece::eId, Piece::words, Piece::parent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("h", "سرفصل", null),
            org.assertj.core.groups.Tuple.tuple("cl_1", "بند", "h"));
    assertThat(store.edition(TEXT, 1, "en").pieces().getLast().words()).isNull();
    assertThat(store.edition(TEXT, 1, "am").pieces().getLast().words()).isEqualTo("አንቀጽ");
    assertThat(org.peyvand.texts.Texts.digest(store.record(TEXT, 1).orElseThrow()))
        .isEqualTo(round.digest());
  }

  @Test
  void the_digest_follows_every_authentic_language_and_no_courtesy() {
    var words = List.of(clause("cl_1", 1, null, leaf("fa", "a", false), leaf("am", "x", true)));
    var other = List.of(clause("cl_1", 1, null, leaf("fa", "a", false), leaf("am", "y", true)));
    var changed = List.of(clause("cl_1", 1, null, leaf("fa", "b", false), leaf("am", "x", true)));

    var digest = RoundRecord.of(TEXT, 1, words).digest();
    assertThat(RoundRecord.of(TEXT, 1, other).digest()).isEqualTo(digest);
    assertThat(RoundRecord.of(TEXT, 1, changed).digest()).isNotEqualTo(digest);
    assertThat(RoundRecord.of(TEXT, 2, words).digest()).isNotEqualTo(digest);
  }

  @Test
  void many_rounds_come_in_pages_the_newest_first() {
    var tree = List.of(clause("cl_1", 1, null, leaf("fa", "a", false)));
    IntStream.rangeClosed(1, 51).forEach(number -> close(number, tree));

    var first = store.page(TEXT, Integer.MAX_VALUE);
    assertThat(first.items()).hasSize(50).first().extracting(Round::number).isEqualTo(51);
    assertThat(store.page(TEXT, first.items().getLast().number()).items())
        .extracting(Round::number)
        .containsExactly(1);
  }

  @Test
  void what_was_closed_is_not_changed_even_by_hand() {
    close(1, List.of(clause("cl_1", 1, null, leaf("fa", "a", false))));

    for (var change :
        List.of(
            "update rounds.leaf set words = 'b'",
            "delete from rounds.clause",
            "update rounds.round set held_on = current_date")) {
      assertThatThrownBy(() -> db.sql(change).update()).hasMessageContaining("is not changed");
    }
  }

  private Round close(int number, List<Clause> tree) {
    var record = RoundRecord.of(TEXT, number, tree);
    var round =
        new Round(
            TEXT,
            number,
            Optional.of(Multilingual.of("fa", "نشست")),
            LocalDate.of(2026, 11, 20),
            Optional.of(new Round.Place(new Slug("moscow"), Multilingual.of("en", "Moscow"))),
            RoundRecord.languages(List.of("fa", "en"), tree),
            tree.size(),
            record.digest(),
            CHAIR,
            Instant.parse("2026-11-20T12:00:00Z"));
    store.add(round, record, tree);
    return round;
  }

  private static Clause clause(String eId, int number, @Nullable String parent, Leaf... leaves) {
    var kind = number == 0 ? Clause.Kind.HEADING : Clause.Kind.CLAUSE;
    return new Clause(eId, kind, number, parent, List.of(leaves));
  }

  private static Leaf leaf(String language, String words, boolean courtesy) {
    return new Leaf(
        language,
        courtesy,
        words,
        Leaf.State.DRAFT,
        1,
        new Leaf.Author(new UUID(3, 3), Multilingual.of("en", "Negotiator")),
        Instant.EPOCH,
        Optional.empty());
  }
}
