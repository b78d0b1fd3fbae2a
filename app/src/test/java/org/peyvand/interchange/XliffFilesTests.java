package org.peyvand.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peyvand.interchange.ReadOutcome.Read;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.interchange.ReadOutcome.Refused;

class XliffFilesTests {
  private final String file =
      new String(
          XliffFiles.write("a-text", SmallText.clauses(), "fa", "en"), StandardCharsets.UTF_8);

  @Test
  void what_goes_out_says_directions_and_states_and_comes_back_unchanged() {
    assertThat(file)
        .contains("srcLang=\"fa\"", "trgLang=\"en\"", "srcDir=\"rtl\"", "state=\"translated\"")
        .contains("<unit id=\"cl_1\"");
    assertThat(read(file)).isEqualTo(new Read(List.of(), true));
  }

  @Test
  void another_translation_is_a_change_to_the_language_it_is_into() {
    assertThat(read(file.replace("meet every year", "meet each year")))
        .isEqualTo(
            new Read(
                List.of(ProposedChange.replace("cl_1", "en", "The councils meet each year.")),
                true));
  }

  @Test
  void a_translation_of_words_that_have_moved_on_is_not_certain() {
    var outcome = read(file.replace("هر سال", "هر ماه").replace("every year", "every month"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Read.class,
            read ->
                assertThat(read.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.certain()).isFalse()));
  }

  @Test
  void invalid_and_hostile_files_are_refused() {
    assertThat(reason(file.replace("state=\"translated\"", "state=\"splendid\"")))
        .isEqualTo(Reason.INVALID_XLIFF);
    assertThat(reason(file.replace("trgLang=\"en\"", "trgLang=\"ru\"")))
        .isEqualTo(Reason.OTHER_LANGUAGE);
    assertThat(reason("<!DOCTYPE xliff SYSTEM \"http://localhost/x.dtd\">" + "<xliff/>"))
        .isEqualTo(Reason.EXTERNAL);
    assertThat(reason("not XML")).isEqualTo(Reason.NOT_WELL_FORMED);
  }

  private static ReadOutcome read(String file) {
    return XliffFiles.read(
        file.getBytes(StandardCharsets.UTF_8), SmallText.LANGUAGES, SmallText.clauses());
  }

  private static Reason reason(String file) {
    if (read(file) instanceof Refused refused) return refused.reason();
    throw new AssertionError(file);
  }
}
