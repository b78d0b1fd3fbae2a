package org.peyvand.verify;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/// The objects of a PDF without its pages: we read what it carries and never draw it, so neither
/// page tree nor fonts nor colors are touched.
final class PdfObjects extends PDFParser implements Closeable {
  PdfObjects(RandomAccessRead pdf) throws IOException {
    super(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache());
  }

  COSDictionary catalog() throws IOException {
    if (!parsePDFHeader()) throw new IOException("no PDF");
    initialParse();
    var catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
    if (catalog == null) throw new IOException("no catalog");
    return catalog;
  }

  @Override
  protected void checkPages(COSDictionary root) {}

  @Override
  public void close() throws IOException {
    if (document != null) document.close();
  }
}
