package org.peyvand.typeset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// The tags as PDF stores them: the tree, and the way back from each mark on a page to its tag.
///
/// An element is written as soon as a whole page went by without a word of it. What is read on no
/// page between is never read again: a table, a list, a section has something on every page it
/// reaches.
final class TagTree {
  private static final COSName PAGE = COSName.getPDFName("Pg");

  private final PdfWriter writer;
  private final int root;
  private final List<Element> open = new ArrayList<>();
  private final SortedTree wayBack;
  private final SortedTree notes;
  private COSArray marks = new COSArray();
  private int marksNumber;
  private int page;
  private int pageNumber;
  private int nextKey;
  private int noteCount;
  private @Nullable Element top;

  /// A tag that has become part of the file.
  static final class Element {
    private final int number;
    private final @Nullable Element above;
    private final COSDictionary dictionary;
    private final COSArray kids = new COSArray();
    private int lastPage;
    private boolean written;

    private Element(int number, @Nullable Element above, COSDictionary dictionary) {
      this.number = number;
      this.above = above;
      this.dictionary = dictionary;
    }
  }

  TagTree(PdfWriter writer) {
    this.writer = writer;
    this.root = writer.reserve();
    this.wayBack = new SortedTree(writer, "Nums");
    this.notes = new SortedTree(writer, "Names");
  }

  int root() {
    return root;
  }

  /// The tag is not at its end, though nothing of it is on this page.
  void awaits(Tag tag) {
    for (var each = tag; each != null; each = each.parent())
      if (each.element != null) touch(each.element);
  }

  /// A new page begins.
  ///
  /// @return its key in the way back
  int page(int page) throws IOException {
    endPage();
    this.page = page;
    pageNumber++;
    marksNumber = writer.reserve();
    return back(marksNumber);
  }

  /// Reserves the next mark of the page for words of the tag; [#read] puts it into reading order.
  int mark(Tag tag) throws IOException {
    marks.add(PdfObjects.to(element(tag).number));
    return marks.size() - 1;
  }

  /// The words marked so are read now.
  void read(Tag tag, int mark) throws IOException {
    var element = element(tag);
    var there = (COSObject) element.dictionary.getItem(PAGE);
    if (there == null) element.dictionary.setItem(PAGE, PdfObjects.to(page));
    if (there == null || there.getKey().getNumber() == page) {
      element.kids.add(COSInteger.get(mark));
      return;
    }
    var kid = PdfObjects.typed("MCR");
    kid.setItem(PAGE, PdfObjects.to(page));
    kid.setInt(COSName.MCID, mark);
    element.kids.add(kid);
  }

  /// @return the key of the annotation in the way back
  int link(Tag tag, int annotation) throws IOException {
    var element = element(tag);
    var reference = PdfObjects.typed("OBJR");
    reference.setItem(COSName.getPDFName("Obj"), PdfObjects.to(annotation));
    reference.setItem(PAGE, PdfObjects.to(page));
    element.kids.add(reference);
    return back(element.number);
  }

  /// The room of a picture on its page, in the measures of PDF.
  void box(Tag tag, COSArray corners) throws IOException {
    var attribute = attribute(new Tag.Attribute("Layout", "Placement", "Block"));
    attribute.setItem(COSName.BBOX, corners);
    element(tag).dictionary.setItem(COSName.A, attribute);
  }

  /// Gives the tag its place, if it has none yet.
  void place(Tag tag) throws IOException {
    element(tag);
  }

  private Element element(Tag tag) throws IOException {
    var known = tag.element;
    if (known == null) {
      var parent = tag.parent();
      known = fresh(tag, parent == null ? null : element(parent));
      tag.element = known;
    }
    if (known.written) throw new IllegalStateException("written already: " + tag.type());
    touch(known);
    return known;
  }

  private void touch(Element element) {
    for (var each = element; each != null && each.lastPage < pageNumber; each = each.above)
      each.lastPage = pageNumber;
  }

  private Element fresh(Tag tag, @Nullable Element above) throws IOException {
    var dictionary = PdfObjects.typed("StructElem");
    var element = new Element(writer.reserve(), above, dictionary);
    dictionary.setItem(COSName.S, COSName.getPDFName(tag.type()));
    dictionary.setItem(COSName.P, PdfObjects.to(above == null ? root : above.number));
    var language = tag.language();
    if (language != null) dictionary.setString(COSName.LANG, language);
    var alternative = tag.alternative();
    if (alternative != null) dictionary.setString(COSName.ALT, alternative);
    var attribute = tag.attribute();
    if (attribute != null) dictionary.setItem(COSName.A, attribute(attribute));
    if (tag.type().equals("Note")) name(dictionary, element.number);
    if (above == null) top = element;
    else above.kids.add(PdfObjects.to(element.number));
    open.add(element);
    return element;
  }

  /// Notes have names, by which programs find them.
  private void name(COSDictionary dictionary, int number) throws IOException {
    // As long as one another, so that they are in the order of their bytes.
    var name = new COSString(String.format(java.util.Locale.ROOT, "note-%09d", ++noteCount));
    dictionary.setItem(COSName.ID, name);
    notes.add(name, PdfObjects.to(number));
  }

  private static COSDictionary attribute(Tag.Attribute attribute) {
    var dictionary = new COSDictionary();
    dictionary.setItem(COSName.O, COSName.getPDFName(attribute.owner()));
    dictionary.setItem(COSName.getPDFName(attribute.key()), COSName.getPDFName(attribute.value()));
    return dictionary;
  }

  private int back(int to) throws IOException {
    wayBack.add(COSInteger.get(nextKey), PdfObjects.to(to));
    return nextKey++;
  }

  private void endPage() throws IOException {
    if (pageNumber > 0) writer.put(marksNumber, marks);
    marks = new COSArray();
    var left = new ArrayList<Element>();
    for (var element : open) {
      if (element.lastPage < pageNumber) write(element);
      else left.add(element);
    }
    open.clear();
    open.addAll(left);
  }

  private void write(Element element) throws IOException {
    element.dictionary.setItem(COSName.K, element.kids);
    writer.put(element.number, element.dictionary);
    element.written = true;
  }

  /// Nothing is read any more.
  void end() throws IOException {
    endPage();
    for (var element : open) write(element);
    var tree = PdfObjects.typed("StructTreeRoot");
    if (top != null) tree.setItem(COSName.K, PdfObjects.to(top.number));
    tree.setItem(COSName.PARENT_TREE, PdfObjects.to(writer.add(wayBack.end())));
    tree.setInt(COSName.PARENT_TREE_NEXT_KEY, nextKey);
    if (!notes.isEmpty()) tree.setItem(COSName.ID_TREE, PdfObjects.to(writer.add(notes.end())));
    writer.put(root, tree);
  }
}
