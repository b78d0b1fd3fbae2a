package org.peyvand.stationery.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.documents.Documents;
import org.peyvand.documents.Sheet;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.RefusalPage;
import org.peyvand.stationery.Filled;
import org.peyvand.stationery.Letter;
import org.peyvand.stationery.Stationery;
import org.peyvand.stationery.WriteOutcome;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The letters of a body: a list, a form for each, and the file that comes of it. What is typed in
/// lives as long as the request.
@Controller
@RequestMapping("/{language}/bodies/{slug}/letters")
class LetterPages {
  /// Control characters other than line breaks, and those that turn what follows around.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\r\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB]");

  private final Networks networks;
  private final Stationery letters;
  private final Documents documents;
  private final Clock clock;

  LetterPages(Networks networks, Stationery letters, Documents documents, Clock clock) {
    this.networks = networks;
    this.letters = letters;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping
  Answer list(@PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var body = networks.body(slug);
    if (body.isEmpty()) return RefusalPage.notFound();
    if (!letters.mayWrite(member, body.get().id())) return RefusalPage.notAllowed();
    return new LettersPage(body.get(), Stationery.all());
  }

  @GetMapping("/{letter}")
  Answer form(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String letter,
      @SignedIn Member member) {
    var body = networks.body(slug);
    var wanted = Letter.of(letter);
    if (body.isEmpty() || wanted.isEmpty()) return RefusalPage.notFound();
    if (!letters.mayWrite(member, body.get().id())) return RefusalPage.notAllowed();
    var today = LocalDate.ofInstant(clock.instant(), body.get().city().zone());
    var fresh = new Filled(Map.of("date", today.toString()));
    return new LetterFormPage(body.get(), wanted.get(), fresh, List.of());
  }

  @PostMapping("/{letter}")
  Object write(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String letter,
      @SignedIn Member member,
      @RequestParam Map<String, String> sent) {
    var body = networks.body(slug);
    var wanted = Letter.of(letter);
    if (body.isEmpty() || wanted.isEmpty()) return RefusalPage.notFound();
    var filled = filled(wanted.get(), sent);
    return switch (letters.write(wanted.get(), body.get(), filled, member, language)) {
      case WriteOutcome.NotYours _ -> RefusalPage.notAllowed();
      case WriteOutcome.Faulty(var faults) ->
          new LetterFormPage(body.get(), wanted.get(), filled, faults);
      case WriteOutcome.Written(var sheet) ->
          file(wanted.get(), language, sheet, Optional.ofNullable(sent.get("form")));
    };
  }

  private static Filled filled(Letter letter, Map<String, String> sent) {
    var values = new HashMap<String, String>();
    for (var blank : letter.blanks()) {
      var typed = sent.getOrDefault(blank.name(), "");
      values.put(blank.name(), UNSEEN.matcher(typed).replaceAll(" ").strip());
    }
    return new Filled(values);
  }

  private ResponseEntity<byte[]> file(
      Letter letter, Language language, Sheet sheet, Optional<String> form) {
    boolean word = letter.goesToWord() && form.filter("docx"::equals).isPresent();
    var name = letter.code() + "." + language.tag() + (word ? ".docx" : ".pdf");
    return ResponseEntity.ok()
        .contentType(
            word ? MediaType.parseMediaType(Documents.DOCX_TYPE) : MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(word ? documents.docx(sheet) : documents.print(sheet));
  }
}
