package org.peyvand.typeset;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/// Where in the file everything stands that can be led to. Links may lead there before it is drawn.
final class Places {
  private final PdfWriter writer;
  private final Outline outline;
  private final int[] objects;
  private final int[] pages;

  Places(PdfWriter writer, Outline outline) {
    this.writer = writer;
    this.outline = outline;
    this.objects = new int[outline.targets()];
    this.pages = new int[outline.targets()];
  }

  /// The place as a link names it.
  COSObject to(int target) {
    if (objects[target] == 0) objects[target] = writer.reserve();
    return PdfObjects.to(objects[target]);
  }

  COSObject to(String anchor) {
    return to(outline.anchor(anchor));
  }

  /// @param page its object
  /// @param number of the page, from one
  /// @param top from the top of the page
  void reached(int target, int page, int number, double top) throws IOException {
    to(target);
    pages[target] = number;
    var destination = new COSArray();
    destination.add(PdfObjects.to(page));
    destination.add(COSName.getPDFName("XYZ"));
    destination.add(COSInteger.ZERO);
    // A little air above; the first lines of a page show the whole of it.
    double above = top <= Look.TOP + 1 ? Look.PAGE_HEIGHT : Look.PAGE_HEIGHT - top + 12;
    destination.add(COSInteger.get(Math.round(above)));
    destination.add(COSInteger.ZERO);
    writer.put(objects[target], destination);
  }

  /// The page on which it stands.
  int page(int target) {
    return pages[target];
  }
}
