package org.peyvand.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Multilingual;

/// Offices for tests of any room: one for each duty, in a scope of each kind.
public final class SampleOffices {
  private SampleOffices() {}

  /// An office with one duty.
  public static Member holding(Duty duty, Scope scope) {
    var slug =
        (duty + "-" + scope.getClass().getSimpleName())
            .toLowerCase(java.util.Locale.ROOT)
            .replace('_', '-');
    return new Member(
        UUID.nameUUIDFromBytes((slug + scope).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        slug,
        Multilingual.of("en", slug),
        scope instanceof Scope.OfBody(var body) ? Optional.of(body) : Optional.empty(),
        List.of(new Grant(duty, scope)));
  }

  /// Some scope of each kind.
  public static List<Scope> scopes() {
    var id = new UUID(0, 1);
    return List.of(
        new Scope.OfHost(),
        new Scope.OfNetwork(new NetworkId(id)),
        new Scope.OfBody(new BodyId(id)),
        new Scope.OfInstrument(new InstrumentId(id)));
  }
}
