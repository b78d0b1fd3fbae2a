package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words to be set: runs that differ in weight or in language. A line feed inside breaks the line.
public record Text(List<Run> runs) {
  /// What addresses and codes are written in: `zxx`, no linguistic content.
  private static final Language NO_LANGUAGE = Language.of("zxx");

  /// How heavy the letters are.
  public enum Weight {
    REGULAR,
    BOLD
  }

  /// @param language of these words, where it is not the language of what surrounds them; their
  ///   direction then is their own, whatever the direction around
  /// @param link where the words lead
  /// @param note what stands at the foot of the page, behind a number that takes the place of the
  ///   words
  public record Run(
      String words,
      Weight weight,
      @Nullable Language language,
      @Nullable Link link,
      @Nullable Text note) {
    public Run(String words, Weight weight, @Nullable Language language) {
      this(words, weight, language, null, null);
    }
  }

  public Text {
    runs = List.copyOf(runs);
  }

  public static Text of(String words) {
    return new Text(List.of(new Run(words, Weight.REGULAR, null)));
  }

  public static Text bold(String words) {
    return new Text(List.of(new Run(words, Weight.BOLD, null)));
  }

  public Text and(String words) {
    return with(new Run(words, Weight.REGULAR, null));
  }

  public Text andBold(String words) {
    return with(new Run(words, Weight.BOLD, null));
  }

  /// Words of another language within this text.
  public Text and(Language language, String words) {
    return with(new Run(words, Weight.REGULAR, language));
  }

  /// Words that lead somewhere.
  public Text and(Link link, String words) {
    return with(new Run(words, Weight.REGULAR, null, link, null));
  }

  /// An address of the web as it is written, from left to right whatever the direction around.
  public Text and(Link.Web link) {
    return with(new Run(link.address(), Weight.REGULAR, NO_LANGUAGE, link, null));
  }

  /// A note at the foot of the page, with a number here.
  public Text noted(Text note) {
    if (note.runs.stream().anyMatch(run -> run.note() != null))
      throw new IllegalArgumentException("a note on a note");
    return with(new Run("", Weight.REGULAR, null, null, note));
  }

  /// The words alone, as contents repeat them: without links and notes.
  Text unlinked() {
    return new Text(
        runs.stream()
            .filter(run -> run.note() == null)
            .map(run -> new Run(run.words(), Weight.REGULAR, run.language()))
            .toList());
  }

  /// All the words, without their looks.
  public String plain() {
    var all = new StringBuilder();
    for (var run : runs) all.append(run.words());
    return all.toString();
  }

  private Text with(Run run) {
    var longer = new ArrayList<>(runs);
    longer.add(run);
    return new Text(longer);
  }
}
