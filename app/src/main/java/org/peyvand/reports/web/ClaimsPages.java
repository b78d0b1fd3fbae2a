package org.peyvand.reports.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Filed;
import org.peyvand.claims.Reply;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.places.City;
import org.peyvand.places.Places;
import org.peyvand.reports.Comparison;
import org.peyvand.reports.FileOutcome;
import org.peyvand.reports.ReplyOutcome;
import org.peyvand.reports.Reports;
import org.peyvand.reports.Telling;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Claims beside the record, and where they are filed, replied to and withdrawn.
@Controller
@RequestMapping("/{language}/texts/{slug}/claims")
class ClaimsPages {
  private final Reports reports;
  private final Networks networks;
  private final Places places;

  ClaimsPages(Reports reports, Networks networks, Places places) {
    this.reports = reports;
    this.networks = networks;
    this.places = places;
  }

  @PublicPage
  @GetMapping
  Answer claims(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "0") String from,
      Optional<Member> reader) {
    return reports
        .text(slug, reader)
        .<Answer>map(text -> page(text, reader, from, Sent.NOTHING, null, null))
        .orElseGet(RefusalPage::notFound);
  }

  @GetMapping("/new")
  Answer form(@PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    return reports
        .text(slug, Optional.of(member))
        .<Answer>map(
            text ->
                reports.mayFile(member, text)
                    ? form(text, 1, Sent.NOTHING, null)
                    : RefusalPage.notAllowed())
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping
  Answer file(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var text = reports.text(slug, Optional.of(member));
    if (text.isEmpty()) return RefusalPage.notFound();
    if (!reports.mayFile(member, text.get())) return RefusalPage.notAllowed();
    int points = points(sent);
    if (!sent.text("more").isEmpty()) return form(text.get(), points + 1, sent, null);
    return switch (reports.file(member, text.get(), telling(text.get(), sent, points))) {
      case FileOutcome.Done(var report) -> back(language, text.get(), report);
      case FileOutcome.Refused.NOT_YOURS -> RefusalPage.notAllowed();
      case FileOutcome.Refused why -> form(text.get(), points, sent, why.name());
    };
  }

  @PostMapping("/{report}/replies")
  Answer reply(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID report,
      Sent sent,
      @SignedIn Member member) {
    var text = reports.text(slug, Optional.of(member));
    if (text.isEmpty()) return RefusalPage.notFound();
    var answer =
        Stream.of(Reply.Answer.values())
            .filter(each -> each.name().equals(sent.text("answer")))
            .findFirst();
    return answer(
        language,
        text.get(),
        report,
        member,
        sent,
        reports.reply(
            member, text.get(), report, answer, sent.text("language"), sent.text("words")));
  }

  @PostMapping("/{report}/withdrawal")
  Answer withdraw(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID report,
      Sent sent,
      @SignedIn Member member) {
    var text = reports.text(slug, Optional.of(member));
    if (text.isEmpty()) return RefusalPage.notFound();
    return answer(
        language,
        text.get(),
        report,
        member,
        sent,
        reports.withdraw(member, text.get(), report, sent.text("language"), sent.text("reason")));
  }

  private Answer answer(
      Language language,
      Instrument text,
      UUID report,
      Member member,
      Sent sent,
      ReplyOutcome outcome) {
    return switch (outcome) {
      case DONE -> back(language, text, report);
      case NO_SUCH_REPORT -> RefusalPage.notFound();
      case NOT_YOURS -> RefusalPage.notAllowed();
      default ->
          page(text, Optional.of(member), position(text, report), sent, report, outcome.name());
    };
  }

  /// How many reports stand on the pages before the one that shows this.
  private String position(Instrument text, UUID report) {
    var ids =
        reports.compare(text).filed().reversed().stream().map(each -> each.report().id()).toList();
    int at = Math.max(0, ids.indexOf(report));
    return String.valueOf(at - at % ClaimsPage.SIZE);
  }

  private Redirect back(Language language, Instrument text, UUID report) {
    var from = position(text, report);
    var query = from.equals("0") ? "" : "?from=" + from;
    return new Redirect(
        "/" + language.tag() + "/texts/" + text.slug() + "/claims" + query + "#report-" + report);
  }

  private ClaimsPage page(
      Instrument text,
      Optional<Member> reader,
      String from,
      Sent sent,
      @Nullable UUID refusedAt,
      @Nullable String refused) {
    var comparison = reports.compare(text);
    return new ClaimsPage(
        text,
        comparison,
        bodies(comparison),
        cities(comparison),
        from.matches("[0-9]{1,3}") ? Integer.parseInt(from) : 0,
        reader.filter(member -> reports.mayFile(member, text)).isPresent(),
        those(comparison, filed -> may(reader, member -> reports.mayReply(member, text, filed))),
        those(comparison, filed -> may(reader, member -> reports.mayWithdraw(member, text, filed))),
        sent,
        refusedAt,
        refused);
  }

  private static boolean may(Optional<Member> reader, Predicate<Member> question) {
    return reader.filter(question).isPresent();
  }

  private static Set<UUID> those(Comparison comparison, Predicate<Filed> which) {
    return comparison.filed().stream()
        .filter(which)
        .map(filed -> filed.report().id())
        .collect(Collectors.toSet());
  }

  private Map<BodyId, Body> bodies(Comparison comparison) {
    var named = new HashSet<BodyId>();
    comparison.rows().forEach(row -> named.add(row.body()));
    for (var filed : comparison.filed()) {
      filed.report().claims().forEach(claim -> claim.body().ifPresent(named::add));
      filed.replies().forEach(reply -> reply.body().ifPresent(named::add));
    }
    var found = new HashMap<BodyId, Body>();
    named.forEach(id -> networks.body(id).ifPresent(body -> found.put(id, body)));
    return found;
  }

  private Map<Slug, Multilingual> cities(Comparison comparison) {
    var found = new HashMap<Slug, Multilingual>();
    comparison.rows().stream()
        .flatMap(row -> row.told().stream())
        .flatMap(told -> told.sayings().stream())
        .flatMap(saying -> saying.claim().place().stream())
        .distinct()
        .forEach(
            slug -> places.city(slug).map(City::names).ifPresent(names -> found.put(slug, names)));
    return found;
  }

  private Answer form(Instrument text, int points, Sent sent, @Nullable String refused) {
    int room = Math.min(Math.max(1, points), Telling.POINTS_MAX);
    return new ReportFormPage(text, reports.bodies(text), room, sent, refused);
  }

  private static int points(Sent sent) {
    var sentPoints = sent.text("points");
    return sentPoints.matches("[1-9]")
        ? Math.min(Integer.parseInt(sentPoints), Telling.POINTS_MAX)
        : 1;
  }

  private Telling telling(Instrument text, Sent sent, int count) {
    Map<String, BodyId> bodies =
        reports.bodies(text).stream()
            .collect(Collectors.toMap(body -> body.slug().value(), Body::id));
    List<Telling.Point> points = new ArrayList<>();
    for (int at = 0; at < count; at++) points.add(point(sent, at, bodies));
    return new Telling(
        sent.text("source"),
        sent.text("code"),
        sent.date("published"),
        sent.text("link"),
        sent.text("language"),
        sent.text("wording"),
        sent.text("quote"),
        sent.text("sourceLanguage"),
        points);
  }

  private Telling.Point point(Sent sent, int at, Map<String, BodyId> bodies) {
    var number = "." + at;
    return new Telling.Point(
        sent.text("act" + number),
        sent.text("verb" + number),
        sent.all("bodies" + number).stream()
            .flatMap(slug -> Stream.ofNullable(bodies.get(slug)))
            .distinct()
            .toList(),
        sent.date("on" + number),
        Stream.of(Claim.Timing.values())
            .filter(timing -> timing.name().equals(sent.text("timing" + number)))
            .findFirst()
            .orElse(Claim.Timing.ON),
        Optional.of(sent.text("place" + number))
            .filter(place -> !place.isEmpty())
            .flatMap(this::city),
        sent.text("count" + number));
  }

  private Optional<Slug> city(String typed) {
    return typed.matches("[a-z0-9]+(-[a-z0-9]+){0,20}") && typed.length() <= 80
        ? places.city(new Slug(typed)).map(City::slug)
        : Optional.empty();
  }
}
