package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  /// RFC 6238, appendix B, the last six digits.
  @ParameterizedTest
  @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "20000000000,353130"})
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void a_clock_may_be_one_step_off_and_no_more() {
    var code = Totp.code(SECRET, 100);

    assertThat(Totp.step(SECRET, code, at(99))).hasValue(100);
    assertThat(Totp.step(SECRET, code, at(101))).hasValue(100);
    assertThat(Totp.step(SECRET, code, at(98))).isEmpty();
    assertThat(Totp.step(SECRET, code, at(102))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"287 082", "۲۸۷۰۸۲", "٢٨٧٠٨٢", "२८७०८२", "' 287082 '"})
  void digits_of_any_script_and_spaces_do(String typed) {
    assertThat(Totp.step(SECRET, typed, Instant.ofEpochSecond(59))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"''", "28708", "2870822", "abcdef", "-87082"})
  void what_is_no_code_is_refused(String typed) {
    assertThat(Totp.step(SECRET, typed, Instant.ofEpochSecond(59))).isEmpty();
  }

  @Test
  void a_secret_is_written_in_base_32() {
    assertThat(Totp.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  private static Instant at(long step) {
    return Instant.ofEpochSecond(step * 30);
  }
}
