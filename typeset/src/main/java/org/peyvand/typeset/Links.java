package org.peyvand.typeset;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.peyvand.typeset.Line.Placed;

/// The places of a page that lead elsewhere.
final class Links {
  private final PdfWriter writer;
  private final TagTree tree;
  private final Places places;
  private COSArray annotations = new COSArray();
  private int page;

  Links(PdfWriter writer, TagTree tree, Places places) {
    this.writer = writer;
    this.tree = tree;
    this.places = places;
  }

  /// A new page begins.
  void page(int number) {
    page = number;
    annotations = new COSArray();
  }

  COSArray annotations() {
    return annotations;
  }

  /// A whole row that leads to a part of the paper.
  void row(Row.LinkTo link, double top, double height) throws IOException {
    var annotation =
        annotation(link.title(), Look.MARGIN, Look.PAGE_WIDTH - Look.MARGIN, top, height);
    annotation.setItem(COSName.DEST, places.to(link.target()));
    add(link.tag(), annotation);
  }

  /// Words that lead somewhere, if their tag does.
  void words(Tag tag, List<Placed> group, double x, double baseline) throws IOException {
    var link = tag.link();
    if (link == null) return;
    double from = x + group.getFirst().x();
    double to = x + group.getLast().x() + group.getLast().token().width();
    double size = group.getFirst().token().size();
    var annotation = annotation(link.words(), from, to, baseline - size, size * 1.3);
    switch (link.link()) {
      case Link.To(var anchor) -> annotation.setItem(COSName.DEST, places.to(anchor));
      case Link.Web(var address) -> {
        var action = PdfObjects.typed("Action");
        action.setItem(COSName.S, COSName.getPDFName("URI"));
        action.setItem(COSName.getPDFName("URI"), new COSString(address));
        annotation.setItem(COSName.A, action);
      }
    }
    add(tag, annotation);
  }

  private COSDictionary annotation(
      String words, double from, double to, double top, double height) {
    var annotation = PdfObjects.typed("Annot");
    annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
    double upper = Look.PAGE_HEIGHT - top;
    annotation.setItem(COSName.RECT, PdfObjects.numbers(from, upper - height, to, upper));
    annotation.setItem(COSName.BORDER, PdfObjects.numbers(0, 0, 0));
    annotation.setInt(COSName.F, 4);
    annotation.setItem(COSName.P, PdfObjects.to(page));
    annotation.setString(COSName.CONTENTS, words);
    return annotation;
  }

  private void add(Tag tag, COSDictionary annotation) throws IOException {
    int number = writer.reserve();
    annotation.setInt(COSName.STRUCT_PARENT, tree.link(tag, number));
    writer.put(number, annotation);
    annotations.add(PdfObjects.to(number));
  }
}
