package org.peyvand.texts;

import java.util.List;
import java.util.Optional;
import org.peyvand.page.Panel;

/// Something another room shows on the page of a text: the status chart, the box on how to verify.
/// Rooms above offer beans of this kind; texts knows none of them.
public interface TextPanel {
  /// Panels stand on the page in the order of their keys.
  String key();

  /// What to show for this text; empty where there is nothing to say yet.
  List<Panel> panels(Instrument instrument);

  /// A line near the title on how the text stands; empty where there is nothing to say.
  default Optional<Panel> standing(Instrument instrument) {
    return Optional.empty();
  }
}
