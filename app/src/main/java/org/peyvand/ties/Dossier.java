package org.peyvand.ties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peyvand.kernel.BodyId;
import org.peyvand.network.Body;

/// Everything this host knows of two cities that everybody may see.
///
/// @param bodies of both, those of the first city first
/// @param hints what sources say
/// @param timeline the oldest first
/// @param today the day for which standing is computed
public record Dossier(
    CityPair pair,
    List<Body> bodies,
    List<TieFile> ties,
    List<Hint> hints,
    List<Moment> timeline,
    LocalDate today) {
  public Dossier {
    bodies = List.copyOf(bodies);
    ties = List.copyOf(ties);
    hints = List.copyOf(hints);
    timeline = List.copyOf(timeline);
  }

  /// Whether anything is known at all.
  public boolean empty() {
    return ties.isEmpty() && hints.isEmpty() && timeline.isEmpty();
  }

  public TieState state(TieFile file) {
    return TieRules.state(file, today);
  }

  public Optional<Body> body(BodyId id) {
    return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
  }

  /// The last day on which something happened, as far as the timeline knows.
  public Optional<LocalDate> lastActivity() {
    return timeline.stream()
        .map(moment -> moment.when().last())
        .filter(day -> !day.isAfter(today))
        .max(Comparator.naturalOrder());
  }

  /// Whether there is a tie, and nothing has happened for years.
  public boolean dormant() {
    return !ties.isEmpty() && TieRules.dormant(lastActivity(), today);
  }

  public int dormantAfterYears() {
    return TieRules.DORMANT_AFTER_YEARS;
  }

  /// Whether sources, or a source and a tie, give different beginnings for the same kind of tie.
  public boolean contradictory() {
    return Stream.of(Tie.Kind.values())
        .anyMatch(kind -> beginnings(kind).map(Object::toString).distinct().count() > 1);
  }

  private Stream<Object> beginnings(Tie.Kind kind) {
    return Stream.concat(
        hints.stream().filter(hint -> hint.kind() == kind).flatMap(hint -> hint.began().stream()),
        ties.stream()
            .map(TieFile::tie)
            .filter(tie -> tie.kind() == kind)
            .flatMap(tie -> tie.began().stream()));
  }
}
