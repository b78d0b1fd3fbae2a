package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;

class SilenceStoreTests {
  private static final InstrumentId TEXT = new InstrumentId(new UUID(1, 1));
  private static final Instant OPENED = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-11-25T12:00:00Z");
  private static final Recorder CHAIR =
      new Recorder(new UUID(2, 2), Multilingual.of("en", "The secretariat"));

  private final JdbcClient db = JdbcClient.create(ScratchPostgres.fresh());
  private final SilenceStore store = new SilenceStore(db);

  @BeforeEach
  void close_a_round() {
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
                CHAIR,
                OPENED),
            record,
            List.of());
  }

  @Test
  void a_procedure_comes_back_with_what_happened_to_it_and_its_latest_deadline() {
    var silence = open(1);
    assertThat(store.find(silence.id())).contains(silence);
    assertThat(store.running(TEXT)).contains(silence);

    var later = DEADLINE.plusSeconds(3600);
    var extended = event(1, Silence.Kind.EXTENDED, later, Optional.empty());
    var broken = event(2, Silence.Kind.BROKEN, null, Optional.of(new BodyId(new UUID(4, 4))));
    store.add(silence.id(), extended);
    assertThat(store.running(TEXT).orElseThrow().deadline()).isEqualTo(later);
    store.add(silence.id(), broken);

    assertThat(store.find(silence.id()).orElseThrow().events()).containsExactly(extended, broken);
    assertThat(store.running(TEXT)).isEmpty();
    assertThat(store.of(TEXT, 1)).hasSize(1);
  }

  @Test
  void a_reminder_goes_out_once() {
    var silence = open(1);

    assertThat(store.remind(silence.id(), DEADLINE)).isTrue();
    assertThat(store.remind(silence.id(), DEADLINE)).isFalse();
  }

  private Silence open(int number) {
    var silence = new Silence(new UUID(5, number), TEXT, 1, CHAIR, OPENED, DEADLINE, List.of());
    store.add(silence);
    return silence;
  }

  private static Silence.Event event(
      int number,
      Silence.Kind kind,
      @org.jspecify.annotations.Nullable Instant deadline,
      Optional<BodyId> body) {
    return new Silence.Event(
        number,
        kind,
        OPENED.plusSeconds(number),
        deadline,
        body,
        Optional.of(new Statement("fa", "دلیل.")),
        Optional.of(CHAIR));
  }
}
