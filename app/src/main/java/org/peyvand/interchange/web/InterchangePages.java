package org.peyvand.interchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.interchange.Interchange;
import org.peyvand.interchange.Interchange.Takeover;
import org.peyvand.interchange.ReadOutcome;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A text out of the house and back in. A file that comes in is shown as what it would change;
/// nothing changes until its bringer has chosen.
@Controller
@RequestMapping("/{language}/texts/{slug}/interchange")
class InterchangePages {
  private static final int NAME_MAX = 120;

  private final Texts texts;
  private final Interchange interchange;

  InterchangePages(Texts texts, Interchange interchange) {
    this.texts = texts;
    this.interchange = interchange;
  }

  @GetMapping
  Answer show(@PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .<Answer>map(instrument -> page(instrument, reader, null, false))
        .orElseGet(RefusalPage::notFound);
  }

  private InterchangePage page(
      Instrument instrument,
      Optional<Member> reader,
      ReadOutcome.@Nullable Refused refused,
      boolean noFile) {
    return new InterchangePage(
        instrument,
        reader.filter(member -> interchange.mayBring(member, instrument)).isPresent(),
        reader.flatMap(member -> interchange.arrival(member, instrument)).isPresent(),
        refused,
        noFile);
  }

  @GetMapping("/translation.xlf")
  Object xliff(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Optional<Member> reader) {
    var found = texts.find(slug, reader);
    if (found.isEmpty()) return RefusalPage.notFound();
    var languages = found.get().setup().languages();
    if (from.equals(to) || !languages.contains(from) || !languages.contains(to)) {
      return RefusalPage.notFound();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/xliff+xml"))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(slug + "." + from + "-" + to + ".xlf", StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(interchange.xliff(found.get(), from, to));
  }

  @PostMapping("/arrival")
  Answer bring(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @SignedIn Member member) {
    var found = texts.find(slug, Optional.of(member));
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    if (!interchange.mayBring(member, instrument)) return RefusalPage.notAllowed();
    if (file == null || file.isEmpty()) {
      return page(instrument, Optional.of(member), null, true);
    }
    return switch (interchange.bring(member, instrument, name(file), bytes(file))) {
      case ReadOutcome.Read _ -> new Redirect(arrivalOf(language, slug));
      case ReadOutcome.Refused why -> page(instrument, Optional.of(member), why, false);
    };
  }

  @GetMapping("/arrival")
  Answer arrival(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "0") int first,
      @SignedIn Member member) {
    var found = texts.find(slug, Optional.of(member));
    if (found.isEmpty()) return RefusalPage.notFound();
    return arrivalPage(found.get(), member, Math.max(0, first), null);
  }

  /// @param form `take` names each change that is chosen, `piece.N` the piece that it is for where
  ///   the file does not say for certain
  @PostMapping("/arrival/changes")
  Answer take(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam MultiValueMap<String, String> form,
      @SignedIn Member member) {
    var found = texts.find(slug, Optional.of(member));
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    if (!interchange.mayBring(member, instrument)) return RefusalPage.notAllowed();
    var arrival = interchange.arrival(member, instrument);
    var chosen = new HashMap<Integer, String>();
    for (var place : form.getOrDefault("take", java.util.List.of())) {
      if (arrival.isEmpty() || !place.matches("\\d{1,5}")) continue;
      int number = Integer.parseInt(place);
      if (number >= arrival.get().items().size()) continue;
      var named = form.getFirst("piece." + number);
      var known = arrival.get().items().get(number).change().eId();
      chosen.put(number, named == null || named.isBlank() ? known : named.strip());
    }
    return arrivalPage(instrument, member, 0, interchange.takeOver(member, instrument, chosen));
  }

  @PostMapping("/arrival/removal")
  Answer discard(
      @PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var found = texts.find(slug, Optional.of(member));
    if (found.isEmpty()) return RefusalPage.notFound();
    interchange.discard(member, found.get());
    return new Redirect("/" + language.tag() + "/texts/" + slug + "/interchange");
  }

  private ArrivalPage arrivalPage(
      Instrument instrument, Member member, int first, @Nullable Takeover done) {
    var clauses = texts.clauses(instrument.id());
    var words = new HashMap<String, String>();
    for (var clause : clauses) {
      for (var leaf : clause.leaves()) {
        words.put(clause.eId() + " " + leaf.language(), leaf.words());
      }
    }
    return new ArrivalPage(
        instrument,
        interchange.arrival(member, instrument).orElse(null),
        first,
        Map.copyOf(words),
        clauses.stream().map(Clause::eId).toList(),
        done);
  }

  private static String arrivalOf(Language language, Slug slug) {
    return "/" + language.tag() + "/texts/" + slug + "/interchange/arrival";
  }

  /// Browsers send the name alone; whoever sends a path gets its end back.
  private static String name(MultipartFile file) {
    var sent = file.getOriginalFilename();
    var name = sent == null ? "" : sent.replaceFirst("^.*[/\\\\]", "").strip();
    return name.length() > NAME_MAX ? name.substring(name.length() - NAME_MAX) : name;
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
