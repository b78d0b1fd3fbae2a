package org.peyvand.typeset;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.peyvand.typeset.Text.Weight;
import org.peyvand.typeset.TypesetOutcome.Printed;
import org.peyvand.typeset.TypesetOutcome.Refused;

/// Sets papers into PDF/A-3a and PDF/UA-1. Equal papers give equal bytes, on any machine with the
/// same Java, whatever its fonts, language, clock or time zone.
///
/// Keep one: it holds the fonts. Many threads may use it at once.
public final class Typesetter {
  private final Faces faces;
  private final Check check;

  /// With the fonts of the house.
  public Typesetter() {
    this(List.of());
  }

  /// @param further fonts for characters that the house's own lack
  public Typesetter(List<FurtherFont> further) {
    this.faces = new Faces(further);
    this.check = new Check(faces);
  }

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

  /// The font in which a character, with the marks on it, is printed; none where no font has it.
  public Optional<FontFile> font(String character, Language language, Weight weight) {
    return faces.face(character.codePoints().toArray(), language, weight).map(FontFile::new);
  }

  /// The paper as a PDF, unless it has a flaw.
  public TypesetOutcome set(Paper paper) {
    var out = new ByteArrayOutputStream();
    try {
      var written = write(paper, out);
      return written.flaws().isEmpty()
          ? new Printed(out.toByteArray(), written.pages())
          : new Refused(written.flaws());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the paper as a PDF, page by page: with [Section#blocks] that are made as they are gone
  /// through, memory does not grow with pages.
  ///
  /// What was written before a flaw came to light is no PDF.
  public Written write(Paper paper, OutputStream out) throws IOException {
    var flaws = check.flaws(paper);
    if (!flaws.isEmpty()) return new Written(0, flaws);
    var buffered = new BufferedOutputStream(out);
    try {
      int pages = PdfFile.write(faces, paper, buffered);
      buffered.flush();
      return new Written(pages, List.of());
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    } catch (TallerThanAPage found) {
      return new Written(0, List.of(found.flaw()));
    }
  }

  /// What came of writing.
  ///
  /// @param flaws none when there is a PDF
  public record Written(int pages, List<Flaw> flaws) {
    public Written {
      flaws = List.copyOf(flaws);
    }
  }
}
