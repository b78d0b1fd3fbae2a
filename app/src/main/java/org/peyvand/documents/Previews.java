package org.peyvand.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.peyvand.documents.PreviewOutcome.Drawn;
import org.peyvand.documents.PreviewOutcome.None;
import org.springframework.stereotype.Component;

/// Papers as pictures, page for page: drawn from the very bytes of the PDF, so that what is looked
/// at is what is printed. Papers are known by their digest; pictures are kept as long as there is
/// room.
@Component
public class Previews {
  /// Sharp on a phone, and on a screen where the page is as wide as a column.
  private static final int DOTS_PER_INCH = 144;

  /// A page of A4 at that density.
  public static final int WIDTH = 1190;

  public static final int HEIGHT = 1683;

  /// Some three hundred pages.
  private static final long KEPT_BYTES_MAX = 32_000_000;

  /// Outlines are small; these are as many as texts are looked at in a day.
  private static final int OUTLINES_MAX = 500;

  /// Drawing keeps a core busy and holds eight megabytes.
  private static final int DRAWN_AT_ONCE = 2;

  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore pens = new Semaphore(DRAWN_AT_ONCE, true);
  private final Cache<Leaf, byte[]> pictures =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES_MAX)
          .weigher((Leaf leaf, byte[] png) -> png.length)
          .build();
  private final Cache<String, Outline> outlines =
      Caffeine.newBuilder().maximumSize(OUTLINES_MAX).build();

  private record Leaf(String digest, int number) {}

  /// How a paper is made up.
  ///
  /// @param pages how many it has
  /// @param parts where its sections begin
  public record Outline(int pages, List<Part> parts) {
    public Outline {
      parts = List.copyOf(parts);
    }
  }

  /// @param title as the paper's bookmarks have it
  /// @param page the first is 1
  public record Part(String title, int page) {}

  public Outline outline(String digest, Supplier<byte[]> pdf) {
    return outlines.get(digest, _ -> outline(pdf.get()));
  }

  private static Outline outline(byte[] pdf) {
    try (var paper = Loader.loadPDF(pdf)) {
      var parts = new ArrayList<Part>();
      var bookmarks = paper.getDocumentCatalog().getDocumentOutline();
      if (bookmarks != null) {
        for (var bookmark : bookmarks.children()) {
          var page = bookmark.findDestinationPage(paper);
          if (page != null) {
            parts.add(new Part(bookmark.getTitle(), paper.getPages().indexOf(page) + 1));
          }
        }
      }
      return new Outline(paper.getNumberOfPages(), parts);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// @param number the first is 1
  public PreviewOutcome page(String digest, Supplier<byte[]> pdf, int number) {
    var leaf = new Leaf(digest, number);
    var kept = pictures.getIfPresent(leaf);
    if (kept != null) return new Drawn(kept);
    if (number < 1 || number > outline(digest, pdf).pages()) return None.NO_SUCH_PAGE;
    if (!takePen()) return None.BUSY;
    try {
      // Whoever waited for the pen may find that another has drawn the page meanwhile.
      return new Drawn(pictures.get(leaf, _ -> draw(pdf.get(), number)));
    } finally {
      pens.release();
    }
  }

  private boolean takePen() {
    try {
      return pens.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static byte[] draw(byte[] pdf, int number) {
    try (var paper = Loader.loadPDF(pdf)) {
      return PagePicture.png(
          new PDFRenderer(paper).renderImageWithDPI(number - 1, DOTS_PER_INCH, ImageType.RGB));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
