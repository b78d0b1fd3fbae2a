package org.peyvand.typeset;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.typeset.Flaw.Kind;
import org.peyvand.typeset.Text.Weight;

/// Reads every word of a paper before anything is drawn.
final class Check {
  private final Faces faces;

  Check(Faces faces) {
    this.faces = faces;
  }

  Optional<Flaw> flaw(String text, Language language, Weight weight) {
    var forbidden = TextRules.forbidden(text, language);
    if (forbidden.isPresent()) return forbidden;
    var clusters = BreakIterator.getCharacterInstance(language.locale());
    clusters.setText(text);
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
      var cluster = text.substring(from, to).codePoints().toArray();
      if (!Tokens.lacks(faces, cluster, language, weight)) continue;
      return Optional.of(missing(cluster, text, from, language, weight));
    }
    return Optional.empty();
  }

  /// Which character of a cluster it is: a letter may be there and the mark on it not.
  private Flaw missing(int[] cluster, String text, int from, Language language, Weight weight) {
    int index = from;
    for (int point : cluster) {
      if (Tokens.lacks(faces, new int[] {point}, language, weight))
        return TextRules.flaw(Kind.MISSING_GLYPH, point, text, index, language);
      index += Character.charCount(point);
    }
    return TextRules.flaw(Kind.MISSING_GLYPH, cluster[0], text, from, language);
  }

  List<Flaw> flaws(Paper paper) {
    var found = new ArrayList<Flaw>();
    for (var section : paper.sections()) {
      var language = section.language();
      var furniture = section.furniture();
      add(found, section.title(), language);
      add(found, Text.of(furniture.runningHead()), language);
      add(found, furniture.notice(), language);
      add(found, Text.of(furniture.numbering().foot(1_234_567, 8_901_234)), language);
      blocks(found, section.blocks(), language);
    }
    return found;
  }

  private void blocks(List<Flaw> found, Iterable<? extends Block> blocks, Language language) {
    for (var block : blocks) {
      switch (block) {
        case Block.Title title -> add(found, title.text(), language);
        case Block.Heading heading -> add(found, heading.text(), language);
        case Block.Paragraph paragraph -> add(found, paragraph.text(), language);
        case Block.Clause clause -> {
          add(found, Text.of(clause.number()), language);
          add(found, clause.text(), language);
        }
        case Block.Items items -> items.items().forEach(item -> add(found, item, language));
        case Block.Columns columns -> {
          blocks(found, columns.first(), language);
          blocks(found, columns.second(), language);
        }
        case Block.Table table -> {
          table.head().forEach(cell -> add(found, cell, language));
          table.rows().forEach(row -> row.forEach(cell -> add(found, cell, language)));
        }
        case Block.TitlePage page -> blocks(found, page.blocks(), language);
        case Block.Together together -> blocks(found, together.blocks(), language);
        case Block.Titles titles -> titles.texts().forEach(text -> add(found, text, language));
        case Block.Remark remark -> add(found, remark.text(), language);
        case Block.Letterhead head -> {
          add(found, Text.of(head.alternative()), language);
          head.lines().forEach(line -> add(found, line, language));
        }
        case Block.Figure figure -> {
          add(found, Text.of(figure.alternative()), language);
          add(found, figure.caption(), language);
        }
        case Block.Contents _, Block.Anchor _, Block.SigningLine _, Block.Gap _ -> {}
      }
    }
  }

  private void add(List<Flaw> found, Text text, Language language) {
    for (var run : text.runs()) {
      var spoken = run.language() == null ? language : run.language();
      // Both weights: a heading sets in bold what is written as regular.
      flaw(run.words(), spoken, Weight.REGULAR)
          .or(() -> flaw(run.words(), spoken, Weight.BOLD))
          .ifPresent(found::add);
      var note = run.note();
      if (note != null) add(found, note, language);
    }
  }
}
