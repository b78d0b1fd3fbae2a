package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/// Pages of the specimen book as they looked when somebody last looked at them. A test run with
/// `-Dpeyvand.accept=true` writes them anew.
class GoldenTests {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final int DPI = 48;
  private static final int BLOCK = 12;

  /// Another Java may draw an edge a little lighter; a line that moved changes far more.
  private static final double BLOCK_DIFFERENCE_MAX = 24;

  @Test
  void pages_look_as_they_did() throws Exception {
    try (var pdf = Loader.loadPDF(Press.specimen().pdf())) {
      var renderer = new PDFRenderer(pdf);
      for (var page : pages(pdf).entrySet()) {
        var image = renderer.renderImageWithDPI(page.getValue(), DPI, ImageType.GRAY);
        var file = GOLDEN.resolve(page.getKey() + ".png");
        if (Boolean.getBoolean("peyvand.accept")) {
          Files.createDirectories(GOLDEN);
          ImageIO.write(image, "png", file.toFile());
        }
        assertThat(file).exists();
        assertThat(worstBlock(ImageIO.read(file.toFile()), image))
            .as(page.getKey())
            .isLessThan(BLOCK_DIFFERENCE_MAX);
      }
    }
  }

  /// The title page, the contents, and the first page of each language.
  private static Map<String, Integer> pages(PDDocument pdf) throws Exception {
    var pages = new LinkedHashMap<String, Integer>();
    pages.put("title", 0);
    pages.put("contents", 1);
    int section = 0;
    for (var item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
      int page = pdf.getPages().indexOf(item.findDestinationPage(pdf));
      if (section > 0) pages.put(SpecimenWords.LANGUAGES.get(section - 1), page);
      section++;
    }
    assertThat(pages).hasSize(2 + SpecimenWords.LANGUAGES.size());
    return pages;
  }

  private static double worstBlock(BufferedImage golden, BufferedImage now) {
    assertThat(now.getWidth()).isEqualTo(golden.getWidth());
    assertThat(now.getHeight()).isEqualTo(golden.getHeight());
    double worst = 0;
    for (int x = 0; x + BLOCK <= now.getWidth(); x += BLOCK)
      for (int y = 0; y + BLOCK <= now.getHeight(); y += BLOCK)
        worst = Math.max(worst, difference(golden, now, x, y));
    return worst;
  }

  private static double difference(BufferedImage golden, BufferedImage now, int x, int y) {
    long sum = 0;
    for (int i = 0; i < BLOCK * BLOCK; i++) {
      int there = golden.getRaster().getSample(x + i % BLOCK, y + i / BLOCK, 0);
      int here = now.getRaster().getSample(x + i % BLOCK, y + i / BLOCK, 0);
      sum += Math.abs(there - here);
    }
    return (double) sum / (BLOCK * BLOCK);
  }
}
