package org.peyvand.typeset;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/// Takes over what PDFBox has made: its streams become objects of ours, all else stays in place.
final class PdfCopy {
  private final PdfWriter writer;
  private final Map<COSStream, Integer> streams = new IdentityHashMap<>();

  PdfCopy(PdfWriter writer) {
    this.writer = writer;
  }

  COSBase of(COSBase object) throws IOException {
    return switch (object) {
      case COSObject indirect -> of(indirect.getObject());
      case COSStream stream -> PdfObjects.to(stream(stream));
      case COSDictionary dictionary -> dictionary(dictionary);
      case COSArray array -> array(array);
      default -> object;
    };
  }

  private int stream(COSStream stream) throws IOException {
    var known = streams.get(stream);
    if (known != null) return known;
    int number = writer.reserve();
    streams.put(stream, number);
    var content = new byte[0];
    try (var raw = stream.createRawInputStream()) {
      content = raw.readAllBytes();
    }
    var dictionary = dictionary(stream);
    writer.putRaw(number, dictionary, content);
    return number;
  }

  private COSDictionary dictionary(COSDictionary dictionary) throws IOException {
    var copy = new COSDictionary();
    for (var entry : dictionary.entrySet())
      if (!entry.getKey().equals(COSName.LENGTH))
        copy.setItem(entry.getKey(), of(entry.getValue()));
    return copy;
  }

  private COSArray array(COSArray array) throws IOException {
    var copy = new COSArray();
    for (var item : array) copy.add(item == null ? COSNull.NULL : of(item));
    return copy;
  }
}
