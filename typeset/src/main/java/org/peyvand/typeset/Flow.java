package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Row.Mark;
import org.peyvand.typeset.Tag.Attribute;

/// Turns the blocks of a section into rows, from top to bottom.
///
/// Places are first thought from the start of the line; only [#left] knows on which side that is.
final class Flow {
  private static final double[] HEADING_SIZE = {1.2, 1.06, 1, 1};
  private static final double[] HEADING_GAP = {20, 15, 12, 12};

  private final Faces faces;
  private final List<Section> sections;
  private final Section section;
  private final Language language;
  private final Look look;
  private final Tag tag;
  private final double offset;
  private final double measure;
  private final double[] numberRoom;
  private final List<Row> rows = new ArrayList<>();
  private final Lists lists;
  private double after;
  private int headings;

  private Flow(
      Faces faces, List<Section> sections, Section section, Tag tag, double offset, double width) {
    this.faces = faces;
    this.sections = sections;
    this.section = section;
    this.language = section.language();
    this.look = Look.of(language);
    this.tag = tag;
    this.offset = offset;
    this.measure = width;
    this.lists = new Lists(tag);
    this.numberRoom = new double[] {look.indent(), look.indent(), look.indent(), look.indent()};
  }

  static List<Row> of(Faces faces, List<Section> sections, Section section, Tag tag) {
    return new Flow(faces, sections, section, tag, 0, Look.MEASURE).rows(section.blocks());
  }

  private List<Row> rows(List<Block> blocks) {
    for (var block : blocks) if (block instanceof Block.Clause clause) widen(clause);
    for (var block : blocks) {
      boolean listed = block instanceof Block.Clause || block instanceof Block.Items;
      if (!listed) lists.end();
      switch (block) {
        case Block.Title title -> title(title);
        case Block.Heading heading -> heading(heading);
        case Block.Paragraph paragraph -> paragraph(paragraph);
        case Block.Clause clause -> clause(clause);
        case Block.Items items -> items(items);
        case Block.Columns columns -> columns(columns);
        case Block.Table table -> table(table);
        case Block.Contents _ -> contents();
        case Block.SigningLine _ -> signingLine();
        case Block.Gap gap -> add(List.of(new Row(0, gap.points(), false, List.of())), 0, 0);
      }
    }
    return rows;
  }

  /// Numbers of one level share one margin, as wide as the widest needs.
  private void widen(Block.Clause clause) {
    double width = single(Text.of(clause.number()), look.size(), tag).width() + look.size() * 0.55;
    int level = clause.level() - 1;
    numberRoom[level] = Math.min(Math.max(numberRoom[level], width), measure / 4);
  }

  private void title(Block.Title title) {
    headings = 1;
    var large = look.times(1.7);
    var lines =
        rows(
            title.text(),
            large,
            true,
            Alignment.CENTER,
            measure * 0.06,
            measure * 0.88,
            tag.child("H1"));
    add(kept(lines), 6, 22);
  }

  private void heading(Block.Heading heading) {
    // Levels never skip one, or a screen reader would look for what is not there.
    headings = Math.min(heading.level() + 1, headings + 1);
    int level = heading.level() - 1;
    var lines =
        rows(
            heading.text(),
            look.times(HEADING_SIZE[level]),
            true,
            Alignment.START,
            0,
            measure,
            tag.child("H" + headings));
    add(kept(lines), HEADING_GAP[level], 3);
  }

  private void paragraph(Block.Paragraph paragraph) {
    var lines =
        rows(paragraph.text(), look, false, paragraph.alignment(), 0, measure, tag.child("P"));
    boolean narrow = measure < Look.MEASURE;
    add(unwidowed(lines), narrow ? Look.ITEM_GAP : Look.PARAGRAPH_GAP, 0);
  }

  private void clause(Block.Clause clause) {
    var item = lists.item(clause.level(), Attribute.NUMBERED);
    double inset = 0;
    for (int level = 1; level < clause.level(); level++) inset += numberRoom[level - 1];
    numbered(
        clause.number(),
        clause.text(),
        item,
        inset,
        numberRoom[clause.level() - 1],
        Look.CLAUSE_GAP);
    lists.inset(inset + numberRoom[clause.level() - 1]);
  }

  private void items(Block.Items items) {
    double inset = lists.inset();
    int level = lists.depth() + 1;
    for (var item : items.items())
      numbered(
          "•",
          item,
          lists.item(level, Attribute.BULLETED),
          inset,
          look.size() * 1.5,
          Look.ITEM_GAP);
    lists.leave(level);
  }

  private void numbered(
      String number, Text text, Lists.Item item, double inset, double room, double gap) {
    var body =
        rows(
            text,
            look,
            false,
            Alignment.JUSTIFIED,
            inset + room,
            measure - inset - room,
            item.body());
    if (!number.isEmpty() && body.getFirst().marks().getFirst() instanceof Row.Words first) {
      // The space is for those who copy the text: without it readers take the number for a word
      // of its own, and put it behind its clause.
      var label = single(Text.of(number + " "), look.size(), item.label());
      double x = words(label, Alignment.START, inset, room, look).x();
      var both = new Row.Words(label.beside(x, first.line(), first.x()), 0, look.baseline(), false);
      body.set(0, new Row(0, look.leading(), false, List.of(both)));
    }
    add(unwidowed(body), gap, 0);
  }

  private void columns(Block.Columns columns) {
    double width = (measure - Look.COLUMN_GAP) / 2;
    var first = column(columns.first(), 0, width);
    var second = column(columns.second(), width + Look.COLUMN_GAP, width);
    var marks = new ArrayList<>(first.marks());
    marks.addAll(second.marks());
    add(List.of(new Row(0, Math.max(first.height(), second.height()), false, marks)), 12, 0);
  }

  private Row column(List<Block> blocks, double inset, double width) {
    var inner = new Flow(faces, sections, section, tag.child("Div"), left(inset, width), width);
    inner.headings = headings;
    return stacked(inner.rows(blocks));
  }

  /// Rows one below the other as one row.
  private static Row stacked(List<Row> rows) {
    var marks = new ArrayList<Mark>();
    double y = 0;
    for (var row : rows) {
      y += marks.isEmpty() ? 0 : row.before();
      for (var mark : row.marks()) marks.add(lowered(mark, y));
      y += row.height();
    }
    return new Row(0, y, false, marks);
  }

  private static Mark lowered(Mark mark, double y) {
    return switch (mark) {
      case Row.Words words -> words.lowered(y);
      case Row.Stroke stroke ->
          new Row.Stroke(
              stroke.fromX(), stroke.toX(), stroke.y() + y, stroke.width(), stroke.dotted());
      case Row.PageOf page -> page.lowered(y);
      case Row.LinkTo link -> link;
      case Row.Place place -> place;
    };
  }

  private void table(Block.Table table) {
    var whole = tag.child("Table");
    boolean headed = table.head().stream().anyMatch(cell -> !cell.runs().isEmpty());
    @Nullable Row repeated = null;
    if (headed) {
      var line = whole.child("THead").child("TR");
      var cells = table.head().stream().map(_ -> line.child("TH", Attribute.OF_COLUMN)).toList();
      var head = tableRow(table, table.head(), cells, true);
      add(List.of(head.kept(true)), 10, 0);
      repeated = asFurniture(head);
    }
    var body = whole.child("TBody");
    for (var row : table.rows()) {
      var line = body.child("TR");
      var cells = row.stream().map(_ -> line.child("TD")).toList();
      var made = tableRow(table, row, cells, false);
      rows.add(
          new Row(
              rows.isEmpty() || headed ? 0 : after, made.height(), false, made.marks(), repeated));
    }
    after = 12;
  }

  private Row tableRow(Block.Table table, List<Text> texts, List<Tag> tags, boolean head) {
    double total = table.widths().stream().mapToInt(Integer::intValue).sum();
    var cells = new ArrayList<List<Mark>>();
    double inset = 0;
    double height = look.leading();
    for (int i = 0; i < texts.size(); i++) {
      double width = measure * table.widths().get(i) / total;
      var cell =
          stacked(
              rows(
                  texts.get(i),
                  look.times(0.92),
                  head,
                  Alignment.START,
                  inset + (i == 0 ? 0 : Look.CELL_PADDING),
                  width - Look.CELL_PADDING * (i == 0 ? 1 : 2),
                  tags.get(i)));
      cells.add(cell.marks().stream().map(mark -> lowered(mark, Look.CELL_PADDING)).toList());
      height = Math.max(height, cell.height());
      inset += width;
    }
    height += 2 * Look.CELL_PADDING;
    // Read in their order, drawn from left to right: copied text then keeps its order.
    var marks = new ArrayList<Mark>();
    for (var tag : tags) marks.add(new Row.Place(tag));
    for (var cell : language.rightToLeft() ? cells.reversed() : cells) marks.addAll(cell);
    marks.add(new Row.Stroke(offset, offset + measure, height, head ? 0.9 : 0.35, false));
    return new Row(0, height, head, List.copyOf(marks));
  }

  private static Row asFurniture(Row row) {
    var marks = new ArrayList<Mark>();
    for (var mark : row.marks()) {
      if (mark instanceof Row.Words words) marks.add(words.asFurniture());
      else if (mark instanceof Row.Stroke) marks.add(mark);
    }
    return new Row(0, row.height(), true, marks);
  }

  private void contents() {
    var toc = tag.child("TOC");
    for (int i = 0; i < sections.size(); i++) {
      var target = sections.get(i);
      if (target == section) continue;
      contentsEntry(i, target, toc.child("TOCI").child("Reference"));
    }
    after = Look.PARAGRAPH_GAP;
  }

  private void contentsEntry(int index, Section target, Tag entry) {
    var link = entry.child("Link", target.language());
    var own = Look.of(target.language());
    double room = look.size() * 3.2;
    var tokens =
        Tokens.of(faces, Text.of(target.title()), target.language(), own.size(), false, link);
    var lines = Lines.of(tokens, measure - room, target.language().rightToLeft(), Alignment.START);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var marks = new ArrayList<Mark>();
      marks.add(words(line, Alignment.START, 0, measure - room, own));
      boolean last = i == lines.size() - 1;
      if (last) {
        double from = line.width() + look.size() * 0.6;
        double to = measure - look.size() * 2.2;
        if (from < to) {
          double left = left(from, to - from);
          marks.add(new Row.Stroke(left, left + to - from, own.baseline() - 1, 0.8, true));
        }
        double end = language.rightToLeft() ? offset : offset + measure;
        marks.add(new Row.PageOf(index, end, own.baseline(), language, look.size(), link));
      }
      marks.add(new Row.LinkTo(index, target.title(), link));
      rows.add(new Row(i == 0 ? Math.max(7, after) : 0, own.leading(), !last, marks));
      after = 0;
    }
  }

  private void signingLine() {
    var stroke = new Row.Stroke(offset, offset + measure, Look.SIGNING_ROOM - 6, 0.6, false);
    add(List.of(new Row(0, Look.SIGNING_ROOM, true, List.of(stroke))), 0, 0);
  }

  /// The lines of a text within a box, given by its distance from the start and its width.
  private List<Row> rows(
      Text text,
      Look look,
      boolean bold,
      Alignment alignment,
      double inset,
      double width,
      Tag tag) {
    var tokens = Tokens.of(faces, text, language, look.size(), bold, tag);
    var made = new ArrayList<Row>();
    for (var line : Lines.of(tokens, width, language.rightToLeft(), alignment))
      made.add(
          new Row(0, look.leading(), false, List.of(words(line, alignment, inset, width, look))));
    return made;
  }

  private Row.Words words(Line line, Alignment alignment, double inset, double width, Look look) {
    double left = left(inset, width);
    double slack = width - line.width();
    if (alignment == Alignment.CENTER) left += slack / 2;
    else if (language.rightToLeft()) left += slack;
    return new Row.Words(line, left, look.baseline(), false);
  }

  private Line single(Text text, double size, Tag tag) {
    return Lines.single(Tokens.of(faces, text, language, size, false, tag), language.rightToLeft());
  }

  /// The left end of a box that begins so far from the start of the line.
  private double left(double inset, double width) {
    return offset + (language.rightToLeft() ? measure - inset - width : inset);
  }

  private void add(List<Row> more, double before, double after) {
    if (more.isEmpty()) return;
    rows.add(more.getFirst().lowered(Math.max(before, this.after)));
    rows.addAll(more.subList(1, more.size()));
    this.after = after;
  }

  private static List<Row> kept(List<Row> rows) {
    return rows.stream().map(row -> row.kept(true)).toList();
  }

  /// No line of a paragraph stands alone on a page.
  private static List<Row> unwidowed(List<Row> rows) {
    var out = new ArrayList<>(rows);
    if (out.size() > 1) {
      out.set(0, out.getFirst().kept(true));
      out.set(out.size() - 2, out.get(out.size() - 2).kept(true));
    }
    return out;
  }
}
