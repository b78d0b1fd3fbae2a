package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SamplePades;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.CadesSigner;

/// What may not happen to a document between two signatures.
class PdfChangesTests {
  private static final Instant SIGNED = Instant.parse("2026-06-01T10:00:00Z");
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");
  private static final CadesSigner HEAD = BODY.signer("CN=SAMPLE head");
  private static final byte[] ORIGINAL = SamplePades.original();
  private static final byte[] ONCE = SamplePades.signed(ORIGINAL, HEAD, SIGNED);

  @TempDir Path folder;

  private Report verify(byte[] pdf) throws Exception {
    var file = Files.write(folder.resolve("a.pdf"), pdf);
    var before = Files.write(folder.resolve("original.pdf"), ORIGINAL);
    var body = new Anchors(List.of(BODY.certificate), List.of(), true);
    return PdfVerifier.verify(
        file, before, new Trust(Map.of("body", body), List.of(), null), SIGNED);
  }

  static List<SamplePades.Change> changes() {
    return List.of(
        PdfChangesTests::paint,
        document -> {
          var page = document.getPage(0);
          page.getAnnotations().add(new PDAnnotationSquare());
          page.getCOSObject().setNeedToBeUpdated(true);
        },
        document -> {
          document.addPage(new PDPage());
          document.getPages().getCOSObject().setNeedToBeUpdated(true);
        },
        document -> {
          var catalog = document.getDocumentCatalog();
          catalog.setOpenAction(new PDActionJavaScript("app.alert(1)"));
          catalog.getCOSObject().setNeedToBeUpdated(true);
        },
        document -> {
          var page = document.getPage(0);
          page.setMediaBox(new PDRectangle(10, 10));
          page.getCOSObject().setNeedToBeUpdated(true);
        },
        document -> {
          var catalog = document.getDocumentCatalog().getCOSObject();
          var names = catalog.getCOSDictionary(COSName.NAMES);
          names.setItem(COSName.getPDFName("Other"), new COSString("x"));
          names.setNeedToBeUpdated(true);
          catalog.setNeedToBeUpdated(true);
        });
  }

  static void paint(PDDocument document) throws Exception {
    var page = document.getPage(0);
    try (var content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.addRect(10, 10, 50, 50);
      content.fill();
    }
    page.getCOSObject().setNeedToBeUpdated(true);
  }

  /// The later signature is as good as ever; what it covers is another document.
  @ParameterizedTest
  @MethodSource("changes")
  void what_a_later_signer_changes_is_seen(SamplePades.Change change) throws Exception {
    var changed = SamplePades.signed(ONCE, HEAD, SIGNED.plusSeconds(60), change);
    var first = SamplePades.signed(ORIGINAL, HEAD, SIGNED, change);

    for (var pdf : List.of(changed, first)) {
      var report = verify(pdf);
      assertThat(report.exit()).isEqualTo(1);
      assertThat(report.problems())
          .extracting(Problem::finding)
          .containsExactly(Finding.PDF_CHANGED_LATER);
    }
  }
}
