package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.typeset.Flaw.Kind;
import org.peyvand.typeset.TypesetOutcome.Refused;

class RefusalTests {
  private static final Language ENGLISH = Language.of("en");

  @Test
  void a_letter_no_font_has_is_named_with_its_place() {
    var flaw = Press.TYPESETTER.flaw("The Cherokee word ᏣᎳᎩ is missing", ENGLISH);

    assertThat(flaw)
        .hasValue(new Flaw(Kind.MISSING_GLYPH, 0x13E3, "en", "e Cherokee word ᏣᎳᎩ is missing", 18));
    assertThat(flaw.orElseThrow().character()).isEqualTo("U+13E3");
  }

  @Test
  void a_hanzi_outside_the_subset_is_missing() {
    assertThat(Press.TYPESETTER.flaw("朱镕基", Language.of("zh")))
        .hasValueSatisfying(flaw -> assertThat(flaw.codePoint()).isEqualTo("镕".codePointAt(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u202Eb", "\u202A", "x\u2066y", "\u2069", "\u2067", "\u202C"})
  void a_control_that_turns_the_direction_is_refused(String text) {
    assertThat(Press.TYPESETTER.flaw(text, ENGLISH))
        .hasValueSatisfying(flaw -> assertThat(flaw.kind()).isEqualTo(Kind.BIDI_CONTROL));
  }

  @Test
  void a_report_does_not_play_the_trick_it_reports() {
    var flaw = Press.TYPESETTER.flaw("pay \u202E100", ENGLISH).orElseThrow();

    assertThat(flaw.place()).isEqualTo("pay [U+202E]100");
  }

  @ParameterizedTest
  @CsvSource({
    "D800, UNPAIRED_SURROGATE", "DC00, UNPAIRED_SURROGATE", "0000, CONTROL_CHARACTER",
    "0009, CONTROL_CHARACTER", "0085, CONTROL_CHARACTER", "2028, CONTROL_CHARACTER",
    "200B, INVISIBLE_CHARACTER", "00AD, INVISIBLE_CHARACTER", "FEFF, INVISIBLE_CHARACTER",
    "3164, INVISIBLE_CHARACTER", "FE0F, INVISIBLE_CHARACTER", "E000, MISSING_GLYPH",
    "FFFF, MISSING_GLYPH"
  })
  void other_characters_that_are_no_letters_are_refused(String point, Kind kind) {
    var text = "ab" + (char) Integer.parseInt(point, 16) + "cd";

    assertThat(Press.TYPESETTER.flaw(text, ENGLISH))
        .hasValueSatisfying(flaw -> assertThat(flaw.kind()).isEqualTo(kind));
  }

  @Test
  void half_spaces_and_line_feeds_are_text() {
    assertThat(Press.TYPESETTER.flaw("می‌توانند\nگفت‌وگو", Language.of("fa"))).isEmpty();
  }

  @Test
  void every_text_of_a_paper_is_read() {
    var bad = Text.of("\u202E");
    var paper =
        Press.paper(
            "en",
            new Block.Title(bad),
            new Block.Heading(1, bad),
            new Block.Paragraph(bad),
            new Block.Clause(1, "\u202E", bad),
            new Block.Items(List.of(bad)),
            new Block.Columns(List.of(new Block.Paragraph(bad)), List.of()),
            new Block.Table(List.of(1), List.of(bad), List.of(List.of(bad))));

    assertThat(Press.TYPESETTER.flaws(paper)).hasSize(9);
    assertThat(Press.TYPESETTER.set(paper)).isInstanceOf(Refused.class);
  }

  @Test
  void a_block_taller_than_a_page_is_refused() {
    var tall = new Block.Columns(List.of(new Block.Gap(2000)), List.of());

    assertThat(Press.TYPESETTER.set(Press.paper("en", tall)))
        .isEqualTo(new Refused(List.of(new Flaw(Kind.TALLER_THAN_A_PAGE, 0, "en", "1", 0))));
  }
}
