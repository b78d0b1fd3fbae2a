package org.peyvand.stationery;

/// One thing to be filled in.
///
/// @param name its name in forms, and the key of its words
public record Blank(String name, Shape shape, boolean required) {
  /// What goes into it.
  public enum Shape {
    LINE(200, 1),
    DATE(10, 1),
    /// The longest programme of a week that we know has half of that.
    LINES(20_000, 200);

    private final int lengthMax;
    private final int linesMax;

    Shape(int lengthMax, int linesMax) {
      this.lengthMax = lengthMax;
      this.linesMax = linesMax;
    }

    public int lengthMax() {
      return lengthMax;
    }

    public int linesMax() {
      return linesMax;
    }
  }

  static Blank needed(String name, Shape shape) {
    return new Blank(name, shape, true);
  }

  static Blank free(String name, Shape shape) {
    return new Blank(name, shape, false);
  }
}
