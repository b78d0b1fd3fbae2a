package org.peyvand.translations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;

class TranslationsTests {
  private static final Messages MESSAGES = new Messages();
  private static final String LINE = "fa,texts,A. Reader,2027-01-31";

  @Test
  void the_file_of_readings_fits_the_rooms_there_are() {
    var translations = new Translations(MESSAGES, new Readings());

    assertThat(translations.sentences()).containsKeys("page", "texts", "verify");
    assertThat(translations.sentences().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(MESSAGES.all(Language.EN).size());
  }

  @Test
  void a_room_is_read_in_the_language_of_the_line_and_in_no_other() {
    var translations = reading(LINE);

    assertThat(translations.reading(Language.FA, "texts")).contains(Reading.of(LINE));
    assertThat(translations.reading(Language.RU, "texts")).isEmpty();
    assertThat(translations.reading(Language.FA, "page")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xx,texts,A. Reader,2027-01-31", "fa,texts, ,2027-01-31", "fa,texts,2027-01-31"})
  void a_line_that_says_no_reading_is_refused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> Reading.of(line));
  }

  @Test
  void a_day_that_never_comes_is_refused() {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> Reading.of("fa,texts,A. Reader,2027-02-30"));
  }

  @Test
  void a_room_that_is_not_there_cannot_have_been_read() {
    assertThatIllegalArgumentException().isThrownBy(() -> reading("fa,attic,A. Reader,2027-01-31"));
  }

  private static Translations reading(String line) {
    return new Translations(MESSAGES, new Readings(List.of(Reading.of(line))));
  }
}
