package org.peyvand.amendments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;

/// What the chair makes of several amendments to one clause, sent to every party for its answer.
///
/// @param number counts through the text
/// @param language in which it was written, and which leads
/// @param wordings by language
/// @param settles the numbers of the amendments whose place it takes
/// @param answers the last of each party that has answered
public record Compromise(
    UUID id,
    InstrumentId instrument,
    int number,
    String eId,
    String language,
    String explanation,
    Author author,
    Instant proposedAt,
    Fate fate,
    Map<String, Text> wordings,
    List<Integer> settles,
    List<Answer> answers) {
  public Compromise {
    wordings = Map.copyOf(wordings);
    settles = List.copyOf(settles);
    answers = List.copyOf(answers);
  }

  /// What has become of it.
  public enum Fate {
    PENDING,
    ENTERED,
    DROPPED
  }

  /// Its words in a language, and those of the text they were written for.
  public record Text(String words, String base) {}

  /// What a party answered, and why.
  public record Answer(
      BodyId body, boolean accepts, String reason, Multilingual office, Instant at) {}

  public boolean pending() {
    return fate == Fate.PENDING;
  }

  /// The parties that have not accepted it.
  public List<BodyId> missing(List<BodyId> parties) {
    return parties.stream()
        .filter(
            party ->
                answers.stream()
                    .noneMatch(answer -> answer.body().equals(party) && answer.accepts()))
        .toList();
  }
}
