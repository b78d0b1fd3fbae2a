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
import org.peyvand.documents.Digests;
import org.peyvand.documents.Documents;
import org.peyvand.documents.PreviewOutcome;
import org.peyvand.documents.Previews;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voices;
import org.peyvand.languages.Language;
import org.peyvand.network.LetterheadOutcome;
import org.peyvand.network.LetterheadOutcome.BadEmblem;
import org.peyvand.network.LetterheadOutcome.Refused;
import org.peyvand.network.Letterheads;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// What the pages of all letterheads do. An emblem is never handed out as it came: it is seen as it
/// is drawn on paper.
@Component
class LetterheadForms {
  /// What has no place in a line: control characters, and those that turn what follows around.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB]+");

  private final Letterheads letterheads;
  private final Documents documents;
  private final Previews previews;
  private final Voices voices;

  LetterheadForms(Letterheads letterheads, Documents documents, Previews previews, Voices voices) {
    this.letterheads = letterheads;
    this.documents = documents;
    this.previews = previews;
    this.voices = voices;
  }

  Answer form(LetterheadDesk desk, Member member) {
    if (!letterheads.mayKeep(member, desk.owner())) return RefusalPage.notAllowed();
    var letterhead = letterheads.of(desk.owner());
    return new LetterheadPage(
        desk,
        letterhead.emblem() != null,
        "#%06x".formatted(letterhead.color()),
        String.join("\n", letterhead.lines()),
        Optional.empty(),
        Optional.empty());
  }

  Answer keep(LetterheadDesk desk, Language language, Member member, LetterheadForm form) {
    var wanted =
        new Letterheads.Wanted(
            file(form.emblem()), form.withoutEmblem(), form.color(), tidy(form.lines()));
    return switch (letterheads.keep(member, desk.owner(), wanted)) {
      case LetterheadOutcome.Kept _ -> new Redirect("/" + language.tag() + desk.path());
      case Refused.NOT_YOURS -> RefusalPage.notAllowed();
      case Refused why -> page(desk, form, Optional.of("network.letterhead." + why.name()), null);
      case BadEmblem bad -> page(desk, form, Optional.empty(), bad);
    };
  }

  /// A blank paper with the letterhead, drawn.
  Object picture(LetterheadDesk desk, Language language, Member member) {
    if (!letterheads.mayKeep(member, desk.owner())) return RefusalPage.notAllowed();
    var pdf = sample(desk, language);
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

  private byte[] sample(LetterheadDesk desk, Language language) {
    var voice = voices.of(language);
    var name = voice.name(desk.names());
    var head =
        letterheads
            .of(desk.owner())
            .block(voice.words(desk.names()), voice.text("network.letterhead.alt", "body", name));
    return documents.print(new Sheet(language, name, true, Instant.EPOCH, List.of(head)));
  }

  private Answer page(
      LetterheadDesk desk, LetterheadForm form, Optional<String> refusal, @Nullable BadEmblem bad) {
    return new LetterheadPage(
        desk,
        letterheads.of(desk.owner()).emblem() != null,
        form.color(),
        form.lines(),
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
