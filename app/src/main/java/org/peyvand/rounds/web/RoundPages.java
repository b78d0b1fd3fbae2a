package org.peyvand.rounds.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Round;
import org.peyvand.rounds.Rounds;
import org.peyvand.rounds.SilenceOutcome;
import org.peyvand.rounds.Silences;
import org.peyvand.rounds.Stance;
import org.peyvand.rounds.StanceOutcome;
import org.peyvand.rounds.Stances;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One round: what stood, what parties say of it, and silence procedures on it.
@Controller
class RoundPages {
  private static final String ROUND = VersionPages.VERSIONS + "/{number}";

  private final Rounds rounds;
  private final Stances stances;
  private final Silences silences;
  private final Reading reading;
  private final Clock clock;

  RoundPages(Rounds rounds, Stances stances, Silences silences, Reading reading, Clock clock) {
    this.rounds = rounds;
    this.stances = stances;
    this.silences = silences;
    this.reading = reading;
    this.clock = clock;
  }

  /// What an act needs: the round, the one who acts, and what they sent.
  private record Act(Setting setting, Round round, Member member, Sent sent) {
    org.peyvand.kernel.InstrumentId id() {
      return setting.instrument().id();
    }
  }

  @GetMapping(ROUND)
  Answer show(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String in,
      @SignedIn Member member) {
    return reading
        .find(slug, member, language)
        .flatMap(
            setting ->
                rounds
                    .round(setting.instrument().id(), number)
                    .<Answer>map(round -> page(setting, round, in, Sent.NOTHING, null, null)))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping(ROUND + "/stances")
  Answer stance(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    return act(language, slug, number, sent, member, "stance", this::takeStance);
  }

  @PostMapping(ROUND + "/silences")
  Answer open(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    return act(language, slug, number, sent, member, "silence", this::openSilence);
  }

  @PostMapping(ROUND + "/silence-breaks")
  Answer breakSilence(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    return act(language, slug, number, sent, member, "break", this::breakIt);
  }

  @PostMapping(ROUND + "/silence-extensions")
  Answer extend(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    return act(language, slug, number, sent, member, "extension", this::extendIt);
  }

  @PostMapping(ROUND + "/silence-cancellations")
  Answer cancel(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable int number,
      Sent sent,
      @SignedIn Member member) {
    return act(language, slug, number, sent, member, "cancellation", this::cancelIt);
  }

  private Answer act(
      Language language,
      Slug slug,
      int number,
      Sent sent,
      Member member,
      String form,
      Function<Act, Optional<String>> deed) {
    var setting = reading.find(slug, member, language);
    if (setting.isEmpty()) return RefusalPage.notFound();
    var round = rounds.round(setting.get().instrument().id(), number);
    if (round.isEmpty()) return RefusalPage.notFound();
    return deed.apply(new Act(setting.get(), round.get(), member, sent))
        .<Answer>map(
            why -> {
              // Who is too late should see how it stands now.
              var now = reading.find(slug, member, language).orElseThrow();
              return page(now, round.get(), "", sent, form, why);
            })
        .orElseGet(
            () ->
                new Redirect("/" + language.tag() + setting.get().path() + "/versions/" + number));
  }

  /// Why nothing was recorded; empty when it was.
  private Optional<String> takeStance(Act act) {
    var kind =
        Stream.of(Stance.Kind.values())
            .filter(known -> known.name().equals(act.sent().text("kind")))
            .findFirst();
    if (kind.isEmpty()) return Optional.of("NO_STANCE");
    var taking =
        new Stance.Taking(
            kind.get(),
            act.sent().text("language"),
            act.sent().text("words"),
            id(act.sent().text("after")));
    return switch (stances.take(act.member(), act.id(), act.round().number(), taking)) {
      case StanceOutcome.Taken _ -> Optional.empty();
      case StanceOutcome.Refused why -> Optional.of(why.name());
    };
  }

  private Optional<String> openSilence(Act act) {
    var deadline = deadline(act.sent());
    if (deadline.isEmpty()) return Optional.of("DEADLINE_UNREADABLE");
    return refusal(silences.open(act.member(), act.id(), act.round().number(), deadline.get()));
  }

  private Optional<String> breakIt(Act act) {
    return refusal(
        silences.breakSilence(
            act.member(),
            act.id(),
            act.round().number(),
            act.sent().text("language"),
            act.sent().text("words")));
  }

  private Optional<String> extendIt(Act act) {
    var deadline = deadline(act.sent());
    if (deadline.isEmpty()) return Optional.of("DEADLINE_UNREADABLE");
    return refusal(
        silences.extend(
            act.member(),
            act.id(),
            act.round().number(),
            deadline.get(),
            act.sent().text("language"),
            act.sent().text("words")));
  }

  private Optional<String> cancelIt(Act act) {
    return refusal(
        silences.cancel(
            act.member(),
            act.id(),
            act.round().number(),
            act.sent().text("language"),
            act.sent().text("words")));
  }

  private static Optional<String> refusal(SilenceOutcome outcome) {
    return switch (outcome) {
      case SilenceOutcome.Done _ -> Optional.empty();
      case SilenceOutcome.Refused why -> Optional.of(why.name());
    };
  }

  /// A civil date and time on a named clock; none where that clock skips the hour.
  private static Optional<Instant> deadline(Sent sent) {
    try {
      var zone = ZoneId.of(sent.text("zone"));
      var time = LocalTime.parse(sent.text("time"));
      return VersionPages.date(sent.text("date"))
          .map(day -> day.atTime(time))
          .filter(there -> !zone.getRules().getValidOffsets(there).isEmpty())
          .map(there -> there.atZone(zone).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    } catch (java.time.DateTimeException _) {
      return Optional.empty();
    }
  }

  static Optional<UUID> id(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.of(new UUID(0, 0));
    }
  }

  private VersionPage page(
      Setting setting,
      Round round,
      String in,
      Sent sent,
      @Nullable String form,
      @Nullable String refused) {
    var id = setting.instrument().id();
    var tag = round.languages().contains(in) ? in : setting.main();
    var edition = rounds.edition(round, tag);
    return new VersionPage(
        setting,
        round,
        tag,
        edition,
        stands(setting, round, edition),
        rounds.last(id).orElseThrow().number() == round.number(),
        stances.of(id, round.number()),
        stances.history(id, round.number()),
        silences.of(id, round.number()),
        clock.instant(),
        sent,
        form,
        refused);
  }

  /// Whether the text still says in every language what it said at the end of the round.
  private boolean stands(Setting setting, Round round, org.peyvand.rounds.Edition then) {
    var now = rounds.now(setting.instrument().id(), setting.main());
    return then.pieces().stream()
        .map(piece -> piece.eId() + piece.digest())
        .toList()
        .equals(now.pieces().stream().map(piece -> piece.eId() + piece.digest()).toList());
  }
}
