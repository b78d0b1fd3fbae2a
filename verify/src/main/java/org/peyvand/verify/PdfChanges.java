package org.peyvand.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// What a later revision of a PDF may do to an earlier one that somebody signed: add signatures and
/// what belongs to them, and nothing else. A library's own check of a signature does not look.
///
/// Objects that are new can only be seen through objects that were changed, so it is these that are
/// looked at.
final class PdfChanges {
  private static final Set<String> IN_CATALOG =
      Set.of("AcroForm", "DSS", "Extensions", "Perms", "Version", "Metadata");
  private static final Set<String> IN_FORM = Set.of("Fields", "SigFlags", "DR", "DA");
  private static final Set<String> IN_PAGE = Set.of("Annots");
  private static final Set<String> IN_FIELD = Set.of("V", "AP", "F", "M", "MK");
  private static final Set<String> IN_INFORMATION = Set.of("ModDate", "Producer");
  private static final int DEPTH_MAX = 20;
  private static final int BUFFER_BYTES = 1 << 16;

  private final PdfObjects before;
  private final PdfObjects after;

  private PdfChanges(PdfObjects before, PdfObjects after) {
    this.before = before;
    this.after = after;
  }

  static boolean areSignaturesOnly(PdfFile file, long before, long after) {
    try (var old = file.upTo(before, true);
        var now = file.upTo(after, true)) {
      return new PdfChanges(old, now).areSignaturesOnly();
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
      return false;
    }
  }

  private boolean areSignaturesOnly() throws IOException {
    var catalog = before.catalog();
    after.catalog();
    if (!same(root(before), root(after), 0)) return false;
    var later = after.places();
    for (var place : before.places().entrySet()) {
      if (place.getValue().equals(later.get(place.getKey()))) continue;
      if (!allowed(place.getKey(), catalog)) return false;
    }
    return true;
  }

  private static @Nullable COSBase root(PdfObjects objects) {
    return objects.trailer().getItem(COSName.ROOT);
  }

  private boolean allowed(COSObjectKey key, COSDictionary catalog) throws IOException {
    var old = before.object(key);
    var now = after.object(key);
    // Writers repeat what they have not changed.
    if (old instanceof COSStream a && now instanceof COSStream b && sameStream(a, b)) return true;
    if (old != null && same(old, now, 0)) return true;
    if (old instanceof COSArray list && now instanceof COSArray longer) {
      return onlySignaturesAdded(list, longer);
    }
    if (old instanceof COSStream || now instanceof COSStream) {
      return refersTo(catalog, COSName.METADATA, key);
    }
    if (!(old instanceof COSDictionary a) || !(now instanceof COSDictionary b)) return false;
    if (refersTo(before.trailer(), COSName.ROOT, key)) return catalogAllows(a, b);
    if (refersTo(catalog, COSName.ACRO_FORM, key)) return formAllows(a, b);
    if (refersTo(catalog, COSName.getPDFName("DSS"), key)) return true;
    if (refersTo(before.trailer(), COSName.INFO, key)) return differOnlyIn(a, b, IN_INFORMATION);
    if (COSName.PAGE.equals(a.getCOSName(COSName.TYPE))) {
      return differOnlyIn(a, b, IN_PAGE) && listAllows(a, b, COSName.ANNOTS);
    }
    return isSignatureField(a) && !a.containsKey(COSName.V) && differOnlyIn(a, b, IN_FIELD);
  }

  private static boolean sameStream(COSStream a, COSStream b) throws IOException {
    if (!differOnlyIn(a, b, Set.of())) return false;
    try (var one = a.createRawInputStream();
        var other = b.createRawInputStream()) {
      var end = false;
      while (!end) {
        byte[] part = one.readNBytes(BUFFER_BYTES);
        if (!Arrays.equals(part, other.readNBytes(BUFFER_BYTES))) return false;
        end = part.length == 0;
      }
      return true;
    }
  }

  private static boolean refersTo(COSDictionary from, COSName name, COSObjectKey key) {
    return from.getItem(name) instanceof COSObject object && key.equals(object.getKey());
  }

  private static boolean catalogAllows(COSDictionary old, COSDictionary now) {
    if (!differOnlyIn(old, now, IN_CATALOG)) return false;
    // An object of its own is looked at on its own.
    if (!(old.getItem(COSName.ACRO_FORM) instanceof COSDictionary form)) {
      return !old.containsKey(COSName.ACRO_FORM)
          ? onlySignaturesIn(now.getCOSDictionary(COSName.ACRO_FORM))
          : same(old.getItem(COSName.ACRO_FORM), now.getItem(COSName.ACRO_FORM), 0);
    }
    var later = now.getCOSDictionary(COSName.ACRO_FORM);
    return later != null && formAllows(form, later);
  }

  private static boolean onlySignaturesIn(@Nullable COSDictionary form) {
    if (form == null) return true;
    var fields = form.getCOSArray(COSName.FIELDS);
    return fields == null || onlySignaturesAdded(new COSArray(), fields);
  }

  private static boolean formAllows(COSDictionary old, COSDictionary now) {
    return differOnlyIn(old, now, IN_FORM) && listAllows(old, now, COSName.FIELDS);
  }

  private static boolean listAllows(COSDictionary old, COSDictionary now, COSName name) {
    if (same(old.getItem(name), now.getItem(name), 0)) return true;
    var list = old.getCOSArray(name);
    var longer = now.getCOSArray(name);
    return longer != null && onlySignaturesAdded(list == null ? new COSArray() : list, longer);
  }

  private static boolean onlySignaturesAdded(COSArray list, COSArray longer) {
    if (longer.size() < list.size()) return false;
    for (var at = 0; at < longer.size(); at++) {
      var kept = at < list.size() && same(list.get(at), longer.get(at), 0);
      var added =
          at >= list.size()
              && longer.getObject(at) instanceof COSDictionary field
              && isSignatureField(field);
      if (!kept && !added) return false;
    }
    return true;
  }

  private static boolean isSignatureField(COSDictionary field) {
    var parent = field.getCOSDictionary(COSName.PARENT);
    return COSName.SIG.equals(field.getCOSName(COSName.FT))
        || (parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT)));
  }

  private static boolean differOnlyIn(COSDictionary a, COSDictionary b, Set<String> names) {
    var all = new HashSet<>(a.keySet());
    all.addAll(b.keySet());
    return all.stream()
        .allMatch(
            name -> names.contains(name.getName()) || same(a.getItem(name), b.getItem(name), 0));
  }

  /// A reference is the same when it leads to the same object, which is looked at by itself.
  private static boolean same(@Nullable COSBase a, @Nullable COSBase b, int depth) {
    if (depth > DEPTH_MAX) return false;
    if (a instanceof COSObject one && b instanceof COSObject other) {
      return one.getKey() != null && one.getKey().equals(other.getKey());
    }
    if (a instanceof COSStream || b instanceof COSStream) return false;
    if (a instanceof COSDictionary one && b instanceof COSDictionary other) {
      return one.keySet().equals(other.keySet())
          && one.keySet().stream()
              .allMatch(name -> same(one.getItem(name), other.getItem(name), depth + 1));
    }
    if (a instanceof COSArray one && b instanceof COSArray other) {
      if (one.size() != other.size()) return false;
      for (var at = 0; at < one.size(); at++) {
        if (!same(one.get(at), other.get(at), depth + 1)) return false;
      }
      return true;
    }
    return a == null ? b == null : a.equals(b);
  }
}
