package org.peyvand.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.typeset.Flaw.Kind;
import org.peyvand.typeset.Text.Weight;
import org.peyvand.typeset.TypesetOutcome.Printed;
import org.peyvand.typeset.TypesetOutcome.Refused;

/// Sets papers into PDF/A-3a and PDF/UA-1. Equal papers give equal bytes, on any machine with the
/// same Java, whatever its fonts, language, clock or time zone.
///
/// Keep one: it holds the fonts. Many threads may use it at once.
public final class Typesetter {
  private final Faces faces = new Faces();
  private final Check check = new Check(faces);

  /// The first character of the text that could not be printed, or may not be.
  public Optional<Flaw> flaw(String text, Language language) {
    return check
        .flaw(text, language, Weight.REGULAR)
        .or(() -> check.flaw(text, language, Weight.BOLD));
  }

  /// Everything in the paper that could not be printed, or may not be: one flaw for each text.
  public List<Flaw> flaws(Paper paper) {
    return check.flaws(paper);
  }

  /// The paper as a PDF, unless it has a flaw.
  public TypesetOutcome set(Paper paper) {
    var flaws = new ArrayList<>(check.flaws(paper));
    if (!flaws.isEmpty()) return new Refused(flaws);
    var document = Tag.root();
    var pages = new ArrayList<Page>();
    var tags = new ArrayList<Tag>();
    for (var section : paper.sections()) {
      var tag = document.child("Sect", section.language());
      var rows = Flow.of(faces, paper.sections(), section, tag);
      for (var row : rows) if (tooTall(row)) flaws.add(tooTall(section));
      pages.addAll(Page.of(tags.size(), rows));
      tags.add(tag);
    }
    if (!flaws.isEmpty()) return new Refused(flaws);
    try {
      return new Printed(PdfFile.write(faces, paper, pages, tags), pages.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tooTall(Row row) {
    var head = row.head();
    return row.height() + (head == null ? 0 : head.height()) > Look.TEXT_HEIGHT;
  }

  private static Flaw tooTall(Section section) {
    return new Flaw(Kind.TALLER_THAN_A_PAGE, 0, section.language().tag(), section.title(), 0);
  }
}
