package org.peyvand.rounds.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.places.City;
import org.peyvand.rounds.CloseOutcome;
import org.peyvand.rounds.Round;
import org.peyvand.rounds.Rounds;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of rounds, and closing one.
@Controller
class VersionPages {
  static final String VERSIONS = "/{language}/texts/{slug}/versions";

  /// An earlier year is a slip of the pen.
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Rounds rounds;
  private final Reading reading;

  VersionPages(Rounds rounds, Reading reading) {
    this.rounds = rounds;
    this.reading = reading;
  }

  @GetMapping(VERSIONS)
  Answer list(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "0") int before,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .<Answer>map(setting -> page(setting, before, Sent.NOTHING, null))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(VERSIONS)
  Answer close(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = reading.find(slug, member, language);
    if (found.isEmpty()) return RefusalPage.notFound();
    var setting = found.get();
    var heldOn = date(sent.text("date"));
    if (heldOn.isEmpty()) return page(setting, 0, sent, "DATE_UNREADABLE");
    var closing =
        new Round.Closing(
            names(sent), heldOn.get(), place(setting, sent.text("city")), after(sent));
    return switch (rounds.close(member, setting.instrument().id(), closing)) {
      case CloseOutcome.Closed(var round) ->
          new Redirect("/" + language.tag() + setting.path() + "/versions/" + round.number());
      case CloseOutcome.Refused why -> page(setting, 0, sent, why.name());
    };
  }

  /// The bytes whose SHA-256 is the digest of the round.
  @GetMapping(VERSIONS + "/{number}.json")
  Object record(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .flatMap(setting -> rounds.round(setting.instrument().id(), number))
        .flatMap(round -> rounds.record(round))
        .<Object>map(
            bytes ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noStore())
                    .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                            .filename(
                                slug + ".round-" + number + ".json", StandardCharsets.US_ASCII)
                            .build()
                            .toString())
                    .body(bytes))
        .orElseGet(RefusalPage::notFound);
  }

  private VersionsPage page(Setting setting, int before, Sent sent, @Nullable String refused) {
    var id = setting.instrument().id();
    return new VersionsPage(
        setting, rounds.list(id, before), rounds.last(id), cities(setting), sent, refused);
  }

  private static List<City> cities(Setting setting) {
    var cities = new LinkedHashMap<Slug, City>();
    for (var body : setting.parties()) cities.putIfAbsent(body.city().slug(), body.city());
    return new ArrayList<>(cities.values());
  }

  private static Optional<Round.Place> place(Setting setting, String slug) {
    return cities(setting).stream()
        .filter(city -> city.slug().value().equals(slug))
        .findFirst()
        .map(city -> new Round.Place(city.slug(), city.names()));
  }

  private static Optional<Multilingual> names(Sent sent) {
    var names = sent.byLanguage("names");
    return names.isEmpty() ? Optional.empty() : Optional.of(new Multilingual(names));
  }

  private static int after(Sent sent) {
    var after = sent.text("after");
    return after.matches("[0-9]{1,4}") ? Integer.parseInt(after) : -1;
  }

  static Optional<LocalDate> date(String entered) {
    try {
      return Optional.of(LocalDate.parse(entered)).filter(day -> !day.isBefore(EARLIEST));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
