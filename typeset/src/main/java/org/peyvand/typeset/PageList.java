package org.peyvand.typeset;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The pages of the file in their order; of each only a few numbers are kept.
final class PageList {
  /// So many pages hang on one branch of the tree of pages.
  private static final int BRANCH_MAX = 64;

  private final PdfWriter writer;
  private final int root;
  private final int resources;
  private final COSArray branches = new COSArray();
  private COSArray kids = new COSArray();
  private int branch;
  private int current;
  private int[] sections = new int[256];
  private int[] feet = new int[256];
  private int count;

  PageList(PdfWriter writer) {
    this.writer = writer;
    this.root = writer.reserve();
    this.resources = writer.reserve();
    this.branch = writer.reserve();
  }

  /// @return the number of the page's object
  int begin(int section) {
    if (count == sections.length) {
      sections = Arrays.copyOf(sections, count * 2);
      feet = Arrays.copyOf(feet, count * 2);
    }
    sections[count] = section;
    feet[count] = writer.reserve();
    count++;
    current = writer.reserve();
    return current;
  }

  /// @param content its object
  /// @param key of the page in the way back to the tags
  void end(int content, int key, COSArray annotations) throws IOException {
    var page = PdfObjects.typed("Page");
    page.setItem(COSName.PARENT, PdfObjects.to(branch));
    page.setItem(COSName.MEDIA_BOX, PdfObjects.numbers(0, 0, Look.PAGE_WIDTH, Look.PAGE_HEIGHT));
    page.setItem(COSName.RESOURCES, PdfObjects.to(resources));
    var contents = new COSArray();
    contents.add(PdfObjects.to(content));
    contents.add(PdfObjects.to(feet[count - 1]));
    page.setItem(COSName.CONTENTS, contents);
    page.setInt(COSName.STRUCT_PARENTS, key);
    page.setItem(COSName.getPDFName("Tabs"), COSName.S);
    if (annotations.size() > 0) page.setItem(COSName.ANNOTS, annotations);
    writer.put(current, page);
    kids.add(PdfObjects.to(current));
    if (kids.size() == BRANCH_MAX) {
      endBranch();
      branch = writer.reserve();
    }
  }

  private void endBranch() throws IOException {
    var node = PdfObjects.typed("Pages");
    node.setItem(COSName.PARENT, PdfObjects.to(root));
    node.setItem(COSName.KIDS, kids);
    node.setInt(COSName.COUNT, kids.size());
    writer.put(branch, node);
    branches.add(PdfObjects.to(branch));
    kids = new COSArray();
  }

  int current() {
    return current;
  }

  int count() {
    return count;
  }

  int section(int page) {
    return sections[page];
  }

  int foot(int page) {
    return feet[page];
  }

  int finish(COSDictionary resources) throws IOException {
    // An empty branch is only written because its number is given away.
    endBranch();
    writer.put(this.resources, resources);
    var node = PdfObjects.typed("Pages");
    node.setItem(COSName.KIDS, branches);
    node.setInt(COSName.COUNT, count);
    writer.put(root, node);
    return root;
  }
}
