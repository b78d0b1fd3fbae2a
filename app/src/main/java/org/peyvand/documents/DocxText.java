package org.peyvand.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.languages.Numerals;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Furniture;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Numbering;
import org.peyvand.typeset.Paper;
import org.peyvand.typeset.Section;

/// A text as it goes to Word: each language on pages of its own, each part under a name of its own,
/// so that what comes back is known by it, wherever it was moved.
final class DocxText {
  private final Captions captions;

  DocxText(Captions captions) {
    this.captions = captions;
  }

  Paper of(Manuscript manuscript, List<String> tags) {
    var sections = tags.stream().map(tag -> section(manuscript, tag)).toList();
    return new Paper(sections, List.of(), manuscript.made());
  }

  private Section section(Manuscript manuscript, String tag) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Title(manuscript.title(tag)));
    for (var part : manuscript.parts()) {
      blocks.add(new Block.Anchor(DocxTags.bookmark(tag, part.eId())));
      blocks.add(OriginalPaper.block(manuscript, part, tag));
    }
    var numbering =
        new Numbering(
            page -> Numerals.plain(Tags.spoken(tag), page),
            (page, pages) -> captions.page(tag, page, pages));
    return new Section(
        Language.of(tag),
        manuscript.title(tag),
        new Furniture(manuscript.title(tag), notice(manuscript, tag), numbering),
        blocks);
  }

  /// A copy of an adopted text says so: only the original is signed, and anybody can change a copy.
  private String notice(Manuscript manuscript, String tag) {
    var notice = captions.notice(manuscript, tag);
    if (manuscript.adopted() == null) return notice;
    var copy = captions.say(tag, "notice.COPY");
    return notice.isEmpty() ? copy : notice + "\n" + copy;
  }

  /// Of which text, in which state, the file was made.
  static Map<String, String> properties(Manuscript manuscript, List<String> tags) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("peyvand.text", manuscript.id().value().toString());
    properties.put("peyvand.version", Integer.toString(manuscript.version()));
    properties.put("peyvand.languages", String.join(" ", tags));
    properties.put("peyvand.made", manuscript.made().toString());
    return properties;
  }
}
