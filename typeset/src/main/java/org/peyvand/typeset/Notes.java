package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Text.Run;

/// The notes of a section: numbered from one, each at the foot of the page that shows its number.
final class Notes {
  private final Column foot;
  private final IntFunction<String> digits;
  private int count;

  /// @param foot the column at whose end notes stand
  Notes(Column foot, IntFunction<String> digits) {
    this.foot = foot;
    this.digits = digits;
  }

  /// The lines of a text, each with the notes it has numbers of.
  List<Row> set(Column box, Text text, Look look, boolean bold, Alignment alignment, Tag tag) {
    if (text.runs().stream().allMatch(run -> run.note() == null))
      return box.rows(text, look, bold, alignment, tag);
    var noted = new IdentityHashMap<Tag, List<Row>>();
    var runs = new ArrayList<Tokens.Marked>();
    for (var run : text.runs()) {
      var note = run.note();
      if (note == null) {
        runs.add(new Tokens.Marked(run, null));
        continue;
      }
      var number = digits.apply(++count);
      var mark = tag.child("Reference").child("Lbl");
      noted.put(mark, note(number, note, tag));
      runs.add(new Tokens.Marked(new Run(number, run.weight(), run.language()), mark));
    }
    var rows = new ArrayList<Row>();
    for (var row : box.rows(runs, look, bold, alignment, tag)) rows.add(row.noted(of(row, noted)));
    return rows;
  }

  private List<Row> note(String number, Text text, Tag tag) {
    var look = foot.look().times(Look.NOTE);
    var note = tag.child("Note");
    var label = note.child("Lbl");
    double room = look.size() * 1.9;
    var box = foot.within(room, foot.measure() - room);
    var body = box.rows(text, look, false, Alignment.JUSTIFIED, note.child("P"));
    return numbered(foot.within(0, room), number, label, body, look);
  }

  private static List<Row> of(Row row, Map<Tag, List<Row>> noted) {
    var found = new ArrayList<Row>();
    for (var mark : row.marks()) {
      if (!(mark instanceof Row.Words words)) continue;
      words.line().placed().stream()
          .sorted(java.util.Comparator.comparingInt(Line.Placed::order))
          .map(placed -> noted.remove(placed.token().tag()))
          .filter(java.util.Objects::nonNull)
          .forEach(found::addAll);
    }
    return found;
  }

  /// Puts a number before the first of the lines, on the same baseline.
  static List<Row> numbered(Column label, String number, Tag tag, List<Row> body, Look look) {
    if (number.isEmpty() || !(body.getFirst().marks().getFirst() instanceof Row.Words first))
      return body;
    // The space is for those who copy the text: without it readers take the number for a word of
    // its own, and put it behind its clause.
    var line = label.single(Text.of(number + " "), look.size(), tag);
    double x = label.words(line, Alignment.START, look).x();
    var both = new Row.Words(line.beside(x, first.line(), first.x()), 0, first.baseline(), false);
    var out = new ArrayList<>(body);
    double height = body.getFirst().height();
    out.set(0, new Row(0, height, false, List.of(both)).noted(body.getFirst().notes()));
    return out;
  }
}
