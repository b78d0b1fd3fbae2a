package org.peyvand.typeset;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Everything of the file that is not on a page.
final class PdfFile {
  private static final String SRGB = "sRGB IEC61966-2.1";

  private PdfFile() {}

  static byte[] write(Faces faces, Paper paper, List<Page> pages, List<Tag> sectionTags)
      throws IOException {
    try (var document = new PDDocument()) {
      document.setVersion(1.7f);
      var fingerprint = new Fingerprint();
      var starts = new Printer(faces, paper, pages, sectionTags, document).print(fingerprint);
      describe(document, paper, fingerprint);
      bookmarks(document, paper, starts);
      attach(document, paper, fingerprint);
      document.setDocumentId(fingerprint.value());
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void describe(PDDocument document, Paper paper, Fingerprint fingerprint)
      throws IOException {
    var first = paper.sections().getFirst();
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(first.language().tag());
    var marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    if (first.language().rightToLeft())
      preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    catalog.setViewerPreferences(preferences);

    var information = document.getDocumentInformation();
    information.setTitle(first.title());
    information.setProducer(Xmp.PRODUCER);
    information.setCreator(Xmp.PRODUCER);
    information.setCreationDate(calendar(paper));
    information.setModificationDate(calendar(paper));

    var packet = Xmp.of(paper).getBytes(StandardCharsets.UTF_8);
    fingerprint.add(packet);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(packet);
    catalog.setMetadata(metadata);

    var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(intent);
  }

  private static Calendar calendar(Paper paper) {
    return GregorianCalendar.from(paper.made().atZone(ZoneOffset.UTC));
  }

  private static void bookmarks(PDDocument document, Paper paper, List<PDPage> starts) {
    var outline = new PDDocumentOutline();
    for (int i = 0; i < starts.size(); i++) {
      var target = new PDPageXYZDestination();
      target.setPage(starts.get(i));
      target.setTop((int) Math.ceil(Look.PAGE_HEIGHT));
      var item = new PDOutlineItem();
      item.setTitle(paper.sections().get(i).title());
      item.setDestination(target);
      outline.addLast(item);
    }
    outline.openNode();
    document.getDocumentCatalog().setDocumentOutline(outline);
    if (starts.size() > 1) document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
  }

  private static void attach(PDDocument document, Paper paper, Fingerprint fingerprint)
      throws IOException {
    if (paper.attachments().isEmpty()) return;
    var files = new TreeMap<String, PDComplexFileSpecification>();
    var associated = new COSArray();
    for (var attachment : paper.attachments()) {
      fingerprint.add(attachment.name());
      fingerprint.add(attachment.content());
      var file = specification(document, attachment, calendar(paper));
      if (files.put(attachment.name(), file) != null)
        throw new IllegalArgumentException("two attachments named " + attachment.name());
      associated.add(file);
    }
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }

  private static PDComplexFileSpecification specification(
      PDDocument document, Attachment attachment, Calendar made) throws IOException {
    var content = attachment.content();
    var embedded =
        new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
    embedded.setSubtype(attachment.mediaType());
    embedded.setSize(content.length);
    embedded.setCreationDate(made);
    embedded.setModDate(made);
    var file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);
    file.getCOSObject()
        .setItem(
            COSName.getPDFName("AFRelationship"),
            COSName.getPDFName(attachment.relationship().pdfName));
    return file;
  }
}
