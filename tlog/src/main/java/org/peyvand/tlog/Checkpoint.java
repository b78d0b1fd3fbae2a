package org.peyvand.tlog;

import java.util.List;

/// A log's statement of what it holds: the text of the note that it signs (C2SP tlog-checkpoint).
///
/// @param origin the log's name, chosen once and never changed
/// @param size how many entries it has
/// @param extensions further lines, which no witness looks at; ours are always none
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  /// ML-DSA cosigners sign the origin after a length of one byte.
  public static final int ORIGIN_MAX_BYTES = 255;

  /// Their use is not recommended; tolerated are a few.
  public static final int EXTENSIONS_MAX = 32;

  public Checkpoint {
    MalformedException.unless(
        isLine(origin) && Strict.utf8(origin).length <= ORIGIN_MAX_BYTES, Flaw.CHECKPOINT_SHAPE);
    MalformedException.unless(size >= 0, Flaw.OUTSIDE_TREE);
    MalformedException.unless(extensions.size() <= EXTENSIONS_MAX, Flaw.TOO_MANY_EXTENSIONS);
    extensions = List.copyOf(extensions);
    MalformedException.unless(
        extensions.stream().allMatch(Checkpoint::isLine), Flaw.CHECKPOINT_SHAPE);
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /// Reads the text of a note, the final newline included.
  public static Checkpoint parse(String text) {
    MalformedException.unless(
        text.endsWith("\n") && text.length() <= Note.TEXT_MAX_BYTES, Flaw.CHECKPOINT_SHAPE);
    var lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    MalformedException.unless(lines.size() >= 3, Flaw.CHECKPOINT_SHAPE);
    return new Checkpoint(
        lines.get(0),
        Strict.decimal(lines.get(1)),
        Hash.parse(lines.get(2)),
        lines.subList(3, lines.size()));
  }

  /// The text to sign.
  public String text() {
    var head = origin + "\n" + size + "\n" + root.base64() + "\n";
    return extensions.isEmpty() ? head : head + String.join("\n", extensions) + "\n";
  }

  private static boolean isLine(String line) {
    return !line.isEmpty() && line.chars().noneMatch(c -> c < ' ');
  }
}
