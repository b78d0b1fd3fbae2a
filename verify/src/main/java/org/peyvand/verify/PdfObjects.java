package org.peyvand.verify;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/// The objects of a PDF without its pages: we read what it carries and never draw it, so neither
/// page tree nor fonts nor colors are touched.
final class PdfObjects extends PDFParser implements Closeable {
  private final RandomAccessRead pdf;

  PdfObjects(RandomAccessRead pdf) throws IOException {
    this(pdf, false);
  }

  PdfObjects(RandomAccessRead pdf, boolean strict) throws IOException {
    super(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    this.pdf = pdf;
    if (strict) setLenient(false);
  }

  COSDictionary catalog() throws IOException {
    if (!parsePDFHeader()) throw new IOException("no PDF");
    initialParse();
    var catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
    if (catalog == null) throw new IOException("no catalog");
    return catalog;
  }

  COSDictionary trailer() {
    return document.getTrailer();
  }

  /// Where each object lies; below zero, inside which stream of objects.
  Map<COSObjectKey, Long> places() {
    return new TreeMap<>(document.getXrefTable());
  }

  @Nullable COSBase object(COSObjectKey key) {
    return document.getObjectFromPool(key).getObject();
  }

  @Override
  protected void checkPages(COSDictionary root) {}

  @Override
  public void close() throws IOException {
    try (pdf) {
      if (document != null) document.close();
    }
  }
}
