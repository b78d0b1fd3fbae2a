package org.peyvand.ties.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Collation;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.ties.CityPair;
import org.peyvand.ties.Dossiers;
import org.peyvand.ties.Event;
import org.peyvand.ties.EventEntry;
import org.peyvand.ties.Terms;
import org.peyvand.ties.Tie;
import org.peyvand.ties.TieAnswer;
import org.peyvand.ties.TieEntry;
import org.peyvand.ties.TieOutcome;
import org.peyvand.ties.Ties;
import org.peyvand.ties.TypedDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a side enters a tie, confirms it, ends it, and tells what happened.
@Controller
class TieEntryPages {
  /// A list to choose from that is longer is no help.
  private static final int OTHERS_MAX = 500;

  private final Dossiers dossiers;
  private final Ties ties;
  private final Networks networks;

  TieEntryPages(Dossiers dossiers, Ties ties, Networks networks) {
    this.dossiers = dossiers;
    this.ties = ties;
    this.networks = networks;
  }

  @GetMapping("/{language}/ties/new")
  Answer form(@PathVariable Language language, @SignedIn Member member) {
    return form(language, member, Sent.NOTHING, null);
  }

  private Answer form(Language language, Member member, Sent sent, @Nullable String refused) {
    return ties.speaksFor(member)
        .<Answer>map(own -> new TieFormPage(own, others(language, own), sent, refused))
        // The door lets in only who has the duty; whoever comes so far has no body to speak for.
        .orElseGet(RefusalPage::notFound);
  }

  private List<Body> others(Language language, Body own) {
    var others = new ArrayList<Body>();
    var after = "";
    while (others.size() < OTHERS_MAX) {
      var slice = networks.bodies(after);
      slice.items().stream().filter(body -> !body.city().equals(own.city())).forEach(others::add);
      if (!slice.more()) break;
      after = slice.items().getLast().slug().value();
    }
    others.sort(
        Comparator.comparing(
            (Body body) -> body.city().names().in(language).text(), Collation.in(language)));
    return others;
  }

  @PostMapping("/{language}/ties")
  Answer enter(@PathVariable Language language, Sent sent, @SignedIn Member member) {
    var entry =
        new TieEntry(
            slug(sent.text("other")),
            chosen(Tie.Kind.values(), sent.text("kind")),
            sent.text("language"),
            sent.text("called"),
            chosen(Tie.Basis.values(), sent.text("basis")),
            sent.text("basisWords"),
            date(sent, "began"),
            sent.text("months"),
            chosen(Terms.Renewal.values(), sent.text("renewal")),
            sent.text("notice"),
            chosen(Terms.Unit.values(), sent.text("noticeUnit")).orElse(Terms.Unit.MONTHS));
    return switch (ties.enter(member, entry)) {
      case TieOutcome.Done(var pair) -> to(language, pair);
      case TieOutcome.Refused why -> form(language, member, sent, why.name());
    };
  }

  @PostMapping("/{language}/ties/{pair}/{tie}/answers")
  Answer answer(
      @PathVariable Language language,
      @PathVariable String pair,
      @PathVariable UUID tie,
      Sent sent,
      @SignedIn Member member) {
    return write(
        language,
        pair,
        tie,
        sent,
        member,
        (found, id) ->
            ties.answer(
                member,
                found,
                id,
                chosen(TieAnswer.Saying.values(), sent.text("saying")),
                sent.text("language"),
                sent.text("words")));
  }

  @PostMapping("/{language}/ties/{pair}/{tie}/endings")
  Answer end(
      @PathVariable Language language,
      @PathVariable String pair,
      @PathVariable UUID tie,
      Sent sent,
      @SignedIn Member member) {
    return write(
        language,
        pair,
        tie,
        sent,
        member,
        (found, id) ->
            ties.end(
                member, found, id, sent.date("ends"), sent.text("language"), sent.text("reason")));
  }

  @PostMapping("/{language}/ties/{pair}/events")
  Answer tell(
      @PathVariable Language language,
      @PathVariable String pair,
      Sent sent,
      @SignedIn Member member) {
    var entry =
        new EventEntry(
            chosen(Event.Kind.values(), sent.text("kind")),
            date(sent, "happened"),
            sent.text("language"),
            sent.text("words"),
            sent.text("source"),
            sent.text("link"));
    return write(language, pair, null, sent, member, (found, _) -> ties.tell(member, found, entry));
  }

  private Answer write(
      Language language,
      String key,
      @Nullable UUID tie,
      Sent sent,
      Member member,
      BiFunction<CityPair, @Nullable UUID, TieOutcome> deed) {
    var pair = dossiers.pair(key);
    if (pair.isEmpty()) return RefusalPage.notFound();
    return switch (deed.apply(pair.get(), tie)) {
      case TieOutcome.Done(var done) -> to(language, done);
      case TieOutcome.Refused.NOT_YOURS -> RefusalPage.notAllowed();
      case TieOutcome.Refused.NO_SUCH_TIE -> RefusalPage.notFound();
      case TieOutcome.Refused why ->
          new TiePage(
              dossiers.dossier(pair.get()),
              ties.speaksFor(member, pair.get()),
              0,
              sent,
              tie,
              why.name());
    };
  }

  private static Redirect to(Language language, String pair) {
    return new Redirect("/" + language.tag() + "/ties/" + pair);
  }

  private static TypedDate date(Sent sent, String field) {
    return new TypedDate(
        sent.text(field + ".calendar"),
        sent.text(field + ".year"),
        sent.text(field + ".month"),
        sent.text(field + ".day"));
  }

  private static Optional<Slug> slug(String typed) {
    return typed.matches("[a-z0-9]+(-[a-z0-9]+)*") && typed.length() <= Slug.LENGTH_MAX
        ? Optional.of(new Slug(typed))
        : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> chosen(E[] values, String name) {
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
