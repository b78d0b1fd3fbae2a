package org.peyvand.amendments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf.Author;

/// What a party, or the chair, wants to be different (پیشنهاد اصلاح).
///
/// @param number counts through the text
/// @param body the party that proposes it; none where the secretariat does
/// @param language in which it was proposed, and which leads until it is decided
/// @param against the amendment whose wording it amends; none where it amends the text
public record Amendment(
    UUID id,
    InstrumentId instrument,
    int number,
    Optional<BodyId> body,
    String language,
    String reason,
    Optional<UUID> against,
    Author author,
    Instant proposedAt,
    Fate fate,
    String fateReason,
    List<Step> steps,
    List<Sponsor> sponsors) {
  /// One amendment says one thing; what is longer is a new draft.
  public static final int STEPS_MAX = 20;

  /// The four hundred of the largest conferences, in one text at once.
  public static final int PENDING_MAX = 400;

  public static final int REASON_MAX = 4_000;

  public Amendment {
    steps = List.copyOf(steps);
    sponsors = List.copyOf(sponsors);
  }

  /// What has become of it.
  public enum Fate {
    PENDING,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    /// A compromise took its place.
    SETTLED
  }

  /// What a step does.
  public enum Kind {
    REPLACE,
    INSERT,
    DELETE,
    MOVE
  }

  /// One step of an amendment.
  ///
  /// @param eId the piece it concerns; none for one that is to be put in
  /// @param after the piece behind which one is put in or moved; none for the beginning
  /// @param pieceKind what is put in; none for other steps
  /// @param wordings by language
  public record Step(
      int position,
      Kind kind,
      @Nullable String eId,
      @Nullable String after,
      Clause.@Nullable Kind pieceKind,
      Map<String, Worded> wordings) {
    public Step {
      wordings = Map.copyOf(wordings);
    }

    /// The piece at which the step is shown.
    public @Nullable String place() {
      return eId == null ? after : eId;
    }
  }

  /// The wording of a step in a language.
  ///
  /// @param base the words of the text it was written for; none for a new piece
  public record Worded(String words, @Nullable String base, Author by, Instant at) {}

  /// A party that was asked to stand behind it.
  public record Sponsor(BodyId body, Answer answer) {}

  /// What a party said when it was asked.
  public enum Answer {
    ASKED,
    CONSENTS,
    REFUSES,
    WITHDRAWN
  }

  public boolean pending() {
    return fate == Fate.PENDING;
  }

  /// The languages of the text in which a step still lacks words.
  public List<String> unworded(List<String> languages) {
    return languages.stream()
        .filter(
            tag ->
                steps.stream()
                    .filter(step -> step.kind() == Kind.REPLACE || step.kind() == Kind.INSERT)
                    .anyMatch(step -> !step.wordings().containsKey(tag)))
        .toList();
  }

  public Multilingual office() {
    return author.office();
  }
}
