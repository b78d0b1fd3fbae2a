package org.peyvand.verify.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.peyvand.verify.signature.CadesSigner;

/// Signs PDFs as a city's own service does on its copy: one signature after another, each in a
/// revision of its own.
public final class SamplePades {
  private static final int SPACE_BYTES = 8_192;

  private SamplePades() {}

  /// What nobody has signed yet.
  public static byte[] original() {
    try {
      return SamplePdf.carrying(Map.of("record.json", new byte[] {'{', '}'}));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  public static byte[] signed(byte[] pdf, CadesSigner signer, Instant at) {
    return signed(pdf, signer, at, _ -> {});
  }

  /// With a signature time-stamp in it (PAdES-B-T).
  public static byte[] stamped(byte[] pdf, CadesSigner signer, Instant at) {
    return next(
        pdf,
        PDSignature.SUBFILTER_ETSI_CADES_DETACHED,
        at,
        _ -> {},
        content -> {
          var p7s = signer.signForPdf(() -> new ByteArrayInputStream(content));
          return SampleStamp.carrying(p7s, SampleStamp.response(SampleStamp.value(p7s), at));
        });
  }

  /// After somebody has changed what is signed next.
  public static byte[] signed(byte[] pdf, CadesSigner signer, Instant at, Change change) {
    return next(
        pdf,
        PDSignature.SUBFILTER_ETSI_CADES_DETACHED,
        at,
        change,
        content -> signer.signForPdf(() -> new ByteArrayInputStream(content)));
  }

  /// With a picture of the signature over the first page, as city services like to have it.
  public static byte[] pictured(byte[] pdf, CadesSigner signer, Instant at) {
    return next(
        pdf,
        PDSignature.SUBFILTER_ETSI_CADES_DETACHED,
        at,
        _ -> {},
        options -> options.setVisualSignature(new ByteArrayInputStream(picture())),
        content -> signer.signForPdf(() -> new ByteArrayInputStream(content)));
  }

  private static byte[] picture() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      var field = new PDSignatureField(form);
      form.getFields().add(field);
      form.setSignaturesExist(true);
      form.setAppendOnly(true);
      form.getCOSObject().setDirect(true);
      var widget = field.getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(50, 50, 200, 80));
      var picture = new PDFormXObject(new PDStream(document));
      picture.setResources(new PDResources());
      picture.setBBox(new PDRectangle(200, 80));
      var appearance = new PDAppearanceDictionary();
      appearance.getCOSObject().setDirect(true);
      appearance.setNormalAppearance(new PDAppearanceStream(picture.getCOSObject()));
      widget.setAppearance(appearance);
      page.getAnnotations().add(widget);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /// A time-stamp over the whole document (PAdES-B-LTA).
  public static byte[] documentStamped(byte[] pdf, Instant at) {
    return next(
        pdf,
        COSName.getPDFName("ETSI.RFC3161"),
        at,
        _ -> {},
        content -> SampleStamp.token(SampleStamp.response(content, at)).getEncoded("DER"));
  }

  private static byte[] next(byte[] pdf, COSName form, Instant at, Change change, Maker maker) {
    return next(pdf, form, at, change, _ -> {}, maker);
  }

  private static byte[] next(
      byte[] pdf, COSName form, Instant at, Change change, Look look, Maker maker) {
    try (var document = Loader.loadPDF(pdf);
        var options = new SignatureOptions()) {
      change.apply(document);
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(form);
      signature.setSignDate(calendar(at));
      if (form.getName().equals("ETSI.RFC3161")) {
        signature.setType(COSName.DOC_TIME_STAMP);
        signature.getCOSObject().removeItem(COSName.M);
      }
      options.setPreferredSignatureSize(SPACE_BYTES);
      look.apply(options);
      document.addSignature(signature, content -> made(maker, content), options);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static byte[] made(Maker maker, InputStream content) throws IOException {
    try {
      return maker.make(content.readAllBytes());
    } catch (IOException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static Calendar calendar(Instant at) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(at.toEpochMilli());
    return calendar;
  }

  /// Something done to a document before the next signature.
  public interface Change {
    void apply(PDDocument document) throws Exception;
  }

  private interface Look {
    void apply(SignatureOptions options) throws Exception;
  }

  private interface Maker {
    byte[] make(byte[] content) throws Exception;
  }
}
