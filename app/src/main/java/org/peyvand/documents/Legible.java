package org.peyvand.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Text.Run;
import org.peyvand.typeset.Typesetter;

/// Shows every character that cannot be printed, or would play a trick, by its number: `[U+202E]`.
final class Legible {
  private final Typesetter typesetter;

  Legible(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  String words(String words, Language language) {
    var shown = new StringBuilder();
    var rest = words;
    for (var flaw = typesetter.flaw(rest, language);
        flaw.isPresent();
        flaw = typesetter.flaw(rest, language)) {
      int index = flaw.get().index();
      int point = rest.codePointAt(index);
      // A trick is reported before a missing letter, wherever it stands: there may be some before.
      shown
          .append(index == 0 ? "" : words(rest.substring(0, index), language))
          .append("[U+%04X]".formatted(point));
      rest = rest.substring(index + Character.charCount(point));
    }
    return shown.append(rest).toString();
  }

  List<Block> blocks(List<Block> blocks, Language language) {
    return blocks.stream().map(block -> block(block, language)).toList();
  }

  private Block block(Block block, Language language) {
    return switch (block) {
      case Block.Title(var text) -> new Block.Title(text(text, language));
      case Block.Titles(var texts) -> new Block.Titles(texts(texts, language));
      case Block.Heading(var level, var text) -> new Block.Heading(level, text(text, language));
      case Block.Paragraph(var text, var alignment) ->
          new Block.Paragraph(text(text, language), alignment);
      case Block.Clause(var level, var number, var text) ->
          new Block.Clause(level, number, text(text, language));
      case Block.Items(var items) -> new Block.Items(texts(items, language));
      case Block.Columns(var first, var second) ->
          new Block.Columns(blocks(first, language), blocks(second, language));
      case Block.Table(var widths, var head, var rows) ->
          new Block.Table(
              widths,
              texts(head, language),
              rows.stream().map(row -> texts(row, language)).toList());
      case Block.Together(var inner) -> new Block.Together(blocks(inner, language));
      case Block.TitlePage(var inner) -> new Block.TitlePage(blocks(inner, language));
      case Block.Figure(var picture, var alternative, var width, var caption) ->
          new Block.Figure(picture, words(alternative, language), width, text(caption, language));
      case Block.Letterhead(var emblem, var alternative, var lines, var color) ->
          new Block.Letterhead(emblem, words(alternative, language), texts(lines, language), color);
      case Block.Remark(var text) -> new Block.Remark(text(text, language));
      case Block.Contents _, Block.Anchor _, Block.SigningLine _, Block.Gap _ -> block;
    };
  }

  private List<Text> texts(List<Text> texts, Language language) {
    return texts.stream().map(text -> text(text, language)).toList();
  }

  private Text text(Text text, Language language) {
    return new Text(text.runs().stream().map(run -> run(run, language)).toList());
  }

  private Run run(Run run, Language around) {
    var language = run.language() == null ? around : run.language();
    @Nullable Text note = run.note() == null ? null : text(run.note(), language);
    return new Run(words(run.words(), language), run.weight(), run.language(), run.link(), note);
  }
}
