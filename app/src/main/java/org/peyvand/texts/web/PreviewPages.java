package org.peyvand.texts.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.documents.Original;
import org.peyvand.documents.PreviewOutcome;
import org.peyvand.documents.Previews;
import org.peyvand.documents.PrintOutcome;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.texts.web.PreviewPages.Found.Nothing;
import org.peyvand.texts.web.PreviewPages.Found.Print;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A text page by page as it is printed, for whoever has no PDF reader at hand: the original, or a
/// draft as it stands.
@Controller
class PreviewPages {
  private static final int PRINT_LENGTH = 16;
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Texts texts;
  private final Previews previews;

  PreviewPages(Texts texts, Previews previews) {
    this.texts = texts;
    this.previews = previews;
  }

  sealed interface Found {
    /// A printed text, known by its digest; its bytes are read only when they are needed.
    record Print(Instrument instrument, String digest, Supplier<byte[]> pdf) implements Found {
      String name() {
        return digest.substring(0, PRINT_LENGTH);
      }
    }

    record Nothing(RefusalPage why) implements Found {}
  }

  @PublicPage
  @GetMapping("/{language}/texts/{slug}/pages")
  Answer pages(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(required = false) @Nullable String from,
      Optional<Member> reader) {
    return switch (find(slug, reader)) {
      case Print print -> {
        var outline = previews.outline(print.digest(), print.pdf());
        int first = Math.clamp(number(from), 1, outline.pages());
        yield new PreviewPage(print.instrument(), outline, print.name(), first);
      }
      case Nothing(var why) -> why;
    };
  }

  @GetMapping("/{language}/texts/{slug}/pages/{number}.png")
  Object page(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String print,
      Optional<Member> reader) {
    return switch (find(slug, reader)) {
      case Print printed ->
          switch (previews.page(printed.digest(), printed.pdf(), number(number))) {
            case PreviewOutcome.Drawn(var png) -> answer(printed, print, png);
            case PreviewOutcome.None.NO_SUCH_PAGE -> RefusalPage.notFound();
            case PreviewOutcome.None.BUSY -> RefusalPage.unavailable();
          };
      case Nothing(var why) -> why;
    };
  }

  private Found find(Slug slug, Optional<Member> reader) {
    var found = texts.find(slug, reader);
    if (found.isEmpty()) return new Nothing(RefusalPage.notFound());
    var instrument = found.get();
    var adopted = instrument.adopted();
    if (adopted.isPresent()) {
      return new Print(
          instrument,
          adopted.get().digests().sha256(),
          () -> texts.original(instrument.id()).map(Original::pdf).orElseThrow());
    }
    return switch (texts.printDraft(instrument)) {
      case PrintOutcome.Printed(var draft) ->
          new Print(instrument, draft.digests().sha256(), draft::pdf);
      case PrintOutcome.Unprintable _ ->
          new Nothing(new RefusalPage(RefusalPage.Reason.UNPRINTABLE));
    };
  }

  /// A picture asked for by the name of its print stays the same for ever.
  private static ResponseEntity<byte[]> answer(Print printed, String asked, byte[] png) {
    var kept = CacheControl.maxAge(FOR_EVER).immutable();
    var closed = printed.instrument().adopted().isEmpty();
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(
            asked.equals(printed.name())
                ? closed ? kept.cachePrivate() : kept.cachePublic()
                : CacheControl.noStore())
        .body(png);
  }

  /// What is no number is no page.
  private static int number(@Nullable String typed) {
    return typed != null && typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) : 0;
  }
}
