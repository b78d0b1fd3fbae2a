package org.peyvand.drafting;

import java.util.Comparator;
import java.util.List;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Collation;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.places.Places;
import org.peyvand.places.State;
import org.peyvand.texts.ProtocolOrder;
import org.springframework.stereotype.Component;

/// Puts bodies into the order that the parties chose: by the name of the state, the city or the
/// body, in the alphabet of one language.
@Component
public class ProtocolOrders {
  private final Networks networks;
  private final Places places;

  ProtocolOrders(Networks networks, Places places) {
    this.networks = networks;
    this.places = places;
  }

  /// @param bodies that all exist
  public List<BodyId> order(List<BodyId> bodies, ProtocolOrder order) {
    var byName = Collation.in(order.language());
    return bodies.stream()
        .distinct()
        .map(id -> networks.body(id).orElseThrow())
        .sorted(
            Comparator.comparing((Body body) -> name(body, order), byName)
                // Two bodies of one city or state: by their own names.
                .thenComparing(body -> in(body.names(), order.language()), byName))
        .map(Body::id)
        .toList();
  }

  private String name(Body body, ProtocolOrder order) {
    var names =
        switch (order.key()) {
          case BODY -> body.names();
          case CITY -> body.city().names();
          case STATE ->
              places.state(body.city().state()).map(State::names).orElse(body.city().names());
        };
    return in(names, order.language());
  }

  private static String in(Multilingual names, String tag) {
    var exact = names.texts().get(tag.split("-u-")[0]);
    return exact == null ? names.texts().values().iterator().next() : exact;
  }
}
