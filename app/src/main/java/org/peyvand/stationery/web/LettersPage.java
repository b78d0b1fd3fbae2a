package org.peyvand.stationery.web;

import java.util.List;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.stationery.Letter;

/// The letters that a body can write.
public record LettersPage(Body body, List<Letter> letters) implements Page {
  public LettersPage {
    letters = List.copyOf(letters);
  }

  public String path() {
    return path(body);
  }

  static String path(Body body) {
    return "/bodies/" + body.slug() + "/letters";
  }
}
