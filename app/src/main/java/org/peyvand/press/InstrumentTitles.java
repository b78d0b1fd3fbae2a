package org.peyvand.press;

import java.util.Optional;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// What the texts are called that a news item links to; a room above answers, and only for texts
/// that everybody may read.
public interface InstrumentTitles {
  Optional<Multilingual> of(Slug instrument);
}
