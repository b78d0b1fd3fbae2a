package org.peyvand.documents;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Link;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Text.Run;
import org.peyvand.typeset.Text.Weight;

/// Blocks as paragraphs and tables of Word. Numbers are written as they are printed: Word's own
/// numbering counts in Latin digits whatever the language.
final class DocxStory {
  /// Of the column, in twentieths of a point: that of the printed page.
  static final int MEASURE = 8706;

  private static final int GAP = 560;

  private final DocxXml out;
  private final DocxRuns runs;
  private final DocxParts parts;
  private final DocxPictures pictures;
  private @Nullable String anchor;
  private int bookmarks;

  DocxStory(DocxXml out, DocxRuns runs, DocxParts parts) {
    this.out = out;
    this.runs = runs;
    this.parts = parts;
    this.pictures = new DocxPictures(out, parts);
  }

  void blocks(Iterable<? extends Block> blocks, Language language) {
    for (var block : blocks) block(block, language, false, MEASURE);
  }

  private void block(Block block, Language language, boolean keep, int width) {
    switch (block) {
      case Block.Title(var text) -> paragraph("Title", bold(text), language, keep, null);
      case Block.Titles(var texts) ->
          texts.forEach(text -> paragraph("Title", bold(text), language, true, null));
      case Block.Heading(var level, var text) ->
          paragraph("Heading" + level, bold(text), language, keep, null);
      case Block.Paragraph(var text, var alignment) ->
          paragraph("Normal", text, language, keep, justification(alignment, language));
      case Block.Clause(var level, var number, var text) -> clause(level, number, text, language);
      case Block.Items(var items) -> items.forEach(item -> item(item, language));
      case Block.Columns(var first, var second) -> columns(first, second, language, width);
      case Block.Table table -> table(table, language, width);
      case Block.Together(var inner) -> together(inner, language, keep, width);
      case Block.TitlePage(var inner) -> inner.forEach(each -> block(each, language, keep, width));
      case Block.Figure figure -> figure(figure, language, width);
      case Block.Letterhead head -> letterhead(head, language, width);
      case Block.Remark(var text) -> paragraph("Remark", text, language, keep, null);
      case Block.Anchor(var name) -> anchor = name;
      case Block.SigningLine() -> paragraph("SigningLine", Text.of(""), language, keep, null);
      case Block.Gap(var points) -> gap(points, language, keep);
      case Block.Contents _ -> throw new IllegalArgumentException("contents in a Word file");
    }
  }

  /// Justified lines of Arabic letters are stretched by kashida in some programs, which nobody
  /// asked for.
  private static @Nullable String justification(Alignment alignment, Language language) {
    return switch (alignment) {
      case CENTER -> "center";
      case JUSTIFIED -> language.rightToLeft() ? null : "both";
      case START -> null;
    };
  }

  private void paragraph(
      String style, Text text, Language language, boolean keep, @Nullable String justification) {
    begin(style, language, keep, justification);
    words(text, language);
    out.close();
  }

  private void begin(
      String style, Language language, boolean keep, @Nullable String justification) {
    out.open("w:p").open("w:pPr").value("w:pStyle", style);
    if (keep) out.empty("w:keepNext");
    if (language.rightToLeft()) out.empty("w:bidi");
    if (justification != null) out.value("w:jc", justification);
    out.close();
  }

  /// Under the name of the anchor before them, if there was one.
  private void words(Text text, Language language) {
    var name = anchor;
    anchor = null;
    var id = Integer.toString(bookmarks);
    if (name != null) {
      bookmarks++;
      out.empty("w:bookmarkStart", "w:id", id, "w:name", name);
    }
    for (var run : text.runs()) linked(run, language);
    if (name != null) out.empty("w:bookmarkEnd", "w:id", id);
  }

  private void linked(Run run, Language language) {
    switch (run.link()) {
      case null -> runs.write(out, run, language);
      case Link.Web(var address) -> {
        out.open("w:hyperlink", "r:id", parts.document().outside(address));
        runs.write(out, run, language);
        out.close();
      }
      case Link.To(var name) -> {
        out.open("w:hyperlink", "w:anchor", name);
        runs.write(out, run, language);
        out.close();
      }
    }
  }

  private void clause(int level, String number, Text text, Language language) {
    begin("Clause" + level, language, false, justification(Alignment.JUSTIFIED, language));
    hanging(number, language);
    words(text, language);
    out.close();
  }

  private void item(Text text, Language language) {
    begin("Item", language, false, null);
    hanging("•", language);
    words(text, language);
    out.close();
  }

  private void hanging(String mark, Language language) {
    runs.write(out, new Run(mark, Weight.REGULAR, null), language);
    out.open("w:r").empty("w:tab").close();
  }

  private void together(List<Block> blocks, Language language, boolean keep, int width) {
    for (int i = 0; i < blocks.size(); i++)
      block(blocks.get(i), language, keep || i < blocks.size() - 1, width);
  }

  private void columns(List<Block> first, List<Block> second, Language language, int width) {
    int half = (width - GAP) / 2;
    openTable(List.of(half, GAP, width - GAP - half), language, false);
    out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    cell(first, language, half);
    cell(List.of(), language, GAP);
    cell(second, language, width - GAP - half);
    out.close().close();
  }

  private void cell(List<Block> blocks, Language language, int width) {
    openCell(width);
    blocks.forEach(block -> block(block, language, false, width));
    // A cell ends with a paragraph, whatever stands in it.
    if (blocks.isEmpty() || blocks.getLast() instanceof Block.Columns) gap(1, language, false);
    out.close();
  }

  private void table(Block.Table table, Language language, int width) {
    int total = table.widths().stream().mapToInt(Integer::intValue).sum();
    var widths = table.widths().stream().map(share -> width * share / total).toList();
    openTable(widths, language, true);
    if (table.head().stream().anyMatch(cell -> !cell.plain().isEmpty()))
      row(table.head().stream().map(DocxStory::bold).toList(), widths, language, true);
    for (var row : table.rows()) row(row, widths, language, false);
    out.close();
    gap(6, language, false);
  }

  private void row(List<Text> texts, List<Integer> widths, Language language, boolean head) {
    out.open("w:tr");
    if (head) out.open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
    for (int i = 0; i < texts.size(); i++) {
      openCell(widths.get(i));
      paragraph("Cell", texts.get(i), language, false, null);
      out.close();
    }
    out.close();
  }

  private void openTable(List<Integer> widths, Language language, boolean ruled) {
    out.open("w:tbl").open("w:tblPr");
    if (language.rightToLeft()) out.empty("w:bidiVisual");
    out.empty(
        "w:tblW",
        "w:w",
        Integer.toString(widths.stream().mapToInt(Integer::intValue).sum()),
        "w:type",
        "dxa");
    if (ruled) {
      out.open("w:tblBorders");
      for (var side : List.of("w:top", "w:bottom", "w:insideH"))
        out.empty(side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "808080");
      out.close();
    }
    out.empty("w:tblLayout", "w:type", "fixed");
    out.close().open("w:tblGrid");
    for (int width : widths) out.empty("w:gridCol", "w:w", Integer.toString(width));
    out.close();
  }

  private void openCell(int width) {
    out.open("w:tc").open("w:tcPr");
    out.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    out.close();
  }

  private void figure(Block.Figure figure, Language language, int width) {
    begin("Normal", language, !figure.caption().plain().isEmpty(), "center");
    double room = Math.min(figure.width(), width / 20.0);
    pictures.write(figure.picture(), figure.alternative(), room);
    out.close();
    if (!figure.caption().plain().isEmpty())
      paragraph("Remark", figure.caption(), language, false, "center");
  }

  private void letterhead(Block.Letterhead head, Language language, int width) {
    var emblem = head.emblem();
    double high = DocxPictures.EMBLEM_HEIGHT;
    int left = emblem == null ? 0 : (int) (20 * (high * emblem.proportion() + 14));
    openTable(emblem == null ? List.of(width) : List.of(left, width - left), language, false);
    out.open("w:tr");
    if (emblem != null) {
      openCell(left);
      begin("Cell", language, false, null);
      pictures.write(emblem, head.alternative(), high * emblem.proportion());
      out.close().close();
    }
    openCell(width - left);
    boolean first = true;
    for (var line : head.lines()) {
      paragraph(first ? "Normal" : "Remark", first ? bold(line) : line, language, true, null);
      first = false;
    }
    out.close().close().close();
    bar(head.color());
  }

  private void bar(int color) {
    out.open("w:p").open("w:pPr").open("w:pBdr");
    var hex = String.format(Locale.ROOT, "%06X", color);
    out.empty("w:bottom", "w:val", "single", "w:sz", "12", "w:space", "1", "w:color", hex);
    out.close();
    out.empty("w:spacing", "w:after", "240", "w:line", "60", "w:lineRule", "exact");
    out.close().close();
  }

  private void gap(double points, Language language, boolean keep) {
    out.open("w:p").open("w:pPr");
    if (keep) out.empty("w:keepNext");
    if (language.rightToLeft()) out.empty("w:bidi");
    var line = Long.toString(Math.max(20, Math.round(points * 20)));
    out.empty("w:spacing", "w:after", "0", "w:line", line, "w:lineRule", "exact");
    out.close().close();
  }

  static Text bold(Text text) {
    return new Text(
        text.runs().stream()
            .map(run -> new Run(run.words(), Weight.BOLD, run.language(), run.link(), run.note()))
            .toList());
  }
}
