package org.peyvand.rounds.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.rounds.Edition;
import org.peyvand.rounds.Piece;
import org.peyvand.rounds.Round;
import org.peyvand.rounds.Silence;
import org.peyvand.rounds.Stance;
import org.peyvand.texts.Clause;

/// What stood at the end of a round: the words, what parties say of it, silence procedures.
///
/// @param tag the language of the words
/// @param standing whether all of it stands so now
/// @param latest whether no later round is closed
/// @param silences the newest first
/// @param runsHere whether the procedure that runs is on this round
/// @param form which form was refused: `stance`, `silence`, `break`, `extension`, `cancellation`
public record VersionPage(
    Setting setting,
    Round round,
    String tag,
    Edition edition,
    boolean standing,
    boolean latest,
    List<Stance> stances,
    List<Stance> history,
    List<Silence> silences,
    Instant now,
    Sent sent,
    @Nullable String form,
    @Nullable String refused)
    implements Page {
  @Override
  public int status() {
    return Setting.status(refused);
  }

  public String path() {
    return setting.path() + "/versions/" + round.number();
  }

  /// The procedure that runs on this round.
  public Optional<Silence> running() {
    return silences.stream()
        .filter(silence -> silence.state(now) == Silence.State.RUNS)
        .findFirst();
  }

  public Optional<Stance> stance(BodyId body) {
    return stances.stream().filter(stance -> stance.body().equals(body)).findFirst();
  }

  public Optional<Stance> own() {
    return setting.party().flatMap(this::stance);
  }

  /// The parties that object, for the record.
  public List<Stance> objections() {
    return stances.stream().filter(one -> one.kind() == Stance.Kind.OBJECTION).toList();
  }

  public long agreed() {
    return stances.stream().filter(one -> one.kind() == Stance.Kind.AGREED_AD_REFERENDUM).count();
  }

  public boolean refusedAt(String which) {
    return refused != null && which.equals(form);
  }

  public Map<String, List<Integer>> paths() {
    return edition.paths();
  }

  public Phrase words(Piece piece) {
    var words = piece.words();
    return new Phrase(tag, words == null ? "—" : words);
  }

  public boolean isHeading(Piece piece) {
    return piece.kind() == Clause.Kind.HEADING;
  }
}
