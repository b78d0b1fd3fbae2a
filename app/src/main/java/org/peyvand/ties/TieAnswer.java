package org.peyvand.ties;

import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// What the other side says to a tie: that it is so, or that it is not. The last word counts.
public record TieAnswer(
    UUID id, UUID tie, BodyId body, Saying saying, Optional<Multilingual> words, By by) {
  public enum Saying {
    CONFIRMED,
    DENIED
  }
}
