package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.Stance.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

class StanceStoreTests {
  private static final InstrumentId TEXT = new InstrumentId(new UUID(1, 1));
  private static final BodyId TEHRAN = new BodyId(new UUID(2, 1));
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
  private static final Recorder NEGOTIATOR =
      new Recorder(new UUID(3, 3), Multilingual.of("en", "Negotiator"));

  private final JdbcClient db = JdbcClient.create(ScratchPostgres.fresh());
  private final StanceStore store = new StanceStore(db);

  @Test
  void the_last_word_of_a_party_counts_and_the_earlier_ones_stay() {
    var record = RoundRecord.of(TEXT, 1, List.of());
    new RoundStore(db)
        .add(
            new Round(
                TEXT,
                1,
                Optional.empty(),
                LocalDate.of(2026, 11, 20),
                Optional.empty(),
                List.of("fa"),
                0,
                record.digest(),
                NEGOTIATOR,
                AT),
            record,
            List.of());
    var objection =
        stance(
            1,
            Kind.OBJECTION,
            Optional.of(new Statement("fa", "نمی‌پذیریم.")),
            Optional.of(NEGOTIATOR));
    var silent = stance(2, Kind.AGREED_AD_REFERENDUM, Optional.empty(), Optional.empty());
    store.add(objection);
    assertThat(store.of(TEXT, 1)).containsExactly(objection);

    store.add(silent);

    assertThat(store.of(TEXT, 1)).containsExactly(silent);
    assertThat(store.history(TEXT, 1)).containsExactly(silent, objection);
    assertThat(store.of(TEXT, 2)).isEmpty();
  }

  private static Stance stance(
      int number, Kind kind, Optional<Statement> statement, Optional<Recorder> by) {
    return new Stance(new UUID(9, number), TEXT, 1, TEHRAN, kind, statement, by, AT);
  }
}
