package org.peyvand.texts;

import org.jspecify.annotations.Nullable;

/// Which part of a history is asked for; none of the three means all of it.
public record ChangeFilter(
    @Nullable String eId, @Nullable String language, Change.@Nullable What what) {
  public static ChangeFilter all() {
    return new ChangeFilter(null, null, null);
  }
}
