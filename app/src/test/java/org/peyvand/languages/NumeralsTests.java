package org.peyvand.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peyvand.languages.Language.AM;
import static org.peyvand.languages.Language.AR;
import static org.peyvand.languages.Language.EN;
import static org.peyvand.languages.Language.ES;
import static org.peyvand.languages.Language.FA;
import static org.peyvand.languages.Language.HI;
import static org.peyvand.languages.Language.RU;
import static org.peyvand.languages.Language.ZH;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumeralsTests {
  @Test
  void numbers_have_the_digits_and_separators_of_the_language() {
    assertThat(Numerals.number(FA, 1_234_567)).isEqualTo("۱٬۲۳۴٬۵۶۷");
    assertThat(Numerals.number(AR, 1_234_567)).isEqualTo("١٬٢٣٤٬٥٦٧");
    assertThat(Numerals.number(HI, 1_234_567)).isEqualTo("१२,३४,५६७");
    assertThat(Numerals.number(AM, 1_234_567)).isEqualTo("1,234,567");
    assertThat(Numerals.number(ES, 1_234_567)).isEqualTo("1,234,567");
    assertThat(Numerals.number(RU, 1_234_567)).isEqualTo("1\u00A0234\u00A0567");
  }

  @Test
  void a_code_has_no_separators() {
    assertThat(Numerals.plain(FA, 795808)).isEqualTo("۷۹۵۸۰۸");
    assertThat(Numerals.plain(EN, 795808)).isEqualTo("795808");
  }

  @Test
  void shares_are_percent() {
    assertThat(Numerals.percent(FA, 0.5)).isEqualTo("۵۰٪");
    assertThat(Numerals.percent(EN, 0.5)).isEqualTo("50%");
  }

  @Test
  void clauses_are_numbered_as_the_language_numbers_them() {
    assertThat(Numerals.clause(FA, List.of(12))).isEqualTo("۱۲.");
    assertThat(Numerals.clause(EN, List.of(12))).isEqualTo("12.");
    assertThat(Numerals.clause(ZH, List.of(12))).isEqualTo("十二、");
    assertThat(Numerals.clause(FA, List.of(1, 2))).isEqualTo("۱.۲");
  }

  @Test
  void names_are_joined_into_a_sentence() {
    var three = List.of("A", "B", "C");

    assertThat(Numerals.list(FA, three)).isEqualTo("A، B و C");
    assertThat(Numerals.list(FA, List.of("A", "B"))).isEqualTo("A و B");
    assertThat(Numerals.list(EN, three)).isEqualTo("A, B and C");
    assertThat(Numerals.list(ZH, three)).isEqualTo("A、B和C");
    assertThat(Numerals.list(AR, three)).isEqualTo("A وB وC");
  }
}
