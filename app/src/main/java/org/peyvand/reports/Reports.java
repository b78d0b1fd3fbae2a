package org.peyvand.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.claims.By;
import org.peyvand.claims.Filed;
import org.peyvand.claims.Filing;
import org.peyvand.claims.Filings;
import org.peyvand.claims.Reply;
import org.peyvand.claims.Report;
import org.peyvand.claims.Source;
import org.peyvand.claims.Withdrawal;
import org.peyvand.depositary.Depositary;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.reports.Comparison.OnRecord;
import org.peyvand.reports.FileOutcome.Done;
import org.peyvand.reports.FileOutcome.Refused;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is reported of a text beside what is on record, and who may add to it.
@Service
public class Reports {
  /// A form with more boxes to tick is read by nobody.
  private static final int BODIES_MAX = 200;

  private static final int WORDS_MAX = 1000;

  private final Filings filings;
  private final Depositary depositary;
  private final Networks networks;
  private final Texts texts;
  private final Access access;
  private final Ids ids;
  private final Clock clock;

  Reports(
      Filings filings,
      Depositary depositary,
      Networks networks,
      Texts texts,
      Access access,
      Ids ids,
      Clock clock) {
    this.filings = filings;
    this.depositary = depositary;
    this.networks = networks;
    this.texts = texts;
    this.access = access;
    this.ids = ids;
    this.clock = clock;
  }

  /// A text of which something may be reported: an adopted one that the reader may see.
  public Optional<Instrument> text(Slug slug, Optional<Member> reader) {
    return texts.find(slug, reader).filter(text -> text.adopted().isPresent());
  }

  public Comparison compare(Instrument text) {
    return ComparisonRules.compare(
        text.setup().parties(), onRecord(text), filings.about(text.id()));
  }

  private Map<BodyId, OnRecord> onRecord(Instrument text) {
    var record = new LinkedHashMap<BodyId, OnRecord>();
    for (var act : depositary.acts(text.id())) {
      record.putIfAbsent(
          act.body(),
          new OnRecord(act.id(), ReportedAct.SIGNED, act.on(), act.confirmation().isPresent()));
    }
    return record;
  }

  /// The bodies of which a report may tell: the parties in protocol order, then the others of the
  /// network.
  public List<Body> bodies(Instrument text) {
    var bodies = new LinkedHashSet<BodyId>(text.setup().parties());
    var after = "";
    while (bodies.size() < BODIES_MAX) {
      var slice = networks.bodies(text.network(), after);
      slice.items().stream().map(Body::id).forEach(bodies::add);
      if (!slice.more()) break;
      after = slice.items().getLast().slug().value();
    }
    return bodies.stream().limit(BODIES_MAX).flatMap(body -> networks.body(body).stream()).toList();
  }

  /// Whether a member may file what sources say of a text: who works for a party, the depositary,
  /// the secretariat or its press.
  public boolean mayFile(Member member, Instrument text) {
    var network = new Scope.OfNetwork(text.network());
    return depositary.isOfficer(member, text)
        || access.may(member, Duty.SECRETARIAT, network)
        || access.may(member, Duty.PRESS, network)
        || party(member, text).isPresent();
  }

  private Optional<BodyId> party(Member member, Instrument text) {
    return member.body().filter(text.setup().parties()::contains).filter(speaks(member));
  }

  private java.util.function.Predicate<BodyId> speaks(Member member) {
    return body ->
        access.may(member, Duty.SIGNATORY, new Scope.OfBody(body))
            || access.may(member, Duty.FOCAL_POINT, new Scope.OfBody(body))
            || access.may(member, Duty.CLERK, new Scope.OfBody(body));
  }

  /// Whether a member may reply to a report: of a body it speaks of, or as the depositary.
  public boolean mayReply(Member member, Instrument text, Filed filed) {
    return filed.stands() && (depositary.isOfficer(member, text) || spokenOf(member, filed));
  }

  private boolean spokenOf(Member member, Filed filed) {
    return member
        .body()
        .filter(speaks(member))
        .filter(
            body ->
                filed.report().claims().stream()
                    .anyMatch(claim -> claim.body().filter(body::equals).isPresent()))
        .isPresent();
  }

  /// Whether a member may say that a report was filed by mistake: who filed it, or the depositary.
  public boolean mayWithdraw(Member member, Instrument text, Filed filed) {
    return filed.stands()
        && (depositary.isOfficer(member, text)
            || filed
                .filing()
                .filter(filing -> filing.by().account().equals(member.account()))
                .isPresent());
  }

  @Transactional
  public FileOutcome file(Member member, Instrument text, Telling told) {
    if (text.adopted().isEmpty()) return Refused.NOT_ADOPTED;
    if (!mayFile(member, text)) return Refused.NOT_YOURS;
    var flaw = ReportRules.flaw(told, today(), Tongues::known);
    if (flaw.isPresent()) return flaw.get();
    filings.lock(text.id());
    var before = filings.about(text.id());
    if (before.size() >= Report.OF_A_TEXT_MAX) return Refused.TOO_MANY;
    var report = report(text, told);
    if (before.stream().filter(Filed::stands).anyMatch(filed -> same(filed.report(), report))) {
      return Refused.TWICE;
    }
    filings.file(
        report,
        new Filing(
            Optional.of(told.link()).filter(link -> !link.isEmpty()),
            said(told.sourceLanguage(), told.quote()),
            by(member)));
    return new Done(report.id());
  }

  private Report report(Instrument text, Telling told) {
    return new Report(
        ids.next(),
        text.id(),
        new Source(
            Multilingual.of(told.language(), told.source()),
            told.published().orElseThrow(),
            Optional.of(told.code()).filter(code -> !code.isEmpty())),
        Multilingual.of(told.language(), told.wording()),
        ReportRules.claims(told));
  }

  /// The same said by the same on the same day: sent twice, or by two people at once.
  private static boolean same(Report one, Report other) {
    return one.source().equals(other.source()) && one.claims().equals(other.claims());
  }

  /// @param words may be empty
  @Transactional
  public ReplyOutcome reply(
      Member member,
      Instrument text,
      UUID report,
      Optional<Reply.Answer> answer,
      String language,
      String words) {
    filings.lock(text.id());
    var found = find(text, report);
    if (found.isEmpty()) return ReplyOutcome.NO_SUCH_REPORT;
    if (!found.get().stands()) return ReplyOutcome.WITHDRAWN_BEFORE;
    if (!mayReply(member, text, found.get())) return ReplyOutcome.NOT_YOURS;
    if (answer.isEmpty()) return ReplyOutcome.NO_ANSWER;
    if (words.length() > WORDS_MAX) return ReplyOutcome.TOO_LONG;
    if (!Tongues.known(language)) return ReplyOutcome.UNKNOWN_LANGUAGE;
    if (found.get().replies().size() >= Reply.OF_A_REPORT_MAX) return ReplyOutcome.TOO_MANY;
    var body = spokenOf(member, found.get()) ? member.body() : Optional.<BodyId>empty();
    filings.reply(
        new Reply(ids.next(), report, body, answer.get(), said(language, words), by(member)));
    return ReplyOutcome.DONE;
  }

  @Transactional
  public ReplyOutcome withdraw(
      Member member, Instrument text, UUID report, String language, String reason) {
    filings.lock(text.id());
    var found = find(text, report);
    if (found.isEmpty()) return ReplyOutcome.NO_SUCH_REPORT;
    if (!found.get().stands()) return ReplyOutcome.WITHDRAWN_BEFORE;
    if (!mayWithdraw(member, text, found.get())) return ReplyOutcome.NOT_YOURS;
    if (reason.isEmpty()) return ReplyOutcome.NO_REASON;
    if (reason.length() > WORDS_MAX) return ReplyOutcome.TOO_LONG;
    if (!Tongues.known(language)) return ReplyOutcome.UNKNOWN_LANGUAGE;
    filings.withdraw(report, new Withdrawal(Multilingual.of(language, reason), by(member)));
    return ReplyOutcome.DONE;
  }

  private Optional<Filed> find(Instrument text, UUID report) {
    return filings.about(text.id()).stream()
        .filter(filed -> filed.report().id().equals(report))
        .findFirst();
  }

  private static Optional<Multilingual> said(String language, String words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(Multilingual.of(language, words));
  }

  private By by(Member member) {
    return new By(
        member.account(), member.office(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /// The day that has begun somewhere: a paper printed there may be filed here.
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }
}
