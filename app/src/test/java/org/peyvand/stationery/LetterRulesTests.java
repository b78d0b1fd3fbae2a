package org.peyvand.stationery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peyvand.stationery.WriteOutcome.Fault;
import org.peyvand.stationery.WriteOutcome.Reason;

class LetterRulesTests {
  private static final Map<String, String> BADGES =
      Map.of(
          "event", "Forum",
          "begins", "2026-11-26",
          "ends", "2026-11-28",
          "people", "A; Chair; Tehran");

  @Test
  void what_is_filled_in_has_no_faults() {
    assertThat(LetterRules.faults(Letter.BADGES, new Filled(BADGES))).isEmpty();
  }

  @Test
  void everything_that_is_missing_is_named_at_once() {
    assertThat(LetterRules.faults(Letter.BADGES, new Filled(Map.of("event", " "))))
        .extracting(Fault::blank)
        .containsExactly("event", "begins", "ends", "people");
  }

  @Test
  void what_is_no_day_of_the_calendar_is_no_date() {
    for (var day : new String[] {"2026-02-30", "26.11.2026", "۲۰۲۶-۱۱-۲۶", "99999-01-01"})
      assertThat(LetterRules.faults(Letter.BADGES, with("begins", day)))
          .as(day)
          .containsExactly(new Fault(Reason.NOT_A_DATE, "begins", 0));
  }

  @Test
  void nothing_ends_before_it_begins() {
    assertThat(LetterRules.faults(Letter.BADGES, with("ends", "2026-11-25")))
        .containsExactly(new Fault(Reason.ENDS_FIRST, "ends", 0));
  }

  @Test
  void a_passport_lasts_as_long_as_the_visit() {
    var guest = new HashMap<String, String>();
    for (var blank : Letter.VISA_SUPPORT.blanks())
      guest.put(blank.name(), blank.shape() == Blank.Shape.DATE ? "2026-11-26" : "x");
    assertThat(LetterRules.faults(Letter.VISA_SUPPORT, new Filled(guest))).isEmpty();

    guest.put("passportExpires", "2026-11-25");
    assertThat(LetterRules.faults(Letter.VISA_SUPPORT, new Filled(guest)))
        .containsExactly(new Fault(Reason.PASSPORT_ENDS, "passportExpires", 0));
  }

  @Test
  void everything_has_a_limit() {
    assertThat(LetterRules.faults(Letter.BADGES, with("event", "x".repeat(201))))
        .containsExactly(new Fault(Reason.TOO_LONG, "event", 200));
    assertThat(LetterRules.faults(Letter.BADGES, with("people", "x\n".repeat(201))))
        .containsExactly(new Fault(Reason.TOO_MANY, "people", 200));
  }

  @Test
  void a_semicolon_of_any_script_parts_a_line() {
    assertThat(Filled.columns("۹؛ گشایش؛ تالار", 3)).containsExactly("۹", "گشایش", "تالار");
    assertThat(Filled.columns("9;Opening", 3)).containsExactly("9", "Opening", "");
    assertThat(Filled.columns("9；开幕；厅；二", 3)).containsExactly("9", "开幕", "厅；二");
  }

  @Test
  void what_was_filled_in_does_not_show_in_a_log() {
    assertThat(new Filled(Map.of("passport", "AB1234567")).toString()).doesNotContain("AB1234567");
  }

  private static Filled with(String name, String value) {
    var values = new HashMap<>(BADGES);
    values.put(name, value);
    return new Filled(values);
  }
}
