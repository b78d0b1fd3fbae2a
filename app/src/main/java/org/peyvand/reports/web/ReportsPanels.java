package org.peyvand.reports.web;

import java.util.List;
import org.peyvand.access.CurrentMember;
import org.peyvand.page.Panel;
import org.peyvand.reports.Reports;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextPanel;
import org.springframework.stereotype.Component;

/// Leads from the page of a text to what is claimed of it.
@Component
class ReportsPanels implements TextPanel {
  private final Reports reports;
  private final CurrentMember current;

  ReportsPanels(Reports reports, CurrentMember current) {
    this.reports = reports;
    this.current = current;
  }

  @Override
  public String key() {
    return "depositary-reports";
  }

  @Override
  public List<Panel> panels(Instrument instrument) {
    if (instrument.adopted().isEmpty()) return List.of();
    var comparison = reports.compare(instrument);
    var mayFile = current.now().filter(member -> reports.mayFile(member, instrument)).isPresent();
    if (comparison.filed().isEmpty() && !mayFile) return List.of();
    return List.of(
        new ReportsPanel(
            "/texts/" + instrument.slug(),
            comparison.filed().size(),
            comparison.contradicted(),
            mayFile));
  }
}
