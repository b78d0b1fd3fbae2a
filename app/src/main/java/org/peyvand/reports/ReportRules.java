package org.peyvand.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Report;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.WebAddress;
import org.peyvand.languages.Multilingual;
import org.peyvand.reports.FileOutcome.Refused;
import org.peyvand.reports.Telling.Point;

/// What a report must say to be filed.
final class ReportRules {

  private static final int DIGITS_MAX = 6;

  private ReportRules() {}

  /// What is missing or wrong; empty where it can be filed.
  ///
  /// @param today nothing is reported from the future
  /// @param language whether a tag names a language in which words may be entered
  static Optional<Refused> flaw(Telling told, LocalDate today, Predicate<String> language) {
    if (told.source().isEmpty()) return Optional.of(Refused.NO_SOURCE);
    if (told.published().isEmpty()) return Optional.of(Refused.NO_DATE);
    if (told.published().get().isAfter(today)) return Optional.of(Refused.DATE_AHEAD);
    if (!told.link().isEmpty() && !WebAddress.isPage(told.link())) {
      return Optional.of(Refused.LINK_UNREADABLE);
    }
    if (told.wording().isEmpty()) return Optional.of(Refused.NO_WORDING);
    if (tooLong(told)) return Optional.of(Refused.TOO_LONG);
    if (!language.test(told.language()) || !language.test(told.sourceLanguage())) {
      return Optional.of(Refused.UNKNOWN_LANGUAGE);
    }
    var points = told.points().stream().filter(point -> !point.empty()).toList();
    if (points.isEmpty()) return Optional.of(Refused.NOTHING_CLAIMED);
    if (points.size() > Telling.POINTS_MAX) return Optional.of(Refused.TOO_MANY);
    return points.stream()
        .flatMap(point -> flaw(point, told.published().get()).stream())
        .findFirst()
        .or(() -> twice(points));
  }

  private static Optional<Refused> flaw(Point point, LocalDate published) {
    if (ReportedAct.of(point.act()).isEmpty()) return Optional.of(Refused.NO_ACT);
    if (point.verb().isEmpty()) return Optional.of(Refused.NO_VERB);
    if (point.bodies().isEmpty() && point.count().isEmpty()) {
      return Optional.of(Refused.NOBODY_NAMED);
    }
    if (!point.count().isEmpty() && count(point).isEmpty()) {
      return Optional.of(Refused.COUNT_UNREADABLE);
    }
    if (point.on().filter(day -> day.isAfter(published)).isPresent()) {
      return Optional.of(Refused.ACT_AFTER_REPORT);
    }
    return Optional.empty();
  }

  /// The same act of the same body in one report.
  private static Optional<Refused> twice(List<Point> points) {
    var said = new HashSet<List<Object>>();
    for (var point : points) {
      for (var body : point.bodies()) {
        if (!said.add(List.of(point.act(), body))) return Optional.of(Refused.TWICE);
      }
    }
    return Optional.empty();
  }

  private static boolean tooLong(Telling told) {
    return told.source().length() > Telling.SOURCE_MAX
        || told.code().length() > Telling.CODE_MAX
        || told.wording().length() > Telling.WORDING_MAX
        || told.quote().length() > Telling.QUOTE_MAX
        || told.points().stream().anyMatch(point -> point.verb().length() > Telling.VERB_MAX);
  }

  /// The number of bodies in any digits that people type; empty where it is none.
  private static Optional<Integer> count(Point point) {
    if (point.count().isEmpty()) return Optional.empty();
    var digits = new StringBuilder();
    for (int at : point.count().codePoints().toArray()) {
      int digit = Character.digit(at, 10);
      if (digit < 0 || digits.length() > DIGITS_MAX) return Optional.empty();
      digits.append(digit);
    }
    int count = Integer.parseInt(digits.toString());
    return count < 1 || count > Telling.COUNT_MAX ? Optional.empty() : Optional.of(count);
  }

  /// The claims of a telling without a flaw: one of each body, and one of nobody in particular
  /// where the source counts.
  static List<Claim> claims(Telling told) {
    var claims = new ArrayList<Claim>();
    for (var point : told.points()) {
      if (point.empty()) continue;
      for (var body : point.bodies()) {
        claims.add(claim(told, point, Optional.of(body), Optional.empty()));
      }
      count(point)
          .ifPresent(count -> claims.add(claim(told, point, Optional.empty(), Optional.of(count))));
    }
    if (claims.size() > Report.CLAIMS_MAX) throw new IllegalArgumentException("claims");
    return List.copyOf(claims);
  }

  private static Claim claim(
      Telling told, Point point, Optional<BodyId> body, Optional<Integer> count) {
    return new Claim(
        body,
        point.act(),
        Multilingual.of(told.sourceLanguage(), point.verb()),
        point.on(),
        point.on().isEmpty() ? Claim.Timing.ON : point.timing(),
        point.place(),
        count);
  }
}
