package org.peyvand.typeset;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// A tree of numbers or of names as PDF has it, given in order and written leaf by leaf.
final class SortedTree {
  /// So many entries are in a leaf.
  private static final int LEAF_MAX = 500;

  private final PdfWriter writer;
  private final COSName kind;
  private final COSArray leaves = new COSArray();
  private COSArray entries = new COSArray();

  /// @param kind `Nums` or `Names`
  SortedTree(PdfWriter writer, String kind) {
    this.writer = writer;
    this.kind = COSName.getPDFName(kind);
  }

  void add(COSBase key, COSBase value) throws IOException {
    entries.add(key);
    entries.add(value);
    if (entries.size() == 2 * LEAF_MAX) leaf();
  }

  boolean isEmpty() {
    return leaves.size() == 0 && entries.size() == 0;
  }

  COSDictionary end() throws IOException {
    var root = new COSDictionary();
    if (leaves.size() == 0) {
      root.setItem(kind, entries);
    } else {
      if (entries.size() > 0) leaf();
      root.setItem(COSName.KIDS, leaves);
    }
    return root;
  }

  private void leaf() throws IOException {
    var limits = new COSArray();
    limits.add(entries.get(0));
    limits.add(entries.get(entries.size() - 2));
    var leaf = new COSDictionary();
    leaf.setItem(COSName.LIMITS, limits);
    leaf.setItem(kind, entries);
    leaves.add(PdfObjects.to(writer.add(leaf)));
    entries = new COSArray();
  }
}
