package org.peyvand.places;

import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The gazetteer.
@Service
public class Places {
  private final PlaceStore store;

  Places(PlaceStore store) {
    this.store = store;
  }

  /// Enters a state, or corrects its names.
  @Transactional
  public void enter(State state) {
    store.put(state);
  }

  /// Enters a city, or corrects what is known of it; its state has to be there.
  @Transactional
  public void enter(City city) {
    store.put(city);
  }

  public Optional<State> state(String code) {
    return store.state(code);
  }

  public Optional<City> city(Slug slug) {
    return store.city(slug);
  }

  /// The cities of these slugs that exist here, in no particular order; the caller sorts for its
  /// reader.
  public List<City> cities(List<Slug> slugs) {
    return slugs.isEmpty() ? List.of() : store.cities(slugs);
  }

  /// Every city here by its slug, to choose one from.
  public List<City> cities() {
    return store.cities();
  }
}
