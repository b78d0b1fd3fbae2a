package org.peyvand.people.web;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Duty;
import org.peyvand.access.Grant;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;

/// A duty in a scope as a form sends it: `TRANSLATOR@body:…`. Whether the one who sends it may give
/// it is judged behind the door.
final class GrantText {
  private GrantText() {}

  static String of(Grant grant) {
    return grant.duty().name()
        + switch (grant.scope()) {
          case Scope.OfHost() -> "@host";
          case Scope.OfNetwork(var network) -> "@network:" + network;
          case Scope.OfBody(var body) -> "@body:" + body;
          case Scope.OfInstrument(var instrument) -> "@instrument:" + instrument;
        };
  }

  static Optional<Grant> read(String text) {
    var parts = text.split("[@:]", 3);
    try {
      var duty = Duty.valueOf(parts[0]);
      if (parts.length == 2 && parts[1].equals("host")) {
        return Optional.of(new Grant(duty, new Scope.OfHost()));
      }
      if (parts.length != 3) return Optional.empty();
      var target = UUID.fromString(parts[2]);
      return switch (parts[1]) {
        case "network" -> Optional.of(new Grant(duty, new Scope.OfNetwork(new NetworkId(target))));
        case "body" -> Optional.of(new Grant(duty, new Scope.OfBody(new BodyId(target))));
        case "instrument" ->
            Optional.of(new Grant(duty, new Scope.OfInstrument(new InstrumentId(target))));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
