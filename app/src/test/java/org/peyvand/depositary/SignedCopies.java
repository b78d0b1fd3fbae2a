package org.peyvand.depositary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.peyvand.verify.signature.CadesSigner;

/// Signs inside a copy of a PDF, as a city's own service does (PAdES).
public final class SignedCopies {
  private static final int SPACE_BYTES = 8_192;

  private SignedCopies() {}

  public static byte[] of(byte[] pdf, CadesSigner signer) throws Exception {
    try (var document = Loader.loadPDF(pdf);
        var options = new SignatureOptions()) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setSignDate(new GregorianCalendar(2026, 10, 1));
      options.setPreferredSignatureSize(SPACE_BYTES);
      document.addSignature(
          signature,
          content -> {
            var bytes = content.readAllBytes();
            return signer.signForPdf(() -> new ByteArrayInputStream(bytes));
          },
          options);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }
}
