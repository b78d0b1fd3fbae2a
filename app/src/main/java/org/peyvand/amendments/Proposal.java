package org.peyvand.amendments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.texts.Clause;

/// An amendment as it is brought in; number, author and date are not the proposer's to say.
///
/// @param language of all its words
/// @param sponsors the parties that are asked to stand behind it
/// @param against the amendment whose wording it amends; empty where it amends the text
public record Proposal(
    String language,
    String reason,
    List<Change> changes,
    List<BodyId> sponsors,
    Optional<UUID> against) {
  public Proposal {
    changes = List.copyOf(changes);
    sponsors = List.copyOf(sponsors);
  }

  /// One change; see [Amendment.Step].
  ///
  /// @param base the words the proposer had before their eyes; none for a new piece
  public record Change(
      Amendment.Kind kind,
      @Nullable String eId,
      @Nullable String after,
      Clause.@Nullable Kind pieceKind,
      @Nullable String words,
      @Nullable String base) {
    public static Change replace(String eId, String words, String base) {
      return new Change(Amendment.Kind.REPLACE, eId, null, null, words, base);
    }

    public static Change insert(@Nullable String after, Clause.Kind kind, String words) {
      return new Change(Amendment.Kind.INSERT, null, after, kind, words, null);
    }

    public static Change delete(String eId) {
      return new Change(Amendment.Kind.DELETE, eId, null, null, null, null);
    }

    public static Change move(String eId, @Nullable String after) {
      return new Change(Amendment.Kind.MOVE, eId, after, null, null, null);
    }
  }
}
