package org.peyvand.network.web;

import java.util.List;
import java.util.Set;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.places.State;

/// A city to be entered.
///
/// @param zones the clocks to choose from
public record CityFormPage(List<String> zones, FoundingView form) implements Page {
  public CityFormPage {
    zones = List.copyOf(zones);
  }

  @Override
  public int status() {
    return form.status();
  }

  /// The states in the reader's alphabetical order.
  public List<Choice> states(Frame frame) {
    Set<String> codes = State.codes();
    return codes.stream()
        .map(code -> new Choice(code, State.name(code, frame.language())))
        .sorted((one, other) -> frame.collator().compare(one.name(), other.name()))
        .toList();
  }

  public record Choice(String code, String name) {}
}
