package org.peyvand.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Filed;
import org.peyvand.claims.Report;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.peyvand.reports.Comparison.Count;
import org.peyvand.reports.Comparison.Difference;
import org.peyvand.reports.Comparison.OnRecord;
import org.peyvand.reports.Comparison.Row;
import org.peyvand.reports.Comparison.Saying;
import org.peyvand.reports.Comparison.Told;

/// Puts claims beside the record, and says where they disagree.
final class ComparisonRules {
  private ComparisonRules() {}

  /// @param parties in protocol order
  /// @param record the first act of each body
  static Comparison compare(List<BodyId> parties, Map<BodyId, OnRecord> record, List<Filed> filed) {
    var standing = filed.stream().filter(Filed::stands).map(Filed::report).toList();
    var told = told(standing);
    var bodies = new LinkedHashSet<>(parties);
    bodies.addAll(record.keySet());
    bodies.addAll(told.keySet());
    var rows = new ArrayList<Row>();
    for (var body : bodies) {
      var onRecord = Optional.ofNullable(record.get(body));
      var claims = Objects.requireNonNullElse(told.get(body), List.<Told>of());
      if (onRecord.isEmpty() && claims.isEmpty()) continue;
      rows.add(new Row(body, onRecord, claims, differences(onRecord, claims)));
    }
    return new Comparison(rows, counts(standing), record.size(), filed);
  }

  private static Map<BodyId, List<Told>> told(List<Report> reports) {
    var byBody = new LinkedHashMap<BodyId, Map<Worded, List<Saying>>>();
    for (var report : reports) {
      for (var claim : report.claims()) {
        var worded = new Worded(act(claim), claim.verb());
        claim
            .body()
            .ifPresent(
                body ->
                    byBody
                        .computeIfAbsent(body, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(worded, _ -> new ArrayList<>())
                        .add(new Saying(claim, report)));
      }
    }
    var told = new LinkedHashMap<BodyId, List<Told>>();
    byBody.forEach(
        (body, words) ->
            told.put(
                body,
                words.entrySet().stream()
                    .map(
                        each ->
                            new Told(each.getKey().act(), each.getKey().verb(), each.getValue()))
                    .toList()));
    return told;
  }

  private record Worded(ReportedAct act, Multilingual verb) {}

  private static ReportedAct act(Claim claim) {
    return ReportedAct.of(claim.act()).orElse(ReportedAct.JOINED);
  }

  private static List<Count> counts(List<Report> reports) {
    return reports.stream()
        .flatMap(
            report ->
                report.claims().stream()
                    .flatMap(
                        claim ->
                            claim.count().map(count -> new Count(claim, count, report)).stream()))
        .sorted(Comparator.comparing(count -> count.source().source().published()))
        .toList();
  }

  private static Set<Difference> differences(Optional<OnRecord> record, List<Told> told) {
    var found = EnumSet.noneOf(Difference.class);
    if (told.isEmpty()) return found;
    if (record.isEmpty()) found.add(Difference.NOT_ON_RECORD);
    for (var one : told) {
      for (var saying : one.sayings()) {
        record.ifPresent(act -> against(act, one.act(), saying.claim()).ifPresent(found::add));
      }
    }
    if (contradict(told)) found.add(Difference.SOURCES_DIFFER);
    return found;
  }

  /// To have agreed the text beforehand, or to take part in whatever way, contradicts no act.
  private static Optional<Difference> against(OnRecord record, ReportedAct act, Claim claim) {
    if (act == ReportedAct.JOINED || act == ReportedAct.TEXT_AGREED) return Optional.empty();
    if (act != record.act()) return Optional.of(Difference.OTHER_ACT);
    return fits(claim, record.on()) ? Optional.empty() : Optional.of(Difference.OTHER_DATE);
  }

  private static boolean fits(Claim claim, LocalDate on) {
    return claim
        .on()
        .map(
            day ->
                switch (claim.timing()) {
                  case ON -> on.equals(day);
                  case BEFORE -> on.isBefore(day);
                  case ON_OR_BEFORE -> !on.isAfter(day);
                })
        .orElse(true);
  }

  private static boolean contradict(List<Told> told) {
    var acts = told.stream().map(Told::act).filter(act -> act != ReportedAct.JOINED).toList();
    if (acts.stream().distinct().count() > 1) return true;
    var claims = told.stream().flatMap(one -> one.sayings().stream()).map(Saying::claim).toList();
    var days =
        claims.stream()
            .filter(claim -> claim.timing() == Claim.Timing.ON)
            .flatMap(claim -> claim.on().stream())
            .toList();
    return days.stream().distinct().count() > 1
        || days.stream().anyMatch(day -> claims.stream().anyMatch(other -> !fits(other, day)));
  }
}
