package org.peyvand.texts.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.accounts.Approvals;
import org.peyvand.accounts.Matter;
import org.peyvand.page.Panel;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextPanel;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Component;

/// Says near the title of an adopted text how the record of its adoption was approved.
@Component
class AdoptionPanels implements TextPanel {
  private final Texts texts;
  private final Approvals approvals;

  AdoptionPanels(Texts texts, Approvals approvals) {
    this.texts = texts;
    this.approvals = approvals;
  }

  @Override
  public String key() {
    return "adoption";
  }

  @Override
  public Optional<Panel> standing(Instrument instrument) {
    return texts
        .adoptionAct(instrument.id())
        .flatMap(act -> approvals.of(act, Matter.Kind.ADOPTION))
        .flatMap(
            found ->
                instrument
                    .adopted()
                    .map(
                        adopted ->
                            new AdoptionPanel(
                                found, "/texts/" + instrument.slug(), adopted.adoption().zone())));
  }

  @Override
  public List<Panel> panels(Instrument instrument) {
    return List.of();
  }
}
