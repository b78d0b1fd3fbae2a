package org.peyvand.home;

import java.util.Optional;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.press.InstrumentTitles;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Tells the news what the texts are called that everybody may read.
@Component
class PublicTitles implements InstrumentTitles {
  private final Texts texts;

  PublicTitles(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Optional<Multilingual> of(Slug instrument) {
    return texts.find(instrument, Optional.empty()).map(found -> found.setup().titles());
  }
}
