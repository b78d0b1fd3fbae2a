package org.peyvand.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PlaceStoreTests {
  @Autowired PlaceStore store;

  @BeforeEach
  void enterTheState() {
    store.put(new State("ZZ", Multilingual.of("en", "Nowhere")));
  }

  @Test
  void a_state_keeps_its_last_names() {
    var corrected = new State("ZZ", Multilingual.of("fa", "ناکجا"));

    store.put(corrected);

    assertThat(store.state("ZZ")).contains(corrected);
    assertThat(store.state("XX")).isEmpty();
  }

  @Test
  void a_city_comes_back_as_it_was_entered_and_corrected() {
    var first = city("test-city", "ZZ", 10.5);
    var corrected = city("test-city", "ZZ", -10.25);

    store.put(first);
    assertThat(store.city(first.slug())).contains(first);
    store.put(corrected);

    assertThat(store.city(first.slug())).contains(corrected);
    assertThat(store.city(new Slug("test-nowhere"))).isEmpty();
  }

  @Test
  void several_cities_are_found_at_once() {
    var one = city("test-one", "ZZ", 1);
    var two = city("test-two", "ZZ", 2);
    store.put(one);
    store.put(two);

    assertThat(store.cities(List.of(one.slug(), two.slug(), new Slug("test-nowhere"))))
        .containsExactlyInAnyOrder(one, two);
  }

  @Test
  void a_city_stands_in_a_state_that_is_known_here() {
    assertThatThrownBy(() -> store.put(city("test-city", "QQ", 1)))
        .isInstanceOf(DataAccessException.class);
  }

  private static City city(String slug, String state, double latitude) {
    return new City(
        new Slug(slug),
        Multilingual.of("en", slug),
        state,
        latitude,
        20.25,
        ZoneId.of("Africa/Addis_Ababa"));
  }
}
