package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.rounds.BracketStore.Deed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class BracketStoreTests {
  private static final InstrumentId TEXT = new InstrumentId(new UUID(1, 1));
  private static final BodyId TEHRAN = new BodyId(new UUID(2, 1));
  private static final UUID BRACKET = new UUID(5, 1);
  private static final UUID FIRST = new UUID(0, 0);
  private static final Deed DEED =
      new Deed(
          new Recorder(new UUID(3, 3), Multilingual.of("en", "Negotiator")),
          Instant.parse("2026-11-20T12:00:00Z"));

  private final BracketStore store = new BracketStore(JdbcClient.create(ScratchPostgres.fresh()));

  @Test
  void a_bracket_comes_back_with_its_wordings_and_who_supports_them() {
    open();
    store.word(BRACKET, 2, "ru", "иначе", DEED);
    store.support(new UUID(6, 1), BRACKET, TEHRAN, 1, DEED);
    store.support(new UUID(6, 2), BRACKET, TEHRAN, 2, DEED);

    var bracket = store.open(TEXT, "cl_1").orElseThrow();

    assertThat(bracket.open()).isTrue();
    assertThat(bracket.alternative(1).orElseThrow().words()).isEqualTo(Map.of("fa", "یک"));
    assertThat(bracket.alternative(2).orElseThrow().words())
        .isEqualTo(Map.of("fa", "دو", "ru", "иначе"));
    assertThat(bracket.alternative(2).orElseThrow().body()).contains(TEHRAN);
    assertThat(bracket.supporters(2)).containsExactly(TEHRAN);
    assertThat(bracket.supporters(1)).isEmpty();
    assertThat(store.openClauses(TEXT)).isEqualTo(Map.of("cl_1", BRACKET));
    assertThat(store.open(TEXT, FIRST).items()).containsExactly(bracket);
  }

  @Test
  void support_can_be_taken_back() {
    open();
    store.support(new UUID(6, 1), BRACKET, TEHRAN, 2, DEED);
    store.support(new UUID(6, 2), BRACKET, TEHRAN, 0, DEED);

    assertThat(store.find(BRACKET).orElseThrow().support()).isEmpty();
  }

  @Test
  void a_bracket_ends_once_and_stays_to_be_read() {
    open();
    store.end(BRACKET, 2, DEED);

    assertThat(store.open(TEXT, "cl_1")).isEmpty();
    assertThat(store.openClauses(TEXT)).isEmpty();
    assertThat(store.ended(TEXT, PositionStore.LATEST).items())
        .singleElement()
        .satisfies(ended -> assertThat(ended.end().orElseThrow().number()).isEqualTo(2));
    assertThatThrownBy(() -> store.end(BRACKET, 1, DEED)).isInstanceOf(DuplicateKeyException.class);
  }

  private void open() {
    store.add(BRACKET, TEXT, "cl_1", DEED);
    store.add(BRACKET, 1, Optional.empty(), Map.of("fa", "یک"), DEED);
    store.add(BRACKET, 2, Optional.of(TEHRAN), Map.of("fa", "دو"), DEED);
  }
}
