package org.peyvand.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;

/// What the parties settle about a text beside its final clauses.
///
/// @param prevailing the language that prevails where versions differ; none where all are equal
///   (Vienna Convention, article 33)
/// @param depositary the body that keeps the original; none where the network's own office does
/// @param secretariat the body that runs the work; none where the network's own office does
/// @param goals of the 2030 Agenda, by their numbers 1 to 17
public record Particulars(
    @Nullable String prevailing,
    @Nullable BodyId depositary,
    @Nullable BodyId secretariat,
    Reservations reservations,
    AmendmentRule amendment,
    List<Integer> goals,
    List<Topic> topics) {
  /// What a text concerns; the tracks on which cities meet.
  public enum Topic {
    GOVERNANCE,
    LEGISLATION,
    DIGITAL,
    CLIMATE,
    TRANSPORT,
    PLANNING,
    HOUSING,
    WATER_AND_WASTE,
    HEALTH,
    EDUCATION,
    CULTURE,
    SPORT_AND_YOUTH,
    TOURISM,
    ECONOMY,
    SAFETY
  }

  /// Whether parties may exclude clauses for themselves (Vienna Convention, article 19).
  public enum Reservations {
    NOT_ALLOWED,
    ALLOWED
  }

  /// How the adopted text may be amended later.
  public enum AmendmentRule {
    CONSENSUS,
    TWO_THIRDS,
    MAJORITY
  }

  /// The goals of the 2030 Agenda.
  public static final int GOALS = 17;

  public Particulars {
    goals = List.copyOf(goals);
    topics = List.copyOf(topics);
    if (goals.stream().anyMatch(goal -> goal < 1 || goal > GOALS)) {
      throw new IllegalArgumentException("goals " + goals);
    }
  }

  /// All versions equal, nothing reserved, amended by consensus.
  public static Particulars plain() {
    return new Particulars(
        null, null, null, Reservations.NOT_ALLOWED, AmendmentRule.CONSENSUS, List.of(), List.of());
  }
}
