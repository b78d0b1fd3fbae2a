package org.peyvand.ties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.ties.TieOutcome.Done;
import org.peyvand.ties.TieOutcome.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What binds two cities: entered by one side, confirmed or denied by the other, ended by either,
/// and told.
@Service
public class Ties {
  private final TieStore ties;
  private final ChronicleStore chronicle;
  private final Networks networks;
  private final Access access;
  private final TieNotices notices;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Ties(
      TieStore ties,
      ChronicleStore chronicle,
      Networks networks,
      Access access,
      TieNotices notices,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.ties = ties;
    this.chronicle = chronicle;
    this.networks = networks;
    this.access = access;
    this.notices = notices;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /// The body for which a member may speak of ties: their own, as its focal point, its head or its
  /// protocol.
  public Optional<Body> speaksFor(Member member) {
    return member.body().filter(speaks(member)).flatMap(networks::body);
  }

  private Predicate<BodyId> speaks(Member member) {
    return body ->
        access.may(member, Duty.FOCAL_POINT, new Scope.OfBody(body))
            || access.may(member, Duty.SIGNATORY, new Scope.OfBody(body))
            || access.may(member, Duty.PROTOCOL, new Scope.OfBody(body));
  }

  /// The body for which a member may speak of these two cities.
  public Optional<Body> speaksFor(Member member, CityPair pair) {
    return speaksFor(member).filter(body -> pair.cities().contains(body.city()));
  }

  /// The ties about which a member's body is asked, the oldest first.
  public List<Asked> awaiting(Member member) {
    return speaksFor(member).stream()
        .flatMap(body -> ties.unanswered(body.id()).stream())
        .flatMap(tie -> networks.body(tie.body()).map(by -> new Asked(tie.pair(), by)).stream())
        .toList();
  }

  @Transactional
  public TieOutcome enter(Member member, TieEntry entry) {
    var own = speaksFor(member);
    if (own.isEmpty()) return Refused.NOT_YOURS;
    var other = entry.other().flatMap(networks::body);
    if (other.isEmpty()) return Refused.NO_OTHER;
    if (other.get().city().equals(own.get().city())) return Refused.SAME_CITY;
    var flaw = EntryRules.flaw(entry, tomorrow());
    if (flaw.isPresent()) return flaw.get();
    if (!isLanguage(entry.language())) return Refused.UNKNOWN_LANGUAGE;
    var pair = CityPair.of(own.get().city(), other.get().city());
    ties.lock(pair.key());
    var before = ties.of(pair.key());
    if (before.size() >= TieStore.OF_A_PAIR_MAX) return Refused.TOO_MANY;
    var tie = tie(member, own.get().id(), other.get().id(), entry);
    if (before.stream().map(TieFile::tie).anyMatch(known -> same(known, tie))) {
      return Refused.ENTERED_BEFORE;
    }
    ties.add(pair.key(), tie);
    notices.entered(member, pair, tie);
    return done(pair);
  }

  private Tie tie(Member member, BodyId own, BodyId other, TieEntry entry) {
    return new Tie(
        ids.next(),
        own,
        other,
        entry.kind().orElseThrow(),
        said(entry.language(), entry.called()),
        entry.basis().orElseThrow(),
        said(entry.language(), entry.basisWords()),
        entry.began().read(),
        EntryRules.termsOf(entry),
        by(member));
  }

  /// The same tie, whichever side enters it: it is then confirmed, not entered again.
  private static boolean same(Tie one, Tie other) {
    return one.kind() == other.kind()
        && one.began().equals(other.began())
        && Set.of(one.body(), one.other()).equals(Set.of(other.body(), other.other()));
  }

  /// @param words may be empty
  @Transactional
  public TieOutcome answer(
      Member member,
      CityPair pair,
      UUID tie,
      Optional<TieAnswer.Saying> saying,
      String language,
      String words) {
    ties.lock(pair.key());
    var found = find(pair, tie);
    if (found.isEmpty()) return Refused.NO_SUCH_TIE;
    var file = found.get();
    if (speaksFor(member).filter(body -> body.id().equals(file.tie().other())).isEmpty()) {
      return Refused.NOT_YOURS;
    }
    if (saying.isEmpty()) return Refused.NO_ANSWER;
    if (file.lastAnswer().filter(last -> last.saying() == saying.get()).isPresent()) {
      return Refused.SAID_BEFORE;
    }
    if (words.length() > Tie.BASIS_MAX) return Refused.TOO_LONG;
    if (!isLanguage(language)) return Refused.UNKNOWN_LANGUAGE;
    if (file.answers().size() >= TieFile.OF_ONE_MAX) return Refused.TOO_MANY;
    ties.add(
        new TieAnswer(
            ids.next(), tie, file.tie().other(), saying.get(), said(language, words), by(member)));
    notices.answered(member, pair, file.tie());
    return done(pair);
  }

  /// @param words the decision or the reason
  @Transactional
  public TieOutcome end(
      Member member,
      CityPair pair,
      UUID tie,
      Optional<LocalDate> ends,
      String language,
      String words) {
    ties.lock(pair.key());
    var found = find(pair, tie);
    if (found.isEmpty()) return Refused.NO_SUCH_TIE;
    var own =
        speaksFor(member)
            .map(Body::id)
            .filter(Set.of(found.get().tie().body(), found.get().tie().other())::contains);
    if (own.isEmpty()) return Refused.NOT_YOURS;
    var flaw = EntryRules.flaw(found.get().tie(), ends, words);
    if (flaw.isPresent()) return flaw.get();
    if (!isLanguage(language)) return Refused.UNKNOWN_LANGUAGE;
    if (found.get().endings().stream().anyMatch(ending -> ending.body().equals(own.get()))) {
      return Refused.SAID_BEFORE;
    }
    ties.add(
        new TieEnding(
            ids.next(),
            tie,
            own.get(),
            ends.orElseThrow(),
            Multilingual.of(language, words),
            by(member)));
    notices.ended(member, pair, found.get().tie(), own.get());
    return done(pair);
  }

  @Transactional
  public TieOutcome tell(Member member, CityPair pair, EventEntry entry) {
    var own = speaksFor(member, pair);
    if (own.isEmpty()) return Refused.NOT_YOURS;
    var flaw = EntryRules.flaw(entry, tomorrow());
    if (flaw.isPresent()) return flaw.get();
    if (!isLanguage(entry.language())) return Refused.UNKNOWN_LANGUAGE;
    ties.lock(pair.key());
    var before = chronicle.events(pair.key());
    if (before.size() >= ChronicleStore.EVENTS_MAX) return Refused.TOO_MANY;
    var event =
        new Event(
            ids.next(),
            entry.kind().orElseThrow(),
            entry.happened().read().orElseThrow(),
            Multilingual.of(entry.language(), entry.words()),
            said(entry.language(), entry.source()),
            Optional.of(entry.link()).filter(link -> !link.isEmpty()),
            own.map(Body::id),
            Optional.of(by(member)));
    if (before.stream().anyMatch(known -> same(known, event))) return Refused.ENTERED_BEFORE;
    chronicle.add(pair.key(), event, now());
    return done(pair);
  }

  private static boolean same(Event one, Event other) {
    return one.happened().equals(other.happened()) && one.words().equals(other.words());
  }

  /// Enters what the sample tells.
  @Transactional
  public void tell(CityPair pair, Event event) {
    chronicle.add(pair.key(), event, now());
  }

  /// Files what a source says of a tie.
  @Transactional
  public void hint(CityPair pair, Hint hint) {
    chronicle.add(ids.next(), pair.key(), hint, now());
  }

  /// Files how many ties a source counts of a city.
  @Transactional
  public void count(Slug city, Tally tally) {
    chronicle.add(ids.next(), city, tally, now());
  }

  private Optional<TieFile> find(CityPair pair, UUID tie) {
    return ties.of(pair.key()).stream().filter(file -> file.tie().id().equals(tie)).findFirst();
  }

  private Done done(CityPair pair) {
    events.publishEvent(new PublicChange("ties/" + pair.key()));
    return new Done(pair.key());
  }

  private static Optional<Multilingual> said(String language, String words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(Multilingual.of(language, words));
  }

  private static boolean isLanguage(String tag) {
    return Arrays.stream(Language.values()).anyMatch(known -> known.tag().equals(tag));
  }

  private By by(Member member) {
    return new By(member.account(), member.office(), now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// The day that has begun somewhere: what happened there may be told here.
  private LocalDate tomorrow() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }
}
