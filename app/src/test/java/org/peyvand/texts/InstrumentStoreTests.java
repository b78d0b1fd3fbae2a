package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;

class InstrumentStoreTests {
  private final InstrumentStore store =
      new InstrumentStore(JdbcClient.create(ScratchPostgres.fresh()));
  private final Instrument draft = Leaves.draft();

  @Test
  void what_was_settled_comes_back_as_it_was() {
    assertThat(store.add(draft.id(), drafting(draft.slug()))).isTrue();

    assertThat(store.find(draft.id())).contains(draft);
    assertThat(store.find(draft.slug())).contains(draft);
    assertThat(store.lock(draft.id())).contains(draft);
  }

  @Test
  void a_slug_is_taken_once() {
    store.add(draft.id(), drafting(draft.slug()));

    assertThat(store.add(new InstrumentId(new UUID(8, 8)), drafting(draft.slug()))).isFalse();
  }

  @Test
  void the_list_asks_the_same_as_the_rule() {
    store.add(draft.id(), drafting(draft.slug()));
    var network = new Reader(false, Set.of(draft.network()), Optional.empty());
    var party = new Reader(false, Set.of(), Optional.of(Leaves.PARTY));
    var host = new Reader(true, Set.of(), Optional.empty());

    for (var reader : List.of(Reader.anybody(), network, party, host)) {
      assertThat(store.readable(reader, null).items().contains(draft))
          .isEqualTo(ReadingRules.mayRead(draft, reader));
    }
  }

  @Test
  void a_long_list_comes_in_pages_the_newest_first() {
    var host = new Reader(true, Set.of(), Optional.empty());
    for (int i = 1; i <= 51; i++) {
      store.add(new InstrumentId(new UUID(5, i)), drafting(new Slug("text-" + i)));
    }

    var first = store.readable(host, null);
    var second = store.readable(host, first.items().getLast().id().value());

    assertThat(first.items())
        .hasSize(50)
        .first()
        .extracting(Instrument::slug)
        .isEqualTo(new Slug("text-51"));
    assertThat(first.more()).isTrue();
    assertThat(second.items()).extracting(Instrument::slug).containsExactly(new Slug("text-1"));
    assertThat(second.more()).isFalse();
  }

  private Drafting drafting(Slug slug) {
    return new Drafting(slug, draft.network(), draft.setup(), List.of());
  }
}
