package org.peyvand.register;

import java.util.Optional;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;

/// What the ids of entries mean; a room above answers, and only for what everybody may see.
public interface EntryNames {
  Optional<Named> body(BodyId id);

  Optional<Named> instrument(InstrumentId id);

  /// @param path where it stands, below the language
  record Named(String path, Multilingual names) {}
}
