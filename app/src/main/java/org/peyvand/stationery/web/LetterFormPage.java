package org.peyvand.stationery.web;

import java.util.List;
import java.util.Set;
import org.peyvand.network.Body;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.stationery.Blank;
import org.peyvand.stationery.Filled;
import org.peyvand.stationery.Letter;
import org.peyvand.stationery.WriteOutcome.Fault;

/// The form of a letter, with what was typed when something is wrong with it.
public record LetterFormPage(Body body, Letter letter, Filled filled, List<Fault> faults)
    implements Page {
  /// Blanks of which there is more to say than their name.
  private static final Set<String> HELPED =
      Set.of("addressee", "surname", "places", "people", "items", "points", "followup", "gifts");

  public LetterFormPage {
    faults = List.copyOf(faults);
  }

  public String path() {
    return LettersPage.path(body) + "/" + letter.code();
  }

  public String label(Frame frame, String blank) {
    return frame.text("stationery.field." + blank);
  }

  public boolean helped(Blank blank) {
    return HELPED.contains(blank.name());
  }

  public String why(Frame frame, Fault fault) {
    return frame.text(
        "stationery." + fault.reason().name(),
        "what",
        label(frame, fault.blank()),
        "limit",
        fault.limit());
  }

  public boolean faulty(Blank blank) {
    return faults.stream().anyMatch(fault -> fault.blank().equals(blank.name()));
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
