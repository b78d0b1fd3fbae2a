package org.peyvand;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What is read from a PDF. Where lines and stretched gaps fall is the page's business, not the
/// text's: words are compared without them.
public final class PaperWords {
  private PaperWords() {}

  public static String of(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return of(new PDFTextStripper().getText(document));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static String of(String text) {
    return Normalizer2.getNFCInstance()
        .normalize(text)
        .replaceAll("[\\s\\u00A0\\u3000\\u00AD]+", "");
  }
}
