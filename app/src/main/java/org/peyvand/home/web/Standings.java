package org.peyvand.home.web;

import org.peyvand.home.Deed;
import org.peyvand.page.Frame;

/// Where a body stands towards a text, in a sentence.
public final class Standings {
  private Standings() {}

  public static String of(Frame frame, Deed deed) {
    return switch (deed.standing()) {
      case CONFIRMED, SIGNED -> signed(frame, deed);
      case CLAIMED -> frame.text("home.claimed");
      case NOTHING -> frame.text("home.nothing");
    };
  }

  private static String signed(Frame frame, Deed deed) {
    if (deed.on().isEmpty() || deed.place().isEmpty()) return frame.text("home.signed");
    return frame.text(
        "home.signed.at",
        "place",
        frame.in(deed.place().get()).text(),
        "date",
        frame.date(deed.on().get()));
  }
}
