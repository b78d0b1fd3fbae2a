package org.peyvand.typeset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// The sections and their headings, beside the pages. Sections are shown, headings folded away.
final class Bookmarks {
  private final PdfWriter writer;
  private final Places places;

  private record Node(int number, int level, Outline.@Nullable Entry entry, List<Node> below) {}

  Bookmarks(PdfWriter writer, Places places) {
    this.writer = writer;
    this.places = places;
  }

  /// @return the object of the whole
  int write(Outline outline) throws IOException {
    var root = new Node(writer.reserve(), -1, null, new ArrayList<>());
    var path = new ArrayList<Node>(List.of(root));
    for (var entry : outline.entries()) {
      while (path.getLast().level() >= entry.level()) path.removeLast();
      var node = new Node(writer.reserve(), entry.level(), entry, new ArrayList<>());
      path.getLast().below().add(node);
      path.add(node);
    }
    var whole = PdfObjects.typed("Outlines");
    whole.setInt(COSName.COUNT, root.below().size());
    ends(whole, root);
    writer.put(root.number(), whole);
    below(root);
    return root.number();
  }

  private void below(Node parent) throws IOException {
    var nodes = parent.below();
    for (int i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      var entry = node.entry();
      if (entry == null) continue;
      var item = new COSDictionary();
      item.setString(COSName.TITLE, entry.text().plain().replace('\n', ' '));
      item.setItem(COSName.PARENT, PdfObjects.to(parent.number()));
      if (i > 0) item.setItem(COSName.PREV, PdfObjects.to(nodes.get(i - 1).number()));
      if (i + 1 < nodes.size())
        item.setItem(COSName.NEXT, PdfObjects.to(nodes.get(i + 1).number()));
      item.setItem(COSName.DEST, places.to(entry.target()));
      if (!node.below().isEmpty()) {
        item.setInt(COSName.COUNT, -node.below().size());
        ends(item, node);
      }
      writer.put(node.number(), item);
      below(node);
    }
  }

  private static void ends(COSDictionary item, Node node) {
    if (node.below().isEmpty()) return;
    item.setItem(COSName.FIRST, PdfObjects.to(node.below().getFirst().number()));
    item.setItem(COSName.LAST, PdfObjects.to(node.below().getLast().number()));
  }
}
