package org.peyvand.depositary.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slug;

/// What the signatory sent, as it was typed, so that nothing is lost when it is refused.
///
/// @param means `sample` or `file`
/// @param on the date, ISO 8601, as date fields send it
/// @param city the slug of the place
/// @param held a signature already handed in and waiting for consent, base64; empty otherwise
public record SigningForm(String means, String on, String city, boolean accepted, String held) {
  static SigningForm fresh(LocalDate today, Slug city) {
    return new SigningForm("sample", today.toString(), city.value(), false, "");
  }

  static SigningForm of(
      @Nullable String means,
      @Nullable String on,
      @Nullable String city,
      boolean accepted,
      @Nullable String held) {
    return new SigningForm(text(means), text(on), text(city), accepted, text(held));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(on));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  Optional<Slug> place() {
    try {
      return Optional.of(new Slug(city));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
