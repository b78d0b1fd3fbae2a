package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peyvand.accounts.PasswordRules.Flaw;

class PasswordRulesTests {
  private static final List<String> OWN = List.of("Secretariat", "دبیرخانه", "m.karimi", "", "it");

  @Test
  void length_counts_and_nothing_about_characters() {
    assertThat(PasswordRules.flaw("eleven char", OWN)).contains(Flaw.TOO_SHORT);
    assertThat(PasswordRules.flaw("four plain words here", OWN)).isEmpty();
    assertThat(PasswordRules.flaw("سه واژهٔ پشت هم", OWN)).isEmpty();
    assertThat(PasswordRules.flaw("wide ".repeat(26), OWN)).contains(Flaw.TOO_LONG);
  }

  @Test
  void the_commonest_are_refused() {
    assertThat(PasswordRules.flaw("Password1234", OWN)).contains(Flaw.COMMON);
    assertThat(PasswordRules.flaw("abababababab", OWN)).contains(Flaw.COMMON);
  }

  @Test
  void what_everybody_knows_of_a_person_is_refused() {
    assertThat(PasswordRules.flaw("the SECRETARIAT here", OWN)).contains(Flaw.ABOUT_YOU);
    assertThat(PasswordRules.flaw("m.karimi-of-tehran", OWN)).contains(Flaw.ABOUT_YOU);
  }
}
