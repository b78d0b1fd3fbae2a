package org.peyvand.network;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.FoundOutcome.Refused;
import org.peyvand.places.City;

/// What a name must be, and which address it gives.
final class FoundingRules {
  /// The longest official names of bodies have about half as many characters.
  static final int NAME_LENGTH_MAX = 200;

  /// One or two sentences.
  static final int PURPOSE_LENGTH_MAX = 500;

  private FoundingRules() {}

  static Optional<Refused> judge(Multilingual names) {
    if (tooLong(names, NAME_LENGTH_MAX)) return Optional.of(Refused.NAME_TOO_LONG);
    return slug(names).isEmpty() ? Optional.of(Refused.NO_ENGLISH_NAME) : Optional.empty();
  }

  static Optional<Refused> judge(Multilingual names, Multilingual purpose) {
    return tooLong(purpose, PURPOSE_LENGTH_MAX) ? Optional.of(Refused.NAME_TOO_LONG) : judge(names);
  }

  static Optional<Refused> judge(Multilingual names, Optional<Multilingual> ownNames) {
    return ownNames.filter(own -> tooLong(own, NAME_LENGTH_MAX)).isPresent()
        ? Optional.of(Refused.NAME_TOO_LONG)
        : judge(names);
  }

  private static boolean tooLong(Multilingual said, int longest) {
    return said.texts().values().stream().anyMatch(text -> text.length() > longest);
  }

  /// The address of an English name.
  static Optional<Slug> slug(Multilingual names) {
    return names.exactly(Language.EN).flatMap(Slug::from);
  }

  /// The first free address of a body: its name, then with its city, then with its state.
  static Optional<Slug> free(Multilingual names, City city, Predicate<Slug> taken) {
    var state = city.state().toLowerCase(Locale.ROOT);
    return slug(names).stream()
        .flatMap(
            slug ->
                Stream.of(
                    slug.value(),
                    slug.value() + "-" + city.slug(),
                    slug.value() + "-" + city.slug() + "-" + state))
        .flatMap(name -> Slug.from(name).stream())
        .filter(taken.negate())
        .findFirst();
  }

  /// The first free address of a city: its name, then with its state.
  static Optional<Slug> free(Multilingual names, String state, Predicate<Slug> taken) {
    return slug(names).stream()
        .flatMap(slug -> Stream.of(slug.value(), slug.value() + "-" + state))
        .flatMap(name -> Slug.from(name).stream())
        .filter(taken.negate())
        .findFirst();
  }
}
