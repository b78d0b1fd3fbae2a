package org.peyvand.typeset;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/// Everything of the file that is not on a page.
final class PdfFile {
  private static final String SRGB = "sRGB IEC61966-2.1";

  private final Paper paper;
  private final Outline outline;
  private final PdfWriter writer;
  private final Printer printer;

  private PdfFile(Faces faces, Paper paper, OutputStream out) throws IOException {
    this.paper = paper;
    this.outline = Outline.of(paper);
    this.writer = new PdfWriter(out);
    this.printer = new Printer(faces, paper, outline, writer);
  }

  /// Sets, draws and writes one section after the other.
  ///
  /// @return the number of pages
  static int write(Faces faces, Paper paper, OutputStream out) throws IOException {
    var file = new PdfFile(faces, paper, out);
    for (int i = 0; i < paper.sections().size(); i++) {
      var section = paper.sections().get(i);
      var pages = new Pages(i, Column.whole(faces, section.language()), file.printer);
      Flow.of(
          faces,
          paper,
          file.outline,
          i,
          file.printer.sectionTag(i),
          row -> {
            if (row.tallerThanAPage()) throw new TallerThanAPage(section);
            pages.accept(row);
          });
      pages.end();
    }
    file.end();
    return file.printer.pageCount();
  }

  private void end() throws IOException {
    var catalog = PdfObjects.typed("Catalog");
    catalog.setItem(COSName.VERSION, COSName.getPDFName("1.7"));
    printer.finish(catalog);
    describe(catalog);
    bookmarks(catalog);
    attach(catalog);
    int number = writer.add(catalog);
    writer.end(number, writer.add(information()));
  }

  private void describe(COSDictionary catalog) throws IOException {
    var language = language(paper);
    catalog.setString(COSName.LANG, language.tag());
    var marks = new COSDictionary();
    marks.setBoolean("Marked", true);
    catalog.setItem(COSName.MARK_INFO, marks);
    var preferences = new COSDictionary();
    preferences.setBoolean(COSName.DISPLAY_DOC_TITLE, true);
    if (language.rightToLeft()) preferences.setName(COSName.DIRECTION, "R2L");
    catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);

    var metadata = PdfObjects.typed("Metadata");
    metadata.setName(COSName.SUBTYPE, "XML");
    int packet = writer.reserve();
    // Not compressed, so that programs that know no PDF find it.
    writer.putRaw(packet, metadata, Xmp.of(paper).getBytes(StandardCharsets.UTF_8));
    catalog.setItem(COSName.METADATA, PdfObjects.to(packet));

    var profile = new COSDictionary();
    profile.setInt(COSName.N, 3);
    var colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var intent = PdfObjects.typed("OutputIntent");
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString(COSName.INFO, SRGB);
    intent.setString(COSName.OUTPUT_CONDITION, SRGB);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SRGB);
    intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, PdfObjects.to(writer.add(profile, colors)));
    var intents = new COSArray();
    intents.add(intent);
    catalog.setItem(COSName.OUTPUT_INTENTS, intents);
  }

  /// What is written nowhere else in a language of its own is in the first of the paper's.
  private static Language language(Paper paper) {
    return paper.sections().stream()
        .map(Section::language)
        .filter(language -> !language.several())
        .findFirst()
        .orElse(Language.SEVERAL);
  }

  private COSDictionary information() {
    var information = new COSDictionary();
    information.setString(COSName.TITLE, paper.sections().getFirst().title().plain());
    information.setString(COSName.PRODUCER, Xmp.PRODUCER);
    information.setString(COSName.CREATOR, Xmp.PRODUCER);
    information.setItem(COSName.CREATION_DATE, made());
    information.setItem(COSName.MOD_DATE, made());
    return information;
  }

  private COSString made() {
    var shape = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+00''00'''", Locale.ROOT);
    return new COSString(shape.format(paper.made().atOffset(ZoneOffset.UTC)));
  }

  private void bookmarks(COSDictionary catalog) throws IOException {
    catalog.setItem(
        COSName.OUTLINES, PdfObjects.to(new Bookmarks(writer, printer.places()).write(outline)));
    if (paper.sections().size() > 1) catalog.setName(COSName.PAGE_MODE, "UseOutlines");
  }

  private void attach(COSDictionary catalog) throws IOException {
    if (paper.attachments().isEmpty()) return;
    var files = new TreeMap<String, COSObject>();
    var associated = new COSArray();
    for (var attachment : paper.attachments()) {
      var file = PdfObjects.to(writer.add(specification(attachment)));
      if (files.put(attachment.name(), file) != null)
        throw new IllegalArgumentException("two attachments named " + attachment.name());
      associated.add(file);
    }
    var tree = new SortedTree(writer, "Names");
    for (var file : files.entrySet()) tree.add(new COSString(file.getKey()), file.getValue());
    var names = new COSDictionary();
    names.setItem(COSName.EMBEDDED_FILES, tree.end());
    catalog.setItem(COSName.NAMES, names);
    catalog.setItem(COSName.getPDFName("AF"), associated);
  }

  private COSDictionary specification(Attachment attachment) throws IOException {
    var content = attachment.content();
    var parameters = new COSDictionary();
    parameters.setInt(COSName.SIZE, content.length);
    parameters.setItem(COSName.CREATION_DATE, made());
    parameters.setItem(COSName.MOD_DATE, made());
    var stream = PdfObjects.typed("EmbeddedFile");
    stream.setName(COSName.SUBTYPE, attachment.mediaType());
    stream.setItem(COSName.PARAMS, parameters);
    var embedded = PdfObjects.to(writer.add(stream, content));
    var both = new COSDictionary();
    both.setItem(COSName.F, embedded);
    both.setItem(COSName.UF, embedded);
    var file = PdfObjects.typed("Filespec");
    file.setString(COSName.F, attachment.name());
    file.setString(COSName.UF, attachment.name());
    file.setString(COSName.DESC, attachment.description());
    file.setItem(COSName.EF, both);
    file.setName(COSName.getPDFName("AFRelationship"), attachment.relationship().pdfName);
    return file;
  }
}
