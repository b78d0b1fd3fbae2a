package org.peyvand.typeset;

import java.util.List;
import org.peyvand.typeset.TypesetOutcome.Printed;
import org.peyvand.typeset.TypesetOutcome.Refused;

/// One typesetter for all tests, and one print of the treaty.
final class Press {
  static final Typesetter TYPESETTER = new Typesetter();
  private static final Printed TREATY = printed(Treaty.paper(1));

  private Press() {}

  private static final class Book {
    static final Printed SPECIMEN = printed(Specimen.paper());
  }

  static Printed specimen() {
    return Book.SPECIMEN;
  }

  static Printed treaty() {
    return TREATY;
  }

  static Printed printed(Paper paper) {
    return switch (TYPESETTER.set(paper)) {
      case Printed printed -> printed;
      case Refused refused -> throw new AssertionError(refused);
    };
  }

  static Section section(String language, Block... blocks) {
    var counting = new Numbering(Integer::toString, (page, pages) -> page + "/" + pages);
    return new Section(
        Language.of(language), "1", new Furniture("", "", counting), List.of(blocks));
  }

  static Paper paper(String language, Block... blocks) {
    return new Paper(List.of(section(language, blocks)), List.of(), Treaty.MADE);
  }
}
