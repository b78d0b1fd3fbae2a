package org.peyvand.people.web;

import org.peyvand.page.Page;
import org.peyvand.people.Refusal;

/// Says why something was not done, where no form waits to be corrected.
public record RefusedPage(Refusal why) implements Page {
  @Override
  public int status() {
    return switch (why) {
      case NOT_YOURS -> 403;
      case GONE -> 410;
      default -> 422;
    };
  }
}
