package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Drafting.Piece;
import org.peyvand.texts.Drafting.Words;
import org.peyvand.texts.Leaf.Author;
import org.peyvand.texts.Leaf.State;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClauseStoreTests {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Author REVISER = new Author(new UUID(2, 2), Multilingual.of("fa", "بازبین"));

  private final JdbcClient db = JdbcClient.create(ScratchPostgres.fresh());
  private final ClauseStore store = new ClauseStore(db);
  private final InstrumentId id = Leaves.draft().id();

  @BeforeEach
  void bring_in_a_clause_and_one_below_it() {
    var draft = Leaves.draft();
    new InstrumentStore(db)
        .add(id, new Drafting(draft.slug(), draft.network(), draft.setup(), List.of()));
    store.add(
        id,
        List.of(
            new Piece(
                "cl_1",
                Clause.Kind.CLAUSE,
                1,
                null,
                List.of(
                    new Words("fa", false, "متن  نخست ", State.CONCORDANT),
                    new Words("ru", false, "Текст", State.CONCORDANT))),
            new Piece("cl_1__subcl_1", Clause.Kind.SUBCLAUSE, 1, "cl_1", List.of())),
        Leaves.AUTHOR,
        NOW);
  }

  @Test
  void the_tree_comes_back_in_the_order_of_reading() {
    assertThat(store.clauses(id)).extracting(Clause::eId).containsExactly("cl_1", "cl_1__subcl_1");
    assertThat(store.clause(id, "cl_1__subcl_1"))
        .contains(new Clause("cl_1__subcl_1", Clause.Kind.SUBCLAUSE, 1, "cl_1", List.of()));
    assertThat(leaf("fa"))
        .isEqualTo(
            new Leaf(
                "fa",
                false,
                "متن نخست",
                State.CONCORDANT,
                1,
                Leaves.AUTHOR,
                NOW,
                Optional.empty()));
  }

  @Test
  void new_words_have_an_author_and_no_confirmation() {
    store.judge(id, "cl_1", "fa", State.CONCORDANT, REVISER);
    assertThat(leaf("fa").confirmedBy()).contains(REVISER);

    store.amend(
        id, "cl_1", new Leaf("fa", false, "دیگر", State.DRAFT, 9, REVISER, NOW, Optional.empty()));

    assertThat(leaf("fa"))
        .isEqualTo(new Leaf("fa", false, "دیگر", State.DRAFT, 3, REVISER, NOW, Optional.empty()));
    assertThat(leaf("ru").version()).isEqualTo(1);
  }

  @Test
  void what_becomes_stale_keeps_its_words_and_counts_a_version() {
    store.makeStale(id, "cl_1", List.of("ru"));

    assertThat(leaf("ru"))
        .returns("Текст", Leaf::words)
        .returns(State.STALE, Leaf::state)
        .returns(2, Leaf::version);
    assertThat(leaf("fa").state()).isEqualTo(State.CONCORDANT);
  }

  private Leaf leaf(String language) {
    return store.clause(id, "cl_1").flatMap(clause -> clause.leaf(language)).orElseThrow();
  }

  @Test
  void pieces_trade_places_and_go_with_their_words() {
    store.add(id, 2, new TreeRules.Node("cl_2", Clause.Kind.CLAUSE, 2, null));
    store.add(id, "cl_2", Leaves.leaf("fa", State.DRAFT));

    store.arrange(
        id,
        List.of(
            new TreeRules.Node("cl_2", Clause.Kind.CLAUSE, 1, null),
            new TreeRules.Node("cl_1", Clause.Kind.CLAUSE, 2, null),
            new TreeRules.Node("cl_1__subcl_1", Clause.Kind.SUBCLAUSE, 1, "cl_1")));
    assertThat(store.clauses(id))
        .extracting(Clause::eId)
        .containsExactly("cl_2", "cl_1", "cl_1__subcl_1");
    assertThat(store.clause(id, "cl_1").orElseThrow().number()).isEqualTo(2);

    store.remove(id, List.of("cl_1__subcl_1", "cl_1"));
    assertThat(store.clauses(id)).extracting(Clause::eId).containsExactly("cl_2");
  }
}
