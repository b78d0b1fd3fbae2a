package org.peyvand.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.peyvand.documents.Manuscript.Part;
import org.peyvand.languages.Numerals;
import org.peyvand.typeset.Attachment;
import org.peyvand.typeset.Attachment.Relationship;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Block.Alignment;
import org.peyvand.typeset.Furniture;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Numbering;
import org.peyvand.typeset.Paper;
import org.peyvand.typeset.Section;
import org.peyvand.typeset.Text;
import org.peyvand.typeset.Text.Run;
import org.peyvand.typeset.Text.Weight;

/// The original as it is printed: a title page in all languages, the languages and the parties in
/// their order, each language on pages of its own, equal in look, and a page to sign.
final class OriginalPaper {
  /// Tied to what it follows, so that no line begins with it.
  private static final String BETWEEN = "\u00A0· ";

  private final Captions captions;

  OriginalPaper(Captions captions) {
    this.captions = captions;
  }

  Paper of(Manuscript manuscript, byte[] record, List<TextFile> texts) {
    var sections = new ArrayList<Section>();
    sections.add(titlePage(manuscript));
    sections.add(parties(manuscript));
    for (var tag : manuscript.languages()) sections.add(version(manuscript, tag));
    sections.add(signatures(manuscript));
    return new Paper(sections, attachments(record, texts), manuscript.made());
  }

  private static List<Attachment> attachments(byte[] record, List<TextFile> texts) {
    var attachments = new ArrayList<Attachment>();
    attachments.add(
        new Attachment(
            Documents.RECORD_NAME, "application/json", Relationship.DATA, "Record", record));
    for (var text : texts) {
      attachments.add(
          new Attachment(
              text.name(),
              "application/akn+xml",
              Relationship.ALTERNATIVE,
              "Akoma Ntoso 3.0, " + text.language(),
              text.content()));
    }
    return attachments;
  }

  private Section titlePage(Manuscript manuscript) {
    var titles =
        manuscript.languages().stream()
            .map(tag -> new Text(List.of(run(manuscript.title(tag), Weight.BOLD, tag))))
            .toList();
    var page = new Block.TitlePage(List.of(new Block.Titles(titles)));
    var first = manuscript.languages().getFirst();
    var title = new Text(List.of(run(manuscript.title(first), Weight.REGULAR, first)));
    return shared(manuscript, title, List.of(page));
  }

  private Section parties(Manuscript manuscript) {
    var blocks = new ArrayList<Block>();
    blocks.add(joined(manuscript, tag -> captions.say(tag, "languages"), Weight.BOLD));
    blocks.add(new Block.Contents());
    blocks.add(new Block.Gap(18));
    blocks.add(joined(manuscript, tag -> captions.say(tag, "parties"), Weight.BOLD));
    int number = 1;
    for (var party : manuscript.parties())
      blocks.add(new Block.Clause(1, number++ + ".", names(manuscript, party)));
    return shared(manuscript, all(manuscript, tag -> captions.say(tag, "parties")), blocks);
  }

  private static Text names(Manuscript manuscript, Manuscript.Party party) {
    return new Text(runs(manuscript, tag -> Tags.in(party.names(), tag), Weight.REGULAR));
  }

  private Section version(Manuscript manuscript, String tag) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Title(manuscript.title(tag)));
    for (var part : manuscript.parts()) blocks.add(block(manuscript, part, tag));
    var language = tag;
    var numbering =
        new Numbering(
            page -> Numerals.plain(Tags.spoken(language), page),
            (page, pages) -> captions.page(language, page, pages));
    return new Section(
        Language.of(tag),
        Tags.ownName(tag),
        new Furniture(manuscript.title(tag), captions.notice(manuscript, tag), numbering),
        blocks);
  }

  static Block block(Manuscript manuscript, Part part, String tag) {
    var words = part.in(tag);
    return switch (part.kind()) {
      case PREFACE -> new Block.Paragraph(Text.of(words), Alignment.CENTER);
      case FORMULA, RECITAL, CONCLUSION -> new Block.Paragraph(words);
      case HEADING -> new Block.Heading(1, words);
      case CLAUSE -> new Block.Clause(1, ClauseNumbers.of(tag, List.of(part.number())), words);
      case SUBCLAUSE, ITEM -> {
        var path = ClauseNumbers.path(manuscript, part);
        yield new Block.Clause(path.size(), ClauseNumbers.of(tag, path), words);
      }
    };
  }

  /// A place for each party to sign by hand, in protocol order; one that stays empty is not a
  /// signature. What belongs on which line is said once, in every language.
  private Section signatures(Manuscript manuscript) {
    var blocks = new ArrayList<Block>();
    blocks.add(joined(manuscript, tag -> captions.say(tag, "signatures"), Weight.BOLD));
    blocks.add(new Block.Gap(6));
    var lines = List.of("signature", "signatory", "place_and_date");
    for (int i = 0; i < lines.size(); i++) {
      var key = lines.get(i);
      blocks.add(new Block.Remark(all(manuscript, (i + 1) + ".  ", tag -> captions.say(tag, key))));
    }
    for (var party : manuscript.parties()) blocks.add(place(manuscript, party));
    return shared(manuscript, all(manuscript, tag -> captions.say(tag, "signatures")), blocks);
  }

  private static Block place(Manuscript manuscript, Manuscript.Party party) {
    return new Block.Together(
        List.of(
            new Block.Gap(12),
            new Block.Remark(names(manuscript, party)),
            new Block.Columns(
                List.of(new Block.Gap(58), new Block.SigningLine(), remark("1.")),
                List.of(
                    new Block.SigningLine(),
                    remark("2."),
                    new Block.SigningLine(),
                    remark("3.")))));
  }

  private static Block remark(String words) {
    return new Block.Remark(Text.of(words));
  }

  /// A section that belongs to no language more than to another: whatever it says, it says in all
  /// of them, and its pages are counted in plain digits.
  private Section shared(Manuscript manuscript, Text title, List<Block> blocks) {
    var numbering = new Numbering(Integer::toString, (page, pages) -> page + " / " + pages);
    boolean noted = !captions.notice(manuscript, manuscript.languages().getFirst()).isEmpty();
    var notice = noted ? all(manuscript, tag -> captions.notice(manuscript, tag)) : Text.of("");
    return new Section(Language.SEVERAL, title, new Furniture("", notice, numbering), blocks);
  }

  private static Block joined(
      Manuscript manuscript, Function<String, String> words, Weight weight) {
    return new Block.Paragraph(new Text(runs(manuscript, words, weight)), Alignment.CENTER);
  }

  private static List<Run> runs(
      Manuscript manuscript, Function<String, String> words, Weight weight) {
    var runs = new ArrayList<Run>();
    for (var tag : manuscript.languages()) {
      if (!runs.isEmpty()) runs.add(new Run(BETWEEN, Weight.REGULAR, null));
      runs.add(run(words.apply(tag), weight, tag));
    }
    return runs;
  }

  private static Run run(String words, Weight weight, String tag) {
    return new Run(words, weight, Language.of(tag));
  }

  private static Text all(Manuscript manuscript, Function<String, String> words) {
    return new Text(runs(manuscript, words, Weight.REGULAR));
  }

  private static Text all(Manuscript manuscript, String number, Function<String, String> words) {
    var runs = new ArrayList<Run>();
    runs.add(new Run(number, Weight.REGULAR, null));
    runs.addAll(runs(manuscript, words, Weight.REGULAR));
    return new Text(runs);
  }
}
