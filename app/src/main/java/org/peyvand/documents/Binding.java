package org.peyvand.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.peyvand.verify.signature.DigestAlgorithm;

/// Binds a paper behind another, page for page as both are: a copy holds the very pages of its
/// original.
final class Binding {
  private Binding() {}

  static byte[] behind(byte[] first, byte[] last) {
    try (var whole = Loader.loadPDF(first);
        var added = Loader.loadPDF(last)) {
      new PDFMergerUtility().appendDocument(whole, added);
      // The identity comes from the content, never from the clock.
      whole.setDocumentId(identity(first, last));
      var bytes = new ByteArrayOutputStream();
      whole.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static long identity(byte[] first, byte[] last) {
    var digests = ByteBuffer.wrap(DigestAlgorithm.SHA256.of(first)).getLong();
    return digests ^ Long.rotateLeft(ByteBuffer.wrap(DigestAlgorithm.SHA256.of(last)).getLong(), 1);
  }

  static int pages(byte[] pdf) {
    try (var paper = Loader.loadPDF(pdf)) {
      return paper.getNumberOfPages();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
