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

class ChronicleStoreTests {
  private static final String PAIR = "moscow-tehran";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final By BY = new By(new UUID(1, 4), Multilingual.of("en", "Clerk"), NOW);

  private ChronicleStore store;

  @BeforeEach
  void open() {
    store = new ChronicleStore(JdbcClient.create(ScratchPostgres.fresh()));
  }

  @Test
  void events_come_back_the_oldest_first_whatever_their_calendar() {
    var late =
        new Event(
            new UUID(1, 1),
            Event.Kind.VISIT,
            HistoricalDate.parse("gregorian:2025-10-27"),
            Multilingual.of("en", "A visit."),
            Optional.of(Multilingual.of("fa", "رسا")),
            Optional.of("https://press.example/"),
            Optional.of(new BodyId(new UUID(1, 9))),
            Optional.of(BY));
    var early =
        new Event(
            new UUID(1, 2),
            Event.Kind.CONTACT,
            HistoricalDate.parse("persian:1383"),
            Multilingual.of("en", "Contacts."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    store.add(PAIR, late, NOW);
    store.add(PAIR, early, NOW);

    assertThat(store.events(PAIR)).containsExactly(early, late);
    assertThat(store.events("beijing-tehran")).isEmpty();
  }

  @Test
  void hints_and_counts_come_back_with_their_sources() {
    var dated =
        new Hint(
            Tie.Kind.PARTNERSHIP,
            Optional.of(HistoricalDate.parse("gregorian:2014-02-27")),
            Multilingual.of("en", "Press"),
            Optional.of(LocalDate.of(2014, 2, 27)));
    var bare =
        new Hint(
            Tie.Kind.PROJECT, Optional.empty(), Multilingual.of("en", "Atlas"), Optional.empty());
    var tally = new Tally(13, Multilingual.of("en", "Atlas"), Optional.empty());

    store.add(new UUID(2, 1), PAIR, dated, NOW);
    store.add(new UUID(2, 2), PAIR, bare, NOW);
    store.add(new UUID(2, 3), new Slug("tehran"), tally, NOW);

    assertThat(store.hints(PAIR)).containsExactly(dated, bare);
    assertThat(store.tallies(new Slug("tehran"))).containsExactly(tally);
    assertThat(store.tallies(new Slug("moscow"))).isEmpty();
  }
}
