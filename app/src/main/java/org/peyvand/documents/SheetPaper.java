package org.peyvand.documents;

import java.util.List;
import org.peyvand.languages.Numerals;
import org.peyvand.typeset.Furniture;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Numbering;
import org.peyvand.typeset.Paper;
import org.peyvand.typeset.Section;

/// What stands around the words of every [Sheet].
final class SheetPaper {
  private final Captions captions;
  private final Legible legible;

  SheetPaper(Captions captions, Legible legible) {
    this.captions = captions;
    this.legible = legible;
  }

  Paper of(Sheet sheet) {
    return new Paper(List.of(section(sheet)), List.of(), sheet.made());
  }

  private Section section(Sheet sheet) {
    var tag = sheet.language().tag();
    var language = Language.of(tag);
    var title = legible.words(sheet.title(), language);
    var notice = sheet.sample() ? captions.say(tag, "notice.SAMPLE") : "";
    var numbering =
        new Numbering(
            page -> Numerals.plain(sheet.language(), page),
            (page, pages) -> captions.page(tag, page, pages));
    var blocks = legible.blocks(sheet.blocks(), language);
    return new Section(language, title, new Furniture(title, notice, numbering), blocks);
  }
}
