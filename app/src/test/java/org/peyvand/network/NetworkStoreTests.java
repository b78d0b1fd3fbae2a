package org.peyvand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.places.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class NetworkStoreTests {
  private static final City CITY =
      new City(
          new Slug("test-city"),
          new Multilingual(Map.of("fa", "شهر آزمون", "en", "Test City")),
          "ZZ",
          35.69,
          51.42,
          ZoneId.of("Asia/Tehran"));

  @Autowired NetworkStore store;
  @Autowired Places places;
  @Autowired Ids ids;

  @BeforeEach
  void enterTheCity() {
    places.enter(new State("ZZ", Multilingual.of("en", "Nowhere")));
    places.enter(CITY);
  }

  @Test
  void a_network_comes_back_as_it_was_founded() {
    var network = network("test-network");

    store.add(network);

    assertThat(store.networks()).contains(network);
    assertThatThrownBy(() -> store.add(network("test-network")))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_body_comes_back_with_its_city_and_its_own_names() {
    var plain = body("test-body", Optional.empty());
    var named = body("test-body-2", Optional.of(Multilingual.of("fa", "شورا")));

    store.add(plain);
    store.add(named);

    assertThat(store.body(plain.slug())).contains(plain);
    assertThat(store.body(plain.id())).contains(plain);
    assertThat(store.body(named.id())).contains(named);
    assertThat(store.body(new Slug("test-nobody"))).isEmpty();
  }

  @Test
  void a_network_lists_its_own_bodies_a_page_at_a_time() {
    var network = network("test-network");
    store.add(network);
    for (var i = 0; i <= Slice.SIZE_MAX; i++) {
      var body = body("test-body-%03d".formatted(i), Optional.empty());
      store.add(body);
      store.join(network.id(), body.id());
      store.join(network.id(), body.id());
    }
    store.add(body("test-stranger", Optional.empty()));

    var first = store.bodies(network.id(), "");
    var second = store.bodies(network.id(), first.items().getLast().slug().value());

    assertThat(first.items()).hasSize(Slice.SIZE_MAX);
    assertThat(first.more()).isTrue();
    assertThat(second.items())
        .extracting(body -> body.slug().value())
        .containsExactly("test-body-050");
    assertThat(second.more()).isFalse();
  }

  @Test
  void offices_stand_in_the_order_in_which_they_were_recorded() {
    var body = body("test-body", Optional.empty());
    store.add(body);
    var chair = holder("Chair", Optional.of(LocalDate.of(2021, 8, 5)));
    var deputy = holder("Deputy", Optional.empty());

    store.add(body.id(), chair);
    store.add(body.id(), deputy);

    assertThat(store.holders(body.id())).containsExactly(chair, deputy);
  }

  @Test
  void a_body_is_of_a_kind_and_takes_part_in_a_network_as_the_latest_word_has_it() {
    var network = network("test-network");
    store.add(network);
    var body = body("test-body", Optional.empty());
    store.add(body);
    var candidate = new Participation(network.id(), Participation.Standing.CANDIDATE);
    var member = new Participation(network.id(), Participation.Standing.MEMBER);

    store.is(body.id(), BodyKind.MUNICIPALITY);
    store.join(body.id(), candidate);
    assertThat(store.participations(body.id())).containsExactly(candidate);
    store.join(body.id(), member);

    assertThat(store.kind(body.id())).contains(BodyKind.MUNICIPALITY);
    assertThat(store.participations(body.id())).containsExactly(member);
    assertThat(store.networkExists(network.slug())).isTrue();
    assertThat(store.networkExists(new Slug("test-nothing"))).isFalse();
  }

  @Test
  void the_bodies_of_the_host_are_listed_whether_they_are_in_a_network_or_not() {
    var alone = body("zzz-test-alone", Optional.empty());
    store.add(alone);

    assertThat(store.bodies("zzz-test-").items()).containsExactly(alone);
    assertThat(store.bodies("zzz-test-alone").items()).isEmpty();
  }

  private Network network(String slug) {
    return new Network(
        new NetworkId(ids.next()),
        new Slug(slug),
        Multilingual.of("en", "Network"),
        Multilingual.of("en", "For tests"));
  }

  private Body body(String slug, Optional<Multilingual> ownNames) {
    return new Body(
        new BodyId(ids.next()), new Slug(slug), Multilingual.of("en", slug), ownNames, CITY);
  }

  private static Holder holder(String office, Optional<LocalDate> since) {
    return new Holder(Multilingual.of("en", office), Multilingual.of("en", "Somebody"), since);
  }
}
