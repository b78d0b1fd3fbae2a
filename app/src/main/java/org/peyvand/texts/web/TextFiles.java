package org.peyvand.texts.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.peyvand.access.Member;
import org.peyvand.documents.Documents;
import org.peyvand.documents.Original;
import org.peyvand.documents.PrintOutcome;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A text as files. After adoption they are the frozen bytes, the same under every language; before
/// it they are printed on the spot and say that they are a draft.
@Controller
class TextFiles {
  private final Texts texts;

  TextFiles(Texts texts) {
    this.texts = texts;
  }

  @GetMapping("/{language}/texts/{slug}.pdf")
  Object pdf(@PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    return file(slug, reader, new Kind("pdf", MediaType.APPLICATION_PDF, Original::pdf));
  }

  @GetMapping("/{language}/texts/{slug}.json")
  Object record(@PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    return file(slug, reader, new Kind("json", MediaType.APPLICATION_JSON, Original::record));
  }

  @GetMapping("/{language}/texts/{slug}.akn")
  Object akomaNtoso(
      @PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    return file(
        slug,
        reader,
        new Kind(
            "akn.zip",
            MediaType.parseMediaType("application/zip"),
            original -> Documents.bundle(original.texts(), original.collection())));
  }

  /// A form in which a text is downloaded.
  private record Kind(String ending, MediaType mediaType, Function<Original, byte[]> content) {}

  private Object file(Slug slug, Optional<Member> reader, Kind kind) {
    var found = texts.find(slug, reader);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    return instrument.adopted().isPresent()
        ? texts
            .original(instrument.id())
            .<Object>map(original -> answer(instrument, kind, kind.content().apply(original)))
            .orElseGet(RefusalPage::notFound)
        : printed(instrument, kind);
  }

  private Object printed(Instrument instrument, Kind kind) {
    return switch (texts.printDraft(instrument)) {
      case PrintOutcome.Printed(var original) ->
          answer(instrument, kind, kind.content().apply(original));
      case PrintOutcome.Unprintable _ -> new RefusalPage(RefusalPage.Reason.UNPRINTABLE);
    };
  }

  private static ResponseEntity<byte[]> answer(Instrument instrument, Kind kind, byte[] content) {
    var adopted = instrument.adopted().isPresent();
    var name = instrument.slug() + (adopted ? "." : ".draft.") + kind.ending();
    var inline = kind.mediaType().equals(MediaType.APPLICATION_PDF);
    return ResponseEntity.ok()
        .contentType(kind.mediaType())
        .eTag("\"" + Texts.digest(content) + "\"")
        // Always asked again, and answered with "not changed": the tag is the digest.
        .cacheControl(adopted ? CacheControl.noCache().cachePublic() : CacheControl.noStore())
        .header(
            "Content-Disposition",
            (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(content);
  }
}
