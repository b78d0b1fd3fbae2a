package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.Position.Stand;
import org.springframework.jdbc.core.simple.JdbcClient;

class PositionStoreTests {
  private static final InstrumentId TEXT = new InstrumentId(new UUID(1, 1));
  private static final BodyId TEHRAN = new BodyId(new UUID(2, 1));
  private static final BodyId MOSCOW = new BodyId(new UUID(2, 2));

  private final PositionStore store = new PositionStore(JdbcClient.create(ScratchPostgres.fresh()));

  @Test
  void the_latest_of_each_party_counts_and_the_earlier_ones_stay() {
    var first = take(1, "cl_1", TEHRAN, Stand.OBJECT, "aa");
    var second = take(2, "cl_1", TEHRAN, Stand.AGREE, "bb");
    var other = take(3, "cl_1", MOSCOW, Stand.RESERVE, "bb");
    take(4, "cl_2", TEHRAN, Stand.AGREE, "cc");

    assertThat(store.ofClause(TEXT, "cl_1")).containsExactlyInAnyOrder(second, other);
    assertThat(store.last(TEXT, "cl_1", TEHRAN)).contains(second);
    assertThat(store.ofParty(TEXT, TEHRAN))
        .extracting(Position::eId)
        .containsExactlyInAnyOrder("cl_1", "cl_2");
    assertThat(store.marks(TEXT)).hasSize(3);
    assertThat(store.history(TEXT, "cl_1", PositionStore.LATEST).items())
        .containsExactly(other, second, first);
    assertThat(store.history(TEXT, "cl_1", second.id()).items()).containsExactly(first);
    assertThat(store.rounds(TEXT, List.of("cl_1"))).isEmpty();
  }

  private Position take(int number, String eId, BodyId body, Stand stand, String digest) {
    var position =
        new Position(
            new UUID(9, number),
            eId,
            body,
            stand,
            stand == Stand.OBJECT
                ? Optional.of(new Statement("fa", "نمی‌پذیریم."))
                : Optional.empty(),
            digest.repeat(32),
            new Recorder(new UUID(3, 3), Multilingual.of("en", "Negotiator")),
            Instant.parse("2026-11-20T12:00:00Z"));
    store.add(TEXT, position);
    return position;
  }
}
