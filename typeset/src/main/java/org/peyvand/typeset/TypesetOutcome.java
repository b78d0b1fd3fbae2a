package org.peyvand.typeset;

import java.util.List;

/// What becomes of a paper: a PDF, or the reasons why there is none.
public sealed interface TypesetOutcome {

  /// The finished PDF.
  final class Printed implements TypesetOutcome {
    private final byte[] pdf;
    private final int pages;

    Printed(byte[] pdf, int pages) {
      this.pdf = pdf;
      this.pages = pages;
    }

    public byte[] pdf() {
      return pdf.clone();
    }

    public int pages() {
      return pages;
    }
  }

  /// @param flaws at least one
  record Refused(List<Flaw> flaws) implements TypesetOutcome {
    public Refused {
      flaws = List.copyOf(flaws);
    }
  }
}
