package org.peyvand.typeset;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/// The objects of PDF as bytes. Dictionaries keep the order in which their entries were made.
final class PdfObjects {
  private static final String HEX = "0123456789ABCDEF";

  private PdfObjects() {}

  /// Leads to the object of that number.
  static COSObject to(int number) {
    return new COSObject(COSNull.NULL, new COSObjectKey(number, 0));
  }

  static COSArray numbers(double... values) {
    var array = new COSArray();
    for (double value : values) {
      if (value == Math.rint(value)) array.add(COSInteger.get((long) value));
      else array.add(new COSFloat(Math.round(value * 1000) / 1000f));
    }
    return array;
  }

  static COSDictionary typed(String type) {
    var dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.getPDFName(type));
    return dictionary;
  }

  static void write(ByteArray out, COSBase object) throws IOException {
    switch (object) {
      case COSObject indirect -> out.write(indirect.getKey().getNumber() + " 0 R");
      case COSStream _ -> throw new IllegalArgumentException("a stream within an object");
      case COSDictionary dictionary -> dictionary(out, dictionary);
      case COSArray array -> array(out, array);
      case COSName name -> name.writePDF(out);
      case COSString string -> string(out, string);
      case COSFloat number -> out.write(number(number.floatValue()));
      case COSNumber number -> out.write(Long.toString(number.longValue()));
      case COSBoolean truth -> out.write(Boolean.toString(truth.getValue()));
      case COSNull _ -> out.write("null");
      default -> throw new IllegalArgumentException(object.getClass().getName());
    }
  }

  private static void dictionary(ByteArray out, COSDictionary dictionary) throws IOException {
    out.write("<<");
    for (var entry : dictionary.entrySet()) {
      entry.getKey().writePDF(out);
      out.write(' ');
      write(out, entry.getValue());
    }
    out.write(">>");
  }

  private static void array(ByteArray out, COSArray array) throws IOException {
    out.write('[');
    boolean first = true;
    for (var item : array) {
      if (!first) out.write(' ');
      first = false;
      write(out, item == null ? COSNull.NULL : item);
    }
    out.write(']');
  }

  private static void string(ByteArray out, COSString string) {
    out.write('<');
    for (byte b : string.getBytes()) {
      out.write(HEX.charAt(b >> 4 & 0xF));
      out.write(HEX.charAt(b & 0xF));
    }
    out.write('>');
  }

  /// Without exponents, which PDF does not know, and without the machine's own decimal point.
  private static String number(float value) {
    return new java.math.BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
  }
}
