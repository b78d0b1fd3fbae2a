package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Row.Mark;
import org.peyvand.typeset.Tag.Attribute;

/// Turns the blocks of a section into rows, from top to bottom, and hands each on at once.
final class Flow {
  private static final double[] HEADING_SIZE = {1.2, 1.06, 1, 1};
  private static final double[] HEADING_GAP = {20, 15, 12, 12};

  private final Outline outline;
  private final int section;
  private final Column column;
  private final Tag tag;
  private final Notes notes;
  private final Consumer<Row> out;
  private final Look look;
  private final double[] numberRoom;
  private final Lists lists;
  private final List<Mark> targets = new ArrayList<>();
  private final boolean nested;
  private double after;
  private int headings;
  private int target;

  private Flow(
      Outline outline,
      int section,
      Column column,
      Tag tag,
      Notes notes,
      Consumer<Row> out,
      boolean nested) {
    this.outline = outline;
    this.section = section;
    this.column = column;
    this.tag = tag;
    this.notes = notes;
    this.out = out;
    this.nested = nested;
    this.look = column.look();
    this.lists = new Lists(tag);
    this.target = outline.start(section) + 1;
    this.numberRoom = new double[] {look.indent(), look.indent(), look.indent(), look.indent()};
  }

  /// @param section its place in the paper
  static void of(
      Faces faces, Paper paper, Outline outline, int section, Tag tag, Consumer<Row> out) {
    var set = paper.sections().get(section);
    var column = Column.whole(faces, set.language());
    var notes = new Notes(column, set.furniture().numbering().digits());
    var flow = new Flow(outline, section, column, tag, notes, out, false);
    flow.targets.add(new Row.Target(outline.start(section)));
    flow.run(set.blocks());
  }

  private void run(Iterable<? extends Block> blocks) {
    for (var block : blocks) if (block instanceof Block.Clause clause) widen(clause);
    for (var block : blocks) {
      boolean listed =
          block instanceof Block.Clause
              || block instanceof Block.Items
              || block instanceof Block.Anchor;
      if (!listed) lists.end();
      switch (block) {
        case Block.Title title -> title(title);
        case Block.Titles titles -> titles(titles);
        case Block.Heading heading -> heading(heading);
        case Block.Paragraph paragraph -> paragraph(paragraph);
        case Block.Remark remark -> remark(remark);
        case Block.Clause clause -> clause(clause);
        case Block.Items items -> items(items);
        case Block.Columns columns -> columns(columns);
        case Block.Table table -> table(table);
        case Block.Figure figure -> figure(figure);
        case Block.Letterhead head -> add(List.of(LetterheadFlow.row(column, head, tag)), 0, 18);
        case Block.Contents contents -> contents(contents);
        case Block.TitlePage page -> titlePage(page);
        case Block.Together together -> together(together);
        case Block.Anchor anchor -> targets.add(new Row.Target(outline.anchor(anchor.name())));
        case Block.SigningLine _ -> signingLine();
        case Block.Gap gap -> add(List.of(new Row(0, gap.points(), false, List.of())), 0, 0);
      }
    }
  }

  /// Numbers of one level share one margin, as wide as the widest needs.
  private void widen(Block.Clause clause) {
    double width =
        column.single(Text.of(clause.number()), look.size(), tag).width() + look.size() * 0.55;
    int level = clause.level() - 1;
    numberRoom[level] = Math.min(Math.max(numberRoom[level], width), column.measure() / 4);
  }

  private void title(Block.Title title) {
    headings = 1;
    double inset = column.measure() * 0.06;
    var box = column.within(inset, column.measure() - 2 * inset);
    add(
        kept(set(box, title.text(), look.times(1.7), true, Alignment.CENTER, tag.child("H1"))),
        6,
        22);
  }

  private void titles(Block.Titles titles) {
    headings = 1;
    var all = tag.child("H1");
    for (var text : titles.texts())
      add(kept(set(column, text, look.times(1.25), true, Alignment.CENTER, all)), 12, 22);
  }

  private void heading(Block.Heading heading) {
    // Levels never skip one, or a screen reader would look for what is not there.
    headings = Math.min(heading.level() + 1, headings + 1);
    int level = heading.level() - 1;
    if (!nested) targets.add(new Row.Target(nextHeading()));
    var lines =
        set(
            column,
            heading.text(),
            look.times(HEADING_SIZE[level]),
            true,
            Alignment.START,
            tag.child("H" + headings));
    add(kept(lines), HEADING_GAP[level], 3);
  }

  /// Headings have their numbers in the order of reading, and anchors stand between them.
  private int nextHeading() {
    while (!outline.isHeading(target)) target++;
    return target++;
  }

  private void paragraph(Block.Paragraph paragraph) {
    var lines = set(column, paragraph.text(), look, false, paragraph.alignment(), tag.child("P"));
    add(Row.unwidowed(lines), column.narrow() ? Look.ITEM_GAP : Look.PARAGRAPH_GAP, 0);
  }

  private void remark(Block.Remark remark) {
    var small = look.times(Look.NOTE);
    var lines = set(column, remark.text(), small, false, Alignment.START, tag.child("P"));
    add(Row.unwidowed(lines), Look.PARAGRAPH_GAP, 0);
  }

  private void clause(Block.Clause clause) {
    var item = lists.item(clause.level(), Attribute.NUMBERED);
    double inset = 0;
    for (int level = 1; level < clause.level(); level++) inset += numberRoom[level - 1];
    double room = numberRoom[clause.level() - 1];
    numbered(clause.number(), clause.text(), item, inset, room, Look.CLAUSE_GAP, false);
    lists.inset(inset + room);
  }

  private void items(Block.Items items) {
    double inset = lists.inset();
    int level = lists.depth() + 1;
    int count = items.items().size();
    for (int i = 0; i < count; i++) {
      // No item stands alone on a page, as no line does.
      boolean keep = i == 0 && count > 1 || i == count - 2;
      var item = lists.item(level, Attribute.BULLETED);
      double room = look.size() * 1.5;
      numbered("•", items.items().get(i), item, inset, room, Look.ITEM_GAP, keep);
    }
    lists.leave(level);
  }

  private void numbered(
      String number,
      Text text,
      Lists.Item item,
      double inset,
      double room,
      double gap,
      boolean keep) {
    var box = column.within(inset + room, column.measure() - inset - room);
    // Where many languages share a line, its gaps are best left alone.
    var alignment = column.language().several() ? Alignment.START : Alignment.JUSTIFIED;
    var body = set(box, text, look, false, alignment, item.body());
    var label = column.within(inset, room);
    var rows = Row.unwidowed(Notes.numbered(label, number, item.label(), body, look));
    if (keep) rows.set(rows.size() - 1, rows.getLast().kept(true));
    add(rows, gap, 0);
  }

  private void columns(Block.Columns columns) {
    double width = (column.measure() - Look.COLUMN_GAP) / 2;
    var first = column(columns.first(), column.within(0, width));
    var second = column(columns.second(), column.within(width + Look.COLUMN_GAP, width));
    var marks = new ArrayList<>(first.marks());
    marks.addAll(second.marks());
    var both = new ArrayList<>(first.notes());
    both.addAll(second.notes());
    double height = Math.max(first.height(), second.height());
    add(List.of(new Row(0, height, false, marks).noted(both)), 12, 0);
  }

  private Row column(List<Block> blocks, Column box) {
    return Row.stacked(inner(blocks, box, tag.child("Div")));
  }

  private List<Row> inner(List<Block> blocks, Column box, Tag around) {
    var rows = new ArrayList<Row>();
    var inner = new Flow(outline, section, box, around, notes, rows::add, true);
    inner.headings = headings;
    inner.run(blocks);
    headings = inner.headings;
    return rows;
  }

  private void table(Block.Table table) {
    add(new TableFlow(column, table, tag.child("Table")).rows(), 10, 12);
  }

  private void figure(Block.Figure figure) {
    double tallest = Look.TEXT_HEIGHT * 0.8;
    double proportion = figure.picture().proportion();
    double width = Math.min(Math.min(figure.width(), column.measure()), tallest * proportion);
    double height = width / proportion;
    var around = tag.figure(figure.alternative());
    double x = column.offset() + (column.measure() - width) / 2;
    var image = new Row.Image(figure.picture(), x, 0, width, height, around);
    boolean captioned = !figure.caption().plain().isEmpty();
    var rows = new ArrayList<Row>();
    rows.add(new Row(0, height, captioned, List.of(image)));
    if (captioned) {
      var small = look.times(Look.NOTE);
      var box = column.within(column.measure() * 0.1, column.measure() * 0.8);
      var below =
          set(box, figure.caption(), small, false, Alignment.CENTER, around.child("Caption"));
      rows.add(below.getFirst().lowered(6));
      rows.addAll(below.subList(1, below.size()));
    }
    add(rows, 12, 12);
  }

  private void contents(Block.Contents contents) {
    var entries = outline.contents(section, contents.levels());
    if (entries.isEmpty()) return;
    add(new ContentsFlow(column, tag.child("TOC")).rows(entries), 7, Look.PARAGRAPH_GAP);
  }

  private void titlePage(Block.TitlePage page) {
    var rows = inner(page.blocks(), column, tag);
    double height = rows.stream().mapToDouble(row -> row.before() + row.height()).sum();
    double above = Math.max(0, (Look.TEXT_HEIGHT - height) * 0.4);
    add(List.of(new Row(0, above, true, List.of())), 0, 0);
    var last = rows.removeLast().and(new Row.PageEnd());
    rows.forEach(out);
    out.accept(last);
  }

  private void together(Block.Together together) {
    var rows = inner(together.blocks(), column, tag);
    if (rows.isEmpty()) return;
    var last = rows.removeLast();
    var all = new ArrayList<>(kept(rows));
    all.add(last);
    add(all, Look.PARAGRAPH_GAP, 0);
  }

  private void signingLine() {
    var rule = column.rule(Look.SIGNING_ROOM - 6, 0.6);
    add(List.of(new Row(0, Look.SIGNING_ROOM, true, List.of(rule))), 0, 0);
  }

  private List<Row> set(
      Column box, Text text, Look look, boolean bold, Alignment alignment, Tag tag) {
    return notes.set(box, text, look, bold, alignment, tag);
  }

  private void add(List<Row> more, double before, double after) {
    if (more.isEmpty()) return;
    var first = more.getFirst().lowered(Math.max(before, this.after));
    for (var target : targets) first = first.and(target);
    targets.clear();
    out.accept(first);
    more.subList(1, more.size()).forEach(out);
    this.after = after;
  }

  private static List<Row> kept(List<Row> rows) {
    return rows.stream().map(row -> row.kept(true)).toList();
  }
}
