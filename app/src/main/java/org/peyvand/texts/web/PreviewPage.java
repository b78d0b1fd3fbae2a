package org.peyvand.texts.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peyvand.documents.Previews;
import org.peyvand.documents.Previews.Part;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// The pages of a text as its PDF has them, some at a time.
///
/// @param print the beginning of the PDF's digest, so that a browser keeps a picture for as long as
///   the page looks the same
/// @param from the first page shown
public record PreviewPage(Instrument instrument, Previews.Outline outline, String print, int from)
    implements Page {
  /// A version in one language rarely has more, and a telephone loads no more than it shows.
  public static final int SHOWN_MAX = 20;

  public String path() {
    return "/texts/" + instrument.slug();
  }

  public String here() {
    return path() + "/pages";
  }

  public List<Integer> numbers() {
    return IntStream.rangeClosed(from, last()).boxed().toList();
  }

  public int last() {
    return Math.min(from + SHOWN_MAX - 1, outline.pages());
  }

  /// Where a page is shown, for links to it.
  public String at(int page) {
    return here() + "?from=" + page + "#page-" + page;
  }

  /// What a part is called: a version by its language, what all share in the reader's.
  public String label(Frame frame, Part part) {
    var parts = outline.parts();
    if (part.equals(parts.getFirst())) return frame.text("texts.preview.title-page");
    if (part.equals(parts.get(1))) return frame.text("documents.parties");
    return part.equals(parts.getLast()) ? frame.text("documents.signatures") : part.title();
  }

  public Optional<String> earlier() {
    return from > 1
        ? Optional.of(here() + "?from=" + Math.max(1, from - SHOWN_MAX))
        : Optional.empty();
  }

  public Optional<String> later() {
    return last() < outline.pages()
        ? Optional.of(here() + "?from=" + (last() + 1))
        : Optional.empty();
  }

  public String picture(int number) {
    return here() + "/" + number + ".png?print=" + print;
  }

  public boolean draft() {
    return instrument.adopted().isEmpty();
  }

  public int width() {
    return Previews.WIDTH;
  }

  public int height() {
    return Previews.HEIGHT;
  }
}
