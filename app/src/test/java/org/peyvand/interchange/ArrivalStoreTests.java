package org.peyvand.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.interchange.Arrival.Item;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.kernel.InstrumentId;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArrivalStoreTests {
  private static final InstrumentId TEXT = new InstrumentId(new UUID(3, 7));
  private static final UUID ACCOUNT = new UUID(2, 7);
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final ArrivalStore store = new ArrivalStore(JdbcClient.create(ScratchPostgres.fresh()));

  @Test
  void a_second_file_takes_the_place_of_the_first() {
    store.keep(TEXT, ACCOUNT, arrival("one.docx"));
    store.keep(TEXT, ACCOUNT, arrival("two.docx"));

    assertThat(store.find(TEXT, ACCOUNT)).contains(arrival("two.docx"));
    assertThat(store.find(TEXT, new UUID(2, 8))).isEmpty();
  }

  @Test
  void what_was_dealt_with_is_gone() {
    store.keep(TEXT, ACCOUNT, arrival("one.docx"));

    store.remove(TEXT, ACCOUNT);

    assertThat(store.find(TEXT, ACCOUNT)).isEmpty();
  }

  private static Arrival arrival(String file) {
    return new Arrival(
        file,
        true,
        NOW,
        List.of(
            new Item(ProposedChange.replace("cl_1", "fa", "واژه‌های «تازه»"), 3),
            new Item(
                new ProposedChange("cl_2", "ru", Kind.MOVE, "cl_1", "", "Moscow", NOW, false), 0)));
  }
}
