package org.peyvand.verify.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.verify.json.JsonRefusal.Why;

class StrictJsonTests {
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":2}      | DUPLICATE_NAME",
        "{\"a\":1,\"\\u0061\":2}| DUPLICATE_NAME",
        "[\"\\ud800\"]          | LONE_SURROGATE",
        "[\"\\udc00\\ud800\"]   | LONE_SURROGATE",
        "[\"e\\u0301\"]         | NOT_NFC",
        "[01]                   | SYNTAX",
        "[-0]                   | SYNTAX",
        "[1.0]                  | NOT_AN_INTEGER",
        "[1e3]                  | NOT_AN_INTEGER",
        "[9007199254740992]     | INTEGER_TOO_LARGE",
        "[99999999999999999999] | INTEGER_TOO_LARGE",
        "[NaN]                  | SYNTAX",
        "[1,]                   | SYNTAX",
        "{\"a\":1}x             | SYNTAX",
        "[\"\t\"]               | SYNTAX",
        "\"scalar\"             | SYNTAX",
        "[                      | SYNTAX",
      })
  void what_could_be_read_in_two_ways_is_refused(String text, Why why) {
    var refusal =
        catchThrowableOfType(JsonRefusal.class, () -> StrictJson.parse(utf8(text.strip())));

    assertThat(refusal.why()).isEqualTo(why);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    var refusal =
        catchThrowableOfType(
            JsonRefusal.class,
            () -> StrictJson.parse(new byte[] {'[', '"', (byte) 0xc0, '"', ']'}));

    assertThat(refusal.why()).isEqualTo(Why.NOT_UTF8);
  }

  @Test
  void depth_and_size_are_limited() {
    assertThatThrownBy(() -> StrictJson.parse(utf8("[".repeat(100_000))))
        .hasMessageContaining("TOO_DEEP");
    assertThatThrownBy(() -> StrictJson.parse(new byte[StrictJson.SIZE_MAX_BYTES + 1]))
        .hasMessageContaining("TOO_LARGE");
  }

  @Test
  void the_canonical_form_sorts_names_and_drops_spaces() {
    var value = StrictJson.parse(utf8("{ \"b\" : [1, true, null], \"a\": \"پیوند \\u00e9/\" }"));

    assertThat(new String(StrictJson.canonical(value), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"پیوند é/\",\"b\":[1,true,null]}");
  }

  @Test
  void only_the_canonical_spelling_is_read_where_it_is_demanded() {
    assertThat(StrictJson.parseCanonical(utf8("{\"a\":1}")).asFields().at("a").asWhole())
        .isEqualTo(1);
    assertThatThrownBy(() -> StrictJson.parseCanonical(utf8("{\"a\": 1}")))
        .hasMessageContaining("NOT_CANONICAL");
  }

  @Test
  void a_thousand_damaged_documents_are_refused_or_read_back_the_same() {
    var sound = utf8("{\"at\":\"2025-10-27\",\"n\":[1,-2,{\"x\":\"\\u06cc😀\"}],\"ok\":true}");
    for (var seed = 0; seed < 1_000; seed++) {
      var chance = new Random(seed);
      var damaged = sound.clone();
      for (var i = 0; i <= chance.nextInt(3); i++) {
        damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
      }
      try {
        var once = StrictJson.canonical(StrictJson.parse(damaged));
        assertThat(StrictJson.canonical(StrictJson.parse(once))).as("seed " + seed).isEqualTo(once);
      } catch (JsonRefusal _) {
        // The declared way to refuse.
      }
    }
  }
}
