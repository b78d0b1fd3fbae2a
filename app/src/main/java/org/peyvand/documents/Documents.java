package org.peyvand.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.peyvand.documents.PrintOutcome.Blemish;
import org.peyvand.documents.PrintOutcome.Printed;
import org.peyvand.documents.PrintOutcome.Unprintable;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.TypesetOutcome;
import org.peyvand.typeset.Typesetter;
import org.springframework.stereotype.Service;

/// The printing house. Nothing here remembers anything: the same manuscript gives the same bytes.
@Service
public class Documents {
  /// Fixed for every kind of instrument, because signatures name it.
  public static final String ORIGINAL_NAME = "declaration.pdf";

  public static final String RECORD_NAME = "record.json";

  /// What a Word file is on the web.
  public static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /// A time of no meaning, so that no clock enters the archive. Java writes the very first one that
  /// a zip can hold in a way that depends on the time zone; this is a month after it.
  static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Typesetter typesetter;
  private final Captions captions;
  private final OriginalPaper papers;
  private final SheetPaper sheets;
  private final DocxText copies;
  private final DocxFile docx;

  Documents(Captions captions, Typesetter typesetter) {
    this.captions = captions;
    this.typesetter = typesetter;
    this.papers = new OriginalPaper(captions);
    this.sheets = new SheetPaper(captions, new Legible(typesetter));
    this.copies = new DocxText(captions);
    this.docx = new DocxFile(typesetter);
  }

  /// Prints the manuscript with everything it carries inside; one that was not adopted is marked as
  /// a draft on every page.
  public PrintOutcome print(Manuscript manuscript) {
    var blemishes = blemishes(manuscript, manuscript.languages());
    if (!blemishes.isEmpty()) return new Unprintable(blemishes);
    var faults = AkomaNtoso.faults(manuscript);
    if (!faults.isEmpty()) throw new IllegalArgumentException("manuscript: " + faults);
    var texts =
        manuscript.languages().stream()
            .map(tag -> TextFile.of(tag, AkomaNtoso.file(manuscript, tag, notice(manuscript, tag))))
            .toList();
    var record = RecordJson.of(manuscript, texts);
    var recordBytes = RecordJson.canonical(record);
    return switch (typesetter.set(papers.of(manuscript, recordBytes, texts))) {
      case TypesetOutcome.Printed printed -> {
        var pdf = printed.pdf();
        var digests = Digests.of(pdf);
        yield new Printed(
            new Original(
                pdf,
                recordBytes,
                RecordJson.canonical(RecordJson.declaration(record, digests)),
                digests,
                texts,
                AkomaNtoso.collection(manuscript)));
      }
      case TypesetOutcome.Refused refused ->
          new Unprintable(
              refused.flaws().stream()
                  .map(flaw -> new Blemish("", flaw.language(), flaw.character(), flaw.place()))
                  .toList());
    };
  }

  /// Prints a paper that repeats what stands elsewhere.
  public byte[] print(Sheet sheet) {
    return switch (typesetter.set(sheets.of(sheet))) {
      case TypesetOutcome.Printed printed -> printed.pdf();
      // Its words were made legible before; what is left is a block that no page could hold.
      case TypesetOutcome.Refused refused ->
          throw new IllegalArgumentException("sheet: " + refused.flaws());
    };
  }

  /// The text as a Word file, each language on pages of its own; what can be printed can be
  /// written.
  ///
  /// @param tags which of its languages
  public DocxOutcome docx(Manuscript manuscript, List<String> tags) {
    var blemishes = blemishes(manuscript, tags);
    if (!blemishes.isEmpty()) return new DocxOutcome.Unprintable(blemishes);
    return new DocxOutcome.Written(
        docx.of(copies.of(manuscript, tags), DocxText.properties(manuscript, tags)));
  }

  /// A paper as a Word file, to be filled in and sent on.
  public byte[] docx(Sheet sheet) {
    return docx.of(sheets.of(sheet), Map.of());
  }

  /// The name under which a part of a text stands in Word files: `pv_fa_cl_1__subcl_2`. It spans
  /// the part's words without their number, and outlives what people do to them.
  public static String bookmark(String tag, String eId) {
    return DocxTags.bookmark(tag, eId);
  }

  /// The original page for page, and behind it a sheet that speaks of it.
  public byte[] bound(byte[] original, Sheet sheet) {
    return Binding.behind(original, print(sheet));
  }

  /// How many pages a paper of ours has.
  public static int pages(byte[] pdf) {
    return Binding.pages(pdf);
  }

  /// The text files and their collection as one zip.
  public static byte[] bundle(List<TextFile> texts, byte[] collection) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(zip, "collection.akn.xml", collection);
      for (var text : texts) add(zip, text.name(), text.content());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private String notice(Manuscript manuscript, String tag) {
    return captions.notice(manuscript, tag);
  }

  /// Every part in every language that cannot be printed, so that all can be mended at once.
  private List<Blemish> blemishes(Manuscript manuscript, List<String> tags) {
    var blemishes = new ArrayList<Blemish>();
    for (var tag : tags) {
      check(blemishes, "", tag, manuscript.title(tag));
      for (var part : manuscript.parts()) check(blemishes, part.eId(), tag, part.in(tag));
    }
    return blemishes;
  }

  private void check(List<Blemish> blemishes, String eId, String tag, String words) {
    typesetter
        .flaw(words, Language.of(tag))
        .ifPresent(flaw -> blemishes.add(new Blemish(eId, tag, flaw.character(), flaw.place())));
  }
}
