package org.peyvand.depositary.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A paper that a body issues by hand, filled from what is known of body, text and office; what
/// only the body knows stays blank.
public enum BodyPaper {
  /// Who may sign for the body (Vienna Convention, art. 7).
  FULL_POWERS,
  /// Who speaks for it.
  CREDENTIALS,
  /// By which it becomes a party to what others have signed (art. 15).
  INSTRUMENT_OF_ACCESSION;

  /// As addresses have it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<BodyPaper> of(String code) {
    return Stream.of(values()).filter(paper -> paper.code().equals(code)).findFirst();
  }
}
