package org.peyvand.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/// One line of the access table: who may send this kind of request to this address.
///
/// @param method `GET` covers `HEAD`
/// @param pattern the address as the controller writes it
/// @param largest what a request may carry; empty for what any may
public record Route(String method, String pattern, Who who, Optional<DataSize> largest) {
  /// Who may pass the door.
  public sealed interface Who {}

  /// What needs no duty.
  public enum Open implements Who {
    ANYONE,
    SIGNED_IN,
    NOBODY
  }

  /// Holders of one of these duties.
  public record Entrusted(List<Claim> claims) implements Who {
    public Entrusted {
      claims = List.copyOf(claims);
    }
  }

  /// A duty held in some scope of a kind; which one of the kind is judged in the room.
  public record Claim(Duty duty, Class<? extends Scope> kind) {}

  static Route parse(String line) {
    var cells = line.split(",");
    if (cells.length != 3 && cells.length != 4) {
      throw new IllegalArgumentException("access table: " + line);
    }
    var largest =
        cells.length == 4 ? Optional.of(DataSize.parse(cells[3])) : Optional.<DataSize>empty();
    return new Route(cells[0], cells[1], who(cells[2]), largest);
  }

  private static Who who(String cell) {
    return switch (cell) {
      case "anyone" -> Open.ANYONE;
      case "signed-in" -> Open.SIGNED_IN;
      case "nobody" -> Open.NOBODY;
      default -> new Entrusted(Stream.of(cell.split("\\|")).map(Route::claim).toList());
    };
  }

  private static Claim claim(String cell) {
    var parts = cell.split("@", 2);
    if (parts.length != 2) throw new IllegalArgumentException("access table: " + cell);
    return new Claim(Duty.valueOf(parts[0]), kind(parts[1]));
  }

  private static Class<? extends Scope> kind(String name) {
    return switch (name) {
      case "host" -> Scope.OfHost.class;
      case "network" -> Scope.OfNetwork.class;
      case "body" -> Scope.OfBody.class;
      case "instrument" -> Scope.OfInstrument.class;
      default -> throw new IllegalArgumentException("access table: scope " + name);
    };
  }
}
