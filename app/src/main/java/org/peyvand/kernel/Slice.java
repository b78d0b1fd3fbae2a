package org.peyvand.kernel;

import java.util.List;

/// One page of a list: at most [#SIZE_MAX] items, and whether there are more.
public record Slice<T>(List<T> items, boolean more) {
  /// What a person reads on one screen or two, and what a query answers in milliseconds.
  public static final int SIZE_MAX = 50;

  public Slice {
    items = List.copyOf(items);
  }

  /// Built from one row more than we show, so that `more` costs no second query.
  public static <T> Slice<T> of(List<T> rows) {
    return rows.size() > SIZE_MAX
        ? new Slice<>(rows.subList(0, SIZE_MAX), true)
        : new Slice<>(rows, false);
  }
}
