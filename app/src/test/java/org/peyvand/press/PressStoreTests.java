package org.peyvand.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PressStoreTests {
  @Autowired PressStore store;
  @Autowired Ids ids;

  @Test
  void a_story_comes_back_word_for_word() {
    var story = story("a-1");

    var number = store.add(ids.next(), story).orElseThrow();

    var item = store.byCode("a-1").orElseThrow();
    assertThat(item.number()).isEqualTo(number);
    assertThat(item.story()).isEqualTo(story);
  }

  @Test
  void a_code_is_taken_once() {
    assertThat(store.add(ids.next(), story("a-1"))).isPresent();
    assertThat(store.add(ids.next(), story("a-1"))).isEmpty();
  }

  @Test
  void lists_begin_with_the_newest_and_go_on_where_they_stopped() {
    var network = new NetworkId(ids.next());
    for (var i = 0; i <= Slice.SIZE_MAX; i++) store.add(ids.next(), story("a-" + i, network));

    var first = store.latest(network, Long.MAX_VALUE);
    var second = store.latest(network, first.items().getLast().number());

    assertThat(first.more()).isTrue();
    assertThat(first.items().getFirst().code()).isEqualTo("a-" + Slice.SIZE_MAX);
    assertThat(second.more()).isFalse();
    assertThat(second.items()).extracting(Headline::code).containsExactly("a-0");
    assertThat(store.latest(Long.MAX_VALUE).items()).isEqualTo(first.items());
  }

  private Story story(String code) {
    return story(code, new NetworkId(ids.next()));
  }

  private static Story story(String code, NetworkId network) {
    var sample = Capitals.story(network);
    return new Story(
        network,
        new Story.Source(sample.source().agency(), code),
        sample.published(),
        sample.wording(),
        sample.statements(),
        sample.links());
  }
}
