package org.peyvand.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.peyvand.languages.Language;

/// Answers a request outside a controller, as the guards at the door have to.
public interface Answering {
  void answer(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /// The language that the answer will be in.
  Language language(HttpServletRequest request);

  /// Whether a program is asking, which is answered with `application/problem+json`.
  boolean forMachines(HttpServletRequest request);
}
