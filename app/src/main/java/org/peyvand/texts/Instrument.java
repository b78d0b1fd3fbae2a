package org.peyvand.texts;

import java.util.Optional;
import org.peyvand.documents.Digests;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;

/// A text of a network, whatever its official kind (سند). What each party has done about it is the
/// depositary's to tell.
///
/// @param settled counts the changes of the set-up, so that two people at once notice each other
/// @param editing how its words change while it is a draft
/// @param published whether its secretariat lets everybody read the draft
public record Instrument(
    InstrumentId id,
    Slug slug,
    NetworkId network,
    Setup setup,
    int settled,
    Editing editing,
    boolean published,
    Stage stage) {
  /// How far the text itself has come.
  public sealed interface Stage {
    /// Its words may still change.
    record Draft() implements Stage {}

    /// Its bytes are frozen.
    ///
    /// @param digests of the original that parties sign
    record Adopted(Adoption adoption, Digests digests) implements Stage {}
  }

  public Optional<Stage.Adopted> adopted() {
    return switch (stage) {
      case Stage.Draft _ -> Optional.empty();
      case Stage.Adopted adopted -> Optional.of(adopted);
    };
  }
}
