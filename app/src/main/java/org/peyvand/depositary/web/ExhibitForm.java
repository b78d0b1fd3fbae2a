package org.peyvand.depositary.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peyvand.depositary.Attaching;
import org.peyvand.depositary.Exhibit.Circle;
import org.peyvand.languages.Language;

/// What was said of a piece of evidence, as it was typed, so that nothing is lost when it is
/// refused. The file itself has to be chosen again: browsers fill in no file.
///
/// @param language the tag of the caption's language
/// @param circle the name of a [Circle]
public record ExhibitForm(String caption, String language, String circle) {
  /// What has no place in a line: control characters, and those that turn what follows around.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB]+");

  static ExhibitForm fresh(Language language) {
    return new ExhibitForm("", language.tag(), Circle.EVERYONE.name());
  }

  static ExhibitForm of(
      @Nullable String caption, @Nullable String language, @Nullable String circle) {
    return new ExhibitForm(line(caption), shown(language), shown(circle));
  }

  /// One line of what was typed.
  static String line(@Nullable String typed) {
    return UNSEEN.matcher(shown(typed)).replaceAll(" ").strip();
  }

  /// An unknown circle is the narrower one: nothing becomes public by a slip.
  Attaching attaching(Language page) {
    return new Attaching(
        caption,
        Optional.of(language).flatMap(Language::of).orElse(page),
        circle.equals(Circle.EVERYONE.name()) ? Circle.EVERYONE : Circle.PARTIES);
  }

  private static String shown(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
