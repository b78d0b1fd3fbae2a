package org.peyvand.interchange.web;

import java.util.List;
import org.peyvand.page.Panel;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextPanel;
import org.springframework.stereotype.Component;

/// The way to this room from the page of a draft. The page of an adopted text offers its frozen
/// files itself.
@Component
class InterchangePanels implements TextPanel {
  @Override
  public String key() {
    return "interchange";
  }

  @Override
  public List<Panel> panels(Instrument instrument) {
    return instrument.adopted().isPresent()
        ? List.of()
        : List.of(new InterchangePanel("/texts/" + instrument.slug() + "/interchange"));
  }
}
