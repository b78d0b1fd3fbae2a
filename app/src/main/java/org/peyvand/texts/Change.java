package org.peyvand.texts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;

/// One step in the history of a draft, which nobody can edit.
///
/// @param eId the piece it concerns; none for the whole text
/// @param kind what the piece was, and `number` the number it had then
/// @param language of the words; none where it concerns all
/// @param before the words until then, and `after` those from then on
/// @param reason in the words used; empty where none was given
/// @param office in which the person acted
public record Change(
    UUID id,
    What what,
    @Nullable String eId,
    Clause.@Nullable Kind kind,
    int number,
    @Nullable String language,
    @Nullable String before,
    @Nullable String after,
    String reason,
    Multilingual office,
    Instant at) {
  /// What was done.
  public enum What {
    OPENED,
    SETTLED,
    PUBLISHED,
    WITHHELD,
    EDITING_OPENED,
    EDITING_CLOSED,
    WORDED,
    INSERTED,
    MOVED,
    REMOVED,
    REVIEWED,
    CONFIRMED,
    NO_EFFECT,
    ADOPTED
  }

  /// A reason longer than this is a paper of its own.
  public static final int REASON_MAX = 4_000;
}
