package org.peyvand.interchange;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.Directionality;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.interchange.ReadOutcome.Read;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;
import org.peyvand.wording.WordDiff;

/// Two languages of a text as XLIFF 2.0 (OASIS), for translators who work in programs of their own:
/// one unit for each piece, under its name.
final class XliffFiles {
  private XliffFiles() {}

  /// @param text what the file calls the text
  static byte[] write(String text, List<Clause> clauses, String from, String to) {
    var out = new StringWriter();
    try (var writer = new XLIFFWriter()) {
      writer.setUseIndentation(true);
      writer.create(out, from, to);
      var file = new StartFileData("text");
      file.setOriginal(text);
      file.setSourceDir(direction(from));
      file.setTargetDir(direction(to));
      writer.writeStartFile(file);
      for (var clause : clauses) {
        var source = clause.leaf(from);
        if (source.isEmpty()) continue;
        var unit = new Unit(clause.eId());
        var segment = unit.appendSegment();
        segment.setSource(source.get().words());
        clause
            .leaf(to)
            .ifPresent(
                target -> {
                  segment.setTarget(target.words());
                  segment.setState(state(target.state()));
                });
        writer.writeUnit(unit);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Directionality direction(String tag) {
    return new Phrase(tag, "").direction() == Direction.RTL
        ? Directionality.RTL
        : Directionality.LTR;
  }

  /// A stale leaf has words, and they have to be looked at anew.
  private static TargetState state(Leaf.State state) {
    return switch (state) {
      case DRAFT, STALE -> TargetState.INITIAL;
      case TRANSLATED -> TargetState.TRANSLATED;
      case REVIEWED -> TargetState.REVIEWED;
      case CONCORDANT -> TargetState.FINAL;
    };
  }

  /// What came back is words; that they are reviewed or concordant a person says here, by name.
  static ReadOutcome read(byte[] content, List<String> languages, List<Clause> clauses) {
    try {
      // The library is never shown what has entities, or is too deep.
      StrangeXml.check(content);
      return new Read(changes(content, languages, clauses), true);
    } catch (Unusable why) {
      return why.refused();
    } catch (XLIFFException invalid) {
      return new Unusable(Reason.INVALID_XLIFF, 0, firstLine(invalid)).refused();
    }
  }

  private static String firstLine(XLIFFException invalid) {
    return Optional.ofNullable(invalid.getMessage()).orElse("").lines().findFirst().orElse("");
  }

  private static List<ProposedChange> changes(
      byte[] content, List<String> languages, List<Clause> clauses) throws Unusable {
    var changes = new ArrayList<ProposedChange>();
    var from = "";
    var to = "";
    try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(new ByteArrayInputStream(content));
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isStartXliff()) {
          from = known(event.getStartXliffData().getSourceLanguage(), languages);
          to = known(event.getStartXliffData().getTargetLanguage(), languages);
        } else if (event.isUnit()) {
          change(event.getUnit(), from, to, clauses).ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private static String known(String tag, List<String> languages) throws Unusable {
    if (tag == null || !languages.contains(tag)) {
      throw new Unusable(Reason.OTHER_LANGUAGE, 0, tag == null ? "" : tag);
    }
    return tag;
  }

  private static Optional<ProposedChange> change(
      Unit unit, String from, String to, List<Clause> clauses) {
    var found = clauses.stream().filter(one -> one.eId().equals(unit.getId())).findFirst();
    if (found.isEmpty()) return Optional.empty();
    var source = new StringBuilder();
    var target = new StringBuilder();
    boolean translated = true;
    for (var part : unit) {
      source.append(part.getSource().getPlainText());
      translated &= part.getTarget() != null || !part.isSegment();
      var words = part.getTarget() == null ? part.getSource() : part.getTarget();
      target.append(words.getPlainText());
    }
    var words = Leaf.tidy(target.toString());
    var now = found.get().leaf(to).map(Leaf::words).orElse("");
    if (!translated || words.isEmpty() || WordDiff.same(to, now, words)) return Optional.empty();
    var sourceNow = found.get().leaf(from).map(Leaf::words).orElse("");
    // What was translated is no longer what stands: a person has to look.
    boolean certain = WordDiff.same(from, sourceNow, Leaf.tidy(source.toString()));
    return Optional.of(
        new ProposedChange(unit.getId(), to, Kind.REPLACE, "", words, "", null, certain));
  }
}
