package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.verify.signature.RevocationLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class RevocationStoreTests {
  private static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant LATER = THEN.plusSeconds(86_400);

  @Autowired RevocationStore store;
  @Autowired Ids ids;

  @Test
  void an_older_list_never_takes_the_place_of_a_newer_one() throws Exception {
    var body = new BodyId(ids.next());
    var authority = new RevokingAuthority("one");
    var newer = list(body, authority.list(LATER, LATER.plusSeconds(9), 7), "http://lists.example/");

    assertThat(store.keep(list(body, authority.list(THEN, LATER), ""))).isTrue();
    assertThat(store.keep(newer)).isTrue();
    assertThat(store.keep(list(body, authority.list(THEN, LATER), ""))).isFalse();

    assertThat(store.lists(body)).containsExactly(newer);
    assertThat(store.lists(body).getFirst().size()).isEqualTo(1);
  }

  @Test
  void each_authority_of_a_body_has_its_own() throws Exception {
    var body = new BodyId(ids.next());
    store.keep(list(body, new RevokingAuthority("one").list(THEN, LATER), ""));
    store.keep(list(body, new RevokingAuthority("two").list(THEN, LATER), ""));

    assertThat(store.lists(body)).hasSize(2);
    assertThat(store.lists(new BodyId(ids.next()))).isEmpty();
  }

  private static RevocationList list(BodyId body, byte[] content, String source) {
    return new RevocationList(body, RevocationLists.kept(content), LATER, source);
  }
}
