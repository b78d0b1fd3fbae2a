package org.peyvand.typeset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.peyvand.typeset.Line.Placed;

/// Draws finished pages into a PDF, with their furniture, tags and links.
final class Printer {
  private static final double LABEL_SIZE = 0.82;

  private final Faces faces;
  private final Paper paper;
  private final List<Page> pages;
  private final List<Tag> sectionTags;
  private final PDDocument document;
  private final PDResources resources = new PDResources();
  private final PdfFonts fonts;
  private final TagTree tree = new TagTree();
  private final List<PDPage> drawn = new ArrayList<>();
  private final int[] firstPages;

  Printer(Faces faces, Paper paper, List<Page> pages, List<Tag> sectionTags, PDDocument document) {
    this.faces = faces;
    this.paper = paper;
    this.pages = pages;
    this.sectionTags = sectionTags;
    this.document = document;
    this.fonts = new PdfFonts(document, resources);
    this.firstPages = new int[paper.sections().size()];
    for (int i = 0; i < pages.size(); i++)
      if (pages.get(i).first()) firstPages[pages.get(i).section()] = i;
  }

  /// The pages on which sections begin, in the order of the sections.
  List<PDPage> print(Fingerprint fingerprint) throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      var page = new PDPage(new PDRectangle((float) Look.PAGE_WIDTH, (float) Look.PAGE_HEIGHT));
      page.setResources(resources);
      document.addPage(page);
      drawn.add(page);
    }
    for (int i = 0; i < pages.size(); i++) {
      var canvas = new Canvas(fonts);
      tree.page(drawn.get(i));
      draw(canvas, i);
      var bytes = canvas.bytes();
      fingerprint.add(bytes);
      drawn
          .get(i)
          .setContents(
              new PDStream(
                  document, new java.io.ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
    }
    fonts.finish();
    document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, tree.finish());
    var starts = new ArrayList<PDPage>();
    for (int first : firstPages) starts.add(drawn.get(first));
    return starts;
  }

  private void draw(Canvas canvas, int number) throws IOException {
    var page = pages.get(number);
    var section = paper.sections().get(page.section());
    var furniture = section.furniture();
    if (!furniture.notice().isEmpty()) notice(canvas, page, section, drawn.get(number));
    if (!page.first() && !furniture.runningHead().isEmpty()) {
      canvas.beginArtifact();
      label(canvas, furniture.runningHead(), section.language(), Look.HEAD_BASELINE);
      canvas.stroke(
          Look.MARGIN, Look.PAGE_WIDTH - Look.MARGIN, Look.HEAD_BASELINE + 6, 0.35, false);
      canvas.end();
    }
    for (var put : page.puts()) row(canvas, put, drawn.get(number));
    canvas.beginArtifact();
    label(
        canvas,
        furniture.numbering().foot(number + 1, pages.size()),
        section.language(),
        Look.FOOT_BASELINE);
    canvas.end();
  }

  /// Read aloud once in each section, seen on every page.
  private void notice(Canvas canvas, Page page, Section section, PDPage on) throws IOException {
    var tag = sectionTags.get(page.section()).child("P");
    var look = Look.of(section.language());
    double size = look.size() * LABEL_SIZE;
    var line = single(Text.bold(section.furniture().notice()), section.language(), size, tag);
    double room = Look.MEASURE - 16;
    if (line.width() > room)
      line =
          single(
              Text.bold(section.furniture().notice()),
              section.language(),
              size * room / line.width(),
              tag);
    canvas.beginArtifact();
    canvas.band(Look.MARGIN, Look.NOTICE_TOP, Look.MEASURE, Look.NOTICE_HEIGHT);
    canvas.end();
    double x = (Look.PAGE_WIDTH - line.width()) / 2;
    double baseline = Look.NOTICE_TOP + Look.NOTICE_HEIGHT / 2 + size * 0.34;
    canvas.noticeColor();
    if (page.first()) {
      tagged(canvas, line, x, baseline, on);
    } else {
      canvas.beginArtifact();
      canvas.words(line.placed(), x, baseline);
      canvas.end();
    }
    canvas.gray(0);
  }

  private void label(Canvas canvas, String words, Language language, double baseline)
      throws IOException {
    double size = Look.of(language).size() * LABEL_SIZE;
    var line = single(Text.of(words), language, size, Tag.root());
    canvas.gray(0.3);
    canvas.words(line.placed(), (Look.PAGE_WIDTH - line.width()) / 2, baseline);
    canvas.gray(0);
  }

  private Line single(Text text, Language language, double size, Tag tag) {
    return Lines.single(Tokens.of(faces, text, language, size, false, tag), language.rightToLeft());
  }

  private void row(Canvas canvas, Page.Put put, PDPage page) throws IOException {
    double top = Look.TOP + put.top();
    for (var mark : put.row().marks()) {
      switch (mark) {
        case Row.Words words -> {
          double x = Look.MARGIN + words.x();
          if (!words.furniture()) {
            tagged(canvas, words.line(), x, top + words.baseline(), page);
          } else {
            canvas.beginArtifact();
            canvas.words(words.line().placed(), x, top + words.baseline());
            canvas.end();
          }
        }
        case Row.Stroke stroke -> {
          canvas.beginArtifact();
          canvas.stroke(
              Look.MARGIN + stroke.fromX(),
              Look.MARGIN + stroke.toX(),
              top + stroke.y(),
              stroke.width(),
              stroke.dotted());
          canvas.end();
        }
        case Row.PageOf target -> pageOf(canvas, target, top, page);
        case Row.LinkTo link -> link(link, top, put.row().height(), page);
        case Row.Place place -> tree.element(place.tag());
      }
    }
  }

  private void pageOf(Canvas canvas, Row.PageOf target, double top, PDPage page)
      throws IOException {
    var section = sectionOf(target.language());
    var digits = section.furniture().numbering().digits();
    var words = Text.of(digits.apply(firstPages[target.section()] + 1));
    var line = single(words, target.language(), target.size(), target.tag());
    double x = target.language().rightToLeft() ? target.x() : target.x() - line.width();
    tagged(canvas, line, Look.MARGIN + x, top + target.baseline(), page);
  }

  private Section sectionOf(Language language) {
    return paper.sections().stream()
        .filter(section -> section.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  /// Draws in the order of seeing, tags in the order of reading.
  private void tagged(Canvas canvas, Line line, double x, double baseline, PDPage page)
      throws IOException {
    record Read(Tag tag, int mark, int order) {}
    var reads = new ArrayList<Read>();
    var placed = line.placed();
    for (int from = 0; from < placed.size(); ) {
      var tag = placed.get(from).token().tag();
      int to = from;
      while (to < placed.size() && placed.get(to).token().tag() == tag) to++;
      var group = placed.subList(from, to);
      int mark = tree.mark(tag);
      canvas.begin(tag.type(), mark);
      canvas.words(group, x, baseline);
      canvas.end();
      reads.add(new Read(tag, mark, group.stream().mapToInt(Placed::order).min().orElseThrow()));
      from = to;
    }
    reads.sort(Comparator.comparingInt(Read::order));
    for (var read : reads) tree.read(read.tag(), read.mark(), page);
  }

  private void link(Row.LinkTo link, double top, double height, PDPage page) {
    var annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
    annotation.setItem(
        COSName.RECT,
        numbers(
            Look.MARGIN,
            Look.PAGE_HEIGHT - top - height,
            Look.PAGE_WIDTH - Look.MARGIN,
            Look.PAGE_HEIGHT - top));
    annotation.setItem(COSName.BORDER, numbers(0, 0, 0));
    annotation.setInt(COSName.F, 4);
    annotation.setString(COSName.CONTENTS, link.title());
    annotation.setItem(COSName.DEST, topOf(drawn.get(firstPages[link.section()])));
    var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }
    annotations.add(annotation);
    tree.link(link.tag(), annotation, page);
  }

  private static COSArray topOf(PDPage page) {
    var destination = new COSArray();
    destination.add(page.getCOSObject());
    destination.add(COSName.getPDFName("XYZ"));
    destination.add(COSInteger.ZERO);
    destination.add(new COSFloat((float) Look.PAGE_HEIGHT));
    destination.add(COSInteger.ZERO);
    return destination;
  }

  private static COSArray numbers(double... values) {
    var array = new COSArray();
    for (double value : values) array.add(new COSFloat(Math.round(value * 100) / 100f));
    return array;
  }
}
