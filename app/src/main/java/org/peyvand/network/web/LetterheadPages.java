package org.peyvand.network.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.documents.Digests;
import org.peyvand.documents.Documents;
import org.peyvand.documents.PreviewOutcome;
import org.peyvand.documents.Previews;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.LetterheadOutcome;
import org.peyvand.network.LetterheadOutcome.BadEmblem;
import org.peyvand.network.LetterheadOutcome.Refused;
import org.peyvand.network.Letterheads;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The letterhead of a body. An emblem is never handed out as it came: it is seen as it is drawn on
/// paper.
@Controller
@RequestMapping("/{language}/bodies/{slug}/letterhead")
class LetterheadPages {
  /// What has no place in a line: control characters, and those that turn what follows around.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB]+");

  private final Networks networks;
  private final Letterheads letterheads;
  private final Documents documents;
  private final Previews previews;
  private final Voices voices;

  LetterheadPages(
      Networks networks,
      Letterheads letterheads,
      Documents documents,
      Previews previews,
      Voices voices) {
    this.networks = networks;
    this.letterheads = letterheads;
    this.documents = documents;
    this.previews = previews;
    this.voices = voices;
  }

  @GetMapping
  Answer form(@PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var found = networks.body(slug);
    if (found.isEmpty()) return RefusalPage.notFound();
    var body = found.get();
    if (!letterheads.mayKeep(member, body.id())) return RefusalPage.notAllowed();
    var letterhead = letterheads.of(body.id());
    return new LetterheadPage(
        body,
        letterhead.emblem() != null,
        "#%06x".formatted(letterhead.color()),
        String.join("\n", letterhead.lines()),
        Optional.empty(),
        Optional.empty());
  }

  @PostMapping
  Answer keep(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable MultipartFile emblem,
      @RequestParam(defaultValue = "false") boolean withoutEmblem,
      @RequestParam(defaultValue = "") String color,
      @RequestParam(defaultValue = "") String lines) {
    var found = networks.body(slug);
    if (found.isEmpty()) return RefusalPage.notFound();
    var body = found.get();
    var wanted = new Letterheads.Wanted(file(emblem), withoutEmblem, color, tidy(lines));
    return switch (letterheads.keep(member, body.id(), wanted)) {
      case LetterheadOutcome.Kept _ ->
          new Redirect("/" + language.tag() + "/bodies/" + slug + "/letterhead");
      case Refused.NOT_YOURS -> RefusalPage.notAllowed();
      case Refused why ->
          page(body, color, lines, Optional.of("network.letterhead." + why.name()), null);
      case BadEmblem bad -> page(body, color, lines, Optional.empty(), bad);
    };
  }

  /// A blank paper with the letterhead, drawn.
  @GetMapping("/picture.png")
  Object picture(
      @PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var found = networks.body(slug);
    if (found.isEmpty()) return RefusalPage.notFound();
    if (!letterheads.mayKeep(member, found.get().id())) return RefusalPage.notAllowed();
    var pdf = sample(found.get(), language);
    return switch (previews.page(Digests.sha256(pdf), () -> pdf, 1)) {
      case PreviewOutcome.Drawn(var png) ->
          ResponseEntity.ok()
              .contentType(MediaType.IMAGE_PNG)
              .cacheControl(CacheControl.noStore())
              .body(png);
      case PreviewOutcome.None.NO_SUCH_PAGE -> RefusalPage.notFound();
      case PreviewOutcome.None.BUSY -> RefusalPage.unavailable();
    };
  }

  private byte[] sample(Body body, Language language) {
    var voice = voices.of(language);
    var name = voice.name(body.names());
    var head =
        letterheads
            .of(body.id())
            .block(voice.words(body.names()), voice.text("network.letterhead.alt", "body", name));
    return documents.print(new Sheet(language, name, true, Instant.EPOCH, List.of(head)));
  }

  private Answer page(
      Body body, String color, String lines, Optional<String> refusal, @Nullable BadEmblem bad) {
    return new LetterheadPage(
        body,
        letterheads.of(body.id()).emblem() != null,
        color,
        lines,
        refusal,
        Optional.ofNullable(bad));
  }

  private static Optional<byte[]> file(@Nullable MultipartFile sent) {
    if (sent == null || sent.isEmpty()) return Optional.empty();
    try {
      return Optional.of(sent.getBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> tidy(String lines) {
    return Stream.of(lines.split("\\R"))
        .map(line -> UNSEEN.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
