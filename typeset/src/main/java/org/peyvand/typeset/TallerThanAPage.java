package org.peyvand.typeset;

import org.peyvand.typeset.Flaw.Kind;

/// Comes to light only when a section is set: what must stay on one page is taller than a page.
final class TallerThanAPage extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Section section;

  TallerThanAPage(Section section) {
    super(section.title().plain());
    this.section = section;
  }

  Flaw flaw() {
    return new Flaw(
        Kind.TALLER_THAN_A_PAGE, 0, section.language().tag(), section.title().plain(), 0);
  }
}
