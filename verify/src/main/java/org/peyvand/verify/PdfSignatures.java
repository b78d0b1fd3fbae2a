package org.peyvand.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// Finds the signatures of a PDF in its form, within limits.
final class PdfSignatures {
  private static final int SIGNATURES_MAX = 500;
  private static final int FIELDS_MAX = 5_000;
  private static final int DEPTH_MAX = 8;

  /// Flags of an annotation: hidden, or not on the screen.
  private static final int UNSEEN = 2 | 32;

  private final long fileSize;
  private final List<PdfSignature> found = new ArrayList<>();
  private int fields;

  private PdfSignatures(long fileSize) {
    this.fileSize = fileSize;
  }

  /// In the order in which they were made; empty when the PDF cannot be read.
  static Optional<List<PdfSignature>> in(PdfFile file, boolean strict) {
    try (var objects = file.upTo(file.size(), strict)) {
      var all = new PdfSignatures(file.size());
      var form = objects.catalog().getCOSDictionary(COSName.ACRO_FORM);
      if (form != null) all.collect(form.getCOSArray(COSName.FIELDS), null, "", 0);
      all.found.sort(Comparator.comparingLong(PdfSignature::end));
      return Optional.of(List.copyOf(all.found));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
      return Optional.empty();
    }
  }

  private void collect(
      @Nullable COSArray kids, @Nullable COSName inherited, String above, int depth)
      throws IOException {
    if (kids == null) return;
    if (depth > DEPTH_MAX) throw new IOException("fields too deep");
    for (var at = 0; at < kids.size(); at++) {
      if (++fields > FIELDS_MAX) throw new IOException("too many fields");
      if (!(kids.getObject(at) instanceof COSDictionary field)) continue;
      var type = Optional.ofNullable(field.getCOSName(COSName.FT)).orElse(inherited);
      var own = field.getString(COSName.T, "");
      var name = own.isEmpty() ? above : above.isEmpty() ? own : above + "." + own;
      var value = field.getCOSDictionary(COSName.V);
      if (COSName.SIG.equals(type) && value != null) {
        if (found.size() >= SIGNATURES_MAX) throw new IOException("too many signatures");
        found.add(PdfSignature.of(name, value, fileSize, paints(field)));
      }
      collect(field.getCOSArray(COSName.KIDS), type, name, depth + 1);
    }
  }

  /// A picture with an extent that is not hidden: it may cover what the page says.
  private static boolean paints(COSDictionary field) {
    if (isPicture(field)) return true;
    var kids = field.getCOSArray(COSName.KIDS);
    if (kids == null) return false;
    for (var at = 0; at < Math.min(kids.size(), FIELDS_MAX); at++) {
      if (kids.getObject(at) instanceof COSDictionary kid && isPicture(kid)) return true;
    }
    return false;
  }

  private static boolean isPicture(COSDictionary widget) {
    var area = widget.getCOSArray(COSName.RECT);
    if (area == null || area.size() != 4 || !widget.containsKey(COSName.AP)) return false;
    if ((widget.getInt(COSName.F, 0) & UNSEEN) != 0) return false;
    var sides = area.toFloatArray();
    return sides[0] != sides[2] && sides[1] != sides[3];
  }
}
