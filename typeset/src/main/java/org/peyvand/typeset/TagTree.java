package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/// The tags as PDF stores them: the tree, and the way back from each mark on a page to its tag.
final class TagTree {
  private static final COSName PAGE = COSName.getPDFName("Pg");

  private final COSDictionary root = new COSDictionary();
  private final Map<Tag, COSDictionary> elements = new IdentityHashMap<>();
  private final List<COSArray> marksOfPages = new ArrayList<>();
  private final List<COSDictionary> linked = new ArrayList<>();

  TagTree() {
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
  }

  /// A new page begins.
  void page(PDPage page) {
    page.getCOSObject().setInt(COSName.STRUCT_PARENTS, marksOfPages.size());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    marksOfPages.add(new COSArray());
  }

  /// Reserves the next mark of the page for words of the tag; [#read] puts it into reading order.
  int mark(Tag tag) {
    var marks = marksOfPages.getLast();
    marks.add(element(tag));
    return marks.size() - 1;
  }

  /// The words marked so are read now.
  void read(Tag tag, int mark, PDPage page) {
    var element = element(tag);
    var kid = new COSDictionary();
    kid.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    kid.setItem(PAGE, page.getCOSObject());
    kid.setInt(COSName.MCID, mark);
    if (!element.containsKey(PAGE)) element.setItem(PAGE, page.getCOSObject());
    if (element.getDictionaryObject(PAGE) == page.getCOSObject())
      kids(element).add(COSInteger.get(mark));
    else kids(element).add(kid);
  }

  void link(Tag tag, COSDictionary annotation, PDPage page) {
    var element = element(tag);
    var reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.getPDFName("Obj"), annotation);
    reference.setItem(PAGE, page.getCOSObject());
    kids(element).add(reference);
    // Its key in the way back; the pages' keys come first, so it is set when they are counted.
    linked.add(element);
    annotation.setInt(COSName.STRUCT_PARENT, -linked.size());
    annotations.add(annotation);
  }

  private final List<COSDictionary> annotations = new ArrayList<>();

  /// Gives the tag its place, if it has none yet.
  COSDictionary element(Tag tag) {
    var known = elements.get(tag);
    if (known != null) return known;
    var element = new COSDictionary();
    elements.put(tag, element);
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setItem(COSName.S, COSName.getPDFName(tag.type()));
    var language = tag.language();
    if (language != null) element.setString(COSName.LANG, language);
    var attribute = tag.attribute();
    if (attribute != null) element.setItem(COSName.A, attribute(attribute));
    var parent = tag.parent();
    if (parent == null) {
      element.setItem(COSName.P, root);
      root.setItem(COSName.K, element);
    } else {
      var above = element(parent);
      element.setItem(COSName.P, above);
      kids(above).add(element);
    }
    return element;
  }

  private static COSDictionary attribute(Tag.Attribute attribute) {
    var dictionary = new COSDictionary();
    dictionary.setItem(COSName.O, COSName.getPDFName(attribute.owner()));
    dictionary.setItem(COSName.getPDFName(attribute.key()), COSName.getPDFName(attribute.value()));
    return dictionary;
  }

  private static COSArray kids(COSDictionary element) {
    var kids = element.getCOSArray(COSName.K);
    if (kids != null) return kids;
    var fresh = new COSArray();
    element.setItem(COSName.K, fresh);
    return fresh;
  }

  COSDictionary finish() {
    var numbers = new COSArray();
    int key = 0;
    for (var marks : marksOfPages) {
      numbers.add(COSInteger.get(key++));
      numbers.add(marks);
    }
    for (int i = 0; i < linked.size(); i++) {
      annotations.get(i).setInt(COSName.STRUCT_PARENT, key);
      numbers.add(COSInteger.get(key++));
      numbers.add(linked.get(i));
    }
    var wayBack = new COSDictionary();
    wayBack.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.PARENT_TREE, wayBack);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, key);
    return root;
  }
}
