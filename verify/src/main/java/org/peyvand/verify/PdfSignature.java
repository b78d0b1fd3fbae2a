package org.peyvand.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.signature.Payload;

/// One signature dictionary of a PDF: which bytes it covers and what lies in the space between
/// them.
///
/// @param from where the space for the signature begins
/// @param to where it ends
/// @param end where the covered bytes end, and with them its revision
/// @param contents what stands in the space, padding and all
/// @param paints whether it has a picture that lies over a page
record PdfSignature(
    String field,
    String form,
    long from,
    long to,
    long end,
    byte[] contents,
    @Nullable Instant claimed,
    boolean paints) {
  private static final String TIMESTAMP = "ETSI.RFC3161";
  private static final String PADES = "ETSI.CAdES.detached";
  private static final String PKCS7 = "adbe.pkcs7.detached";

  /// Tools reserve 8 to 64 KB, in two digits a byte.
  private static final int SPACE_MAX_BYTES = 1 << 20;

  /// Reads the dictionary, trusting nothing it says; `end` is 0 when its range cannot be.
  static PdfSignature of(String field, COSDictionary dictionary, long fileSize, boolean paints) {
    var range = range(dictionary.getCOSArray(COSName.getPDFName("ByteRange")));
    var sound =
        range.length == 4
            && range[0] == 0
            && range[1] > 0
            && range[2] > range[1] + 2
            && range[2] - range[1] <= SPACE_MAX_BYTES
            && range[3] > 0
            && range[3] <= fileSize - range[2];
    var contents = dictionary.getDictionaryObject(COSName.CONTENTS);
    var raw = contents instanceof COSString string ? string.getBytes() : new byte[0];
    var form = Optional.ofNullable(dictionary.getNameAsString(COSName.getPDFName("SubFilter")));
    var date = dictionary.getDate(COSName.M);
    return new PdfSignature(
        field,
        form.orElse(""),
        sound ? range[1] : 0,
        sound ? range[2] : 0,
        sound ? range[2] + range[3] : 0,
        raw,
        date == null ? null : date.toInstant(),
        paints);
  }

  private static long[] range(@Nullable COSArray array) {
    if (array == null || array.size() > 8) return new long[0];
    var numbers = new long[array.size()];
    for (var i = 0; i < numbers.length; i++) {
      numbers[i] = array.getObject(i) instanceof COSNumber number ? number.longValue() : -1;
    }
    return numbers;
  }

  boolean isTimestamp() {
    return form.equals(TIMESTAMP);
  }

  boolean isKnown() {
    return isTimestamp() || form.equals(PADES) || form.equals(PKCS7);
  }

  /// Nothing but this very signature lies between the bytes it covers.
  boolean coversAllButItself(PdfFile file) throws IOException {
    if (end == 0) return false;
    var space = file.slice(from, (int) (to - from));
    if (space[0] != '<' || space[space.length - 1] != '>') return false;
    try {
      var digits =
          new String(space, 1, space.length - 2, java.nio.charset.StandardCharsets.US_ASCII);
      return Arrays.equals(HexFormat.of().parseHex(digits), contents);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  Payload payload(PdfFile file) {
    return Payload.of(() -> file.around(from, to, end));
  }

  /// The signature without the zeros behind it.
  byte[] trimmed(int length) {
    return Arrays.copyOf(contents, length);
  }

  boolean paddedWithZeros(int length) {
    for (var i = length; i < contents.length; i++) if (contents[i] != 0) return false;
    return true;
  }
}
