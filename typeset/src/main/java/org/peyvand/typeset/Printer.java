package org.peyvand.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.peyvand.typeset.Line.Placed;

/// Draws finished pages into a PDF, each at once, with their furniture, tags and links. What is
/// known only at the end, such as the number of pages, is drawn then.
final class Printer implements Consumer<Page> {
  private final Faces faces;
  private final Paper paper;
  private final PdfWriter writer;
  private final PdfFonts fonts;
  private final PdfPictures pictures;
  private final TagTree tree;
  private final PageList pages;
  private final Places places;
  private final Links links;
  private final Tag root = Tag.root();
  private final Tag[] sectionTags;
  private final List<Late> late = new ArrayList<>();

  /// A page that shows the numbers of others.
  private record Late(int content, Canvas canvas, List<Hole> holes) {}

  private record Hole(int place, Row.PageOf target, int section, int mark, double top) {}

  Printer(Faces faces, Paper paper, Outline outline, PdfWriter writer) {
    this.faces = faces;
    this.paper = paper;
    this.writer = writer;
    this.fonts = new PdfFonts(writer);
    this.pictures = new PdfPictures(writer);
    this.tree = new TagTree(writer);
    this.pages = new PageList(writer);
    this.places = new Places(writer, outline);
    this.links = new Links(writer, tree, places);
    this.sectionTags =
        paper.sections().stream()
            .map(section -> root.child("Sect", section.language()))
            .toArray(Tag[]::new);
  }

  Tag sectionTag(int section) {
    return sectionTags[section];
  }

  Places places() {
    return places;
  }

  int pageCount() {
    return pages.count();
  }

  @Override
  public void accept(Page page) {
    try {
      print(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(Page page) throws IOException {
    int number = pages.begin(page.section());
    var canvas = new Canvas(fonts);
    var holes = new ArrayList<Hole>();
    int key = tree.page(number);
    tree.awaits(sectionTags[page.section()]);
    for (var row : page.awaited())
      for (var mark : row.marks())
        if (mark instanceof Row.Words words)
          for (var placed : words.line().placed()) tree.awaits(placed.token().tag());
    links.page(number);
    var section = paper.sections().get(page.section());
    var furniture = section.furniture();
    if (!furniture.notice().plain().isEmpty()) notice(canvas, page, section);
    if (!page.first() && !furniture.runningHead().isEmpty()) {
      canvas.beginArtifact();
      label(canvas, furniture.runningHead(), section.language(), Look.HEAD_BASELINE);
      canvas.stroke(
          Look.MARGIN, Look.PAGE_WIDTH - Look.MARGIN, Look.HEAD_BASELINE + 6, 0.35, false);
      canvas.end();
    }
    for (var put : page.puts()) row(canvas, page, put, holes);
    int content = writer.reserve();
    if (holes.isEmpty()) writer.put(content, new COSDictionary(), canvas.bytes());
    else late.add(new Late(content, canvas, holes));
    pages.end(content, key, links.annotations());
  }

  /// Read aloud once in each section, seen on every page.
  private void notice(Canvas canvas, Page page, Section section) throws IOException {
    var tag = sectionTags[page.section()].child("P");
    var notice = Notice.of(faces, section, tag);
    canvas.beginArtifact();
    canvas.band(Look.MARGIN, Look.NOTICE_TOP, Look.MEASURE, notice.height());
    canvas.end();
    canvas.noticeColor();
    for (int i = 0; i < notice.lines().size(); i++) {
      var line = notice.lines().get(i);
      double x = (Look.PAGE_WIDTH - line.width()) / 2;
      words(canvas, line, x, Look.NOTICE_TOP + notice.baseline(i), !page.first());
    }
    canvas.gray(0);
  }

  private void label(Canvas canvas, String words, Language language, double baseline) {
    if (words.isEmpty()) return;
    double size = Look.of(language).size() * Look.NOTE;
    var line = single(Text.of(words), language, size, root);
    if (line.width() > Look.MEASURE)
      line = single(Text.of(words), language, size * Look.MEASURE / line.width(), root);
    canvas.gray(0.3);
    canvas.words(line.placed(), (Look.PAGE_WIDTH - line.width()) / 2, baseline);
    canvas.gray(0);
  }

  private Line single(Text text, Language language, double size, Tag tag) {
    return Lines.single(Tokens.of(faces, text, language, size, false, tag), language.rightToLeft());
  }

  private void row(Canvas canvas, Page page, Page.Put put, List<Hole> holes) throws IOException {
    double top = Look.TOP + put.top();
    for (var mark : put.row().marks()) {
      switch (mark) {
        case Row.Words words ->
            words(
                canvas,
                words.line(),
                Look.MARGIN + words.x(),
                top + words.baseline(),
                words.furniture());
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
        case Row.Bar bar -> {
          canvas.beginArtifact();
          canvas.bar(
              Look.MARGIN + bar.fromX(),
              Look.MARGIN + bar.toX(),
              top + bar.y(),
              bar.width(),
              bar.color());
          canvas.end();
        }
        case Row.Image image -> image(canvas, image, top + image.y());
        case Row.PageOf target -> {
          int reserved = tree.mark(target.tag());
          tree.read(target.tag(), reserved);
          holes.add(new Hole(canvas.place(), target, page.section(), reserved, top));
        }
        case Row.LinkTo link -> links.row(link, top, put.row().height());
        case Row.Target target ->
            places.reached(target.number(), pages.current(), pages.count(), top);
        case Row.Place place -> tree.place(place.tag());
        case Row.PageEnd _ -> {}
      }
    }
  }

  private void image(Canvas canvas, Row.Image image, double y) throws IOException {
    double x = Look.MARGIN + image.x();
    var name = pictures.name(image.picture());
    int mark = tree.mark(image.tag());
    canvas.begin("Figure", mark);
    canvas.picture(name, x, y, image.width(), image.height());
    canvas.end();
    tree.read(image.tag(), mark);
    double bottom = Look.PAGE_HEIGHT - y - image.height();
    tree.box(
        image.tag(), PdfObjects.numbers(x, bottom, x + image.width(), bottom + image.height()));
  }

  /// Draws in the order of seeing, tags in the order of reading.
  private void words(Canvas canvas, Line line, double x, double baseline, boolean furniture)
      throws IOException {
    if (furniture) {
      canvas.beginArtifact();
      canvas.words(line.placed(), x, baseline);
      canvas.end();
      return;
    }
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
      links.words(tag, group, x, baseline);
      from = to;
    }
    reads.sort(Comparator.comparingInt(Read::order));
    for (var read : reads) tree.read(read.tag(), read.mark());
  }

  /// Draws what is known now that all pages are there.
  ///
  /// @param catalog gets the tree of pages and the tree of tags
  void finish(COSDictionary catalog) throws IOException {
    for (var page : late) {
      // From the last: what is drawn into the earlier places moves the later ones.
      for (var hole : page.holes().reversed()) page.canvas().insert(hole.place(), pageOf(hole));
      writer.put(page.content(), new COSDictionary(), page.canvas().bytes());
    }
    for (int i = 0; i < pages.count(); i++) {
      var canvas = new Canvas(fonts);
      var section = paper.sections().get(pages.section(i));
      canvas.beginArtifact();
      var foot = section.furniture().numbering().foot(i + 1, pages.count());
      label(canvas, foot, section.language(), Look.FOOT_BASELINE);
      canvas.end();
      writer.put(pages.foot(i), new COSDictionary(), canvas.bytes());
    }
    var resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts.finish());
    resources.setItem(COSName.XOBJECT, pictures.all());
    catalog.setItem(COSName.PAGES, PdfObjects.to(pages.finish(resources)));
    tree.end();
    catalog.setItem(COSName.STRUCT_TREE_ROOT, PdfObjects.to(tree.root()));
  }

  private Canvas pageOf(Hole hole) {
    var target = hole.target();
    var digits = paper.sections().get(hole.section()).furniture().numbering().digits();
    var words = Text.of(digits.apply(places.page(target.target())));
    var line = single(words, target.language(), target.size(), target.tag());
    double x = target.language().rightToLeft() ? target.x() : target.x() - line.width();
    var canvas = new Canvas(fonts);
    canvas.begin(target.tag().type(), hole.mark());
    canvas.words(line.placed(), Look.MARGIN + x, hole.top() + target.baseline());
    canvas.end();
    return canvas;
  }
}
