package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | Edge | Windows
          Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 | Safari | iPhone
          Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 | Chrome | Android
          Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | macOS
          curl/8.5.0 | '' | ''
          """)
  void a_browser_is_known_by_its_own_name(String agent, String browser, String system) {
    assertThat(Device.ofAgent(agent)).isEqualTo(new Device(browser, system));
    assertThat(Device.ofLine(Device.ofAgent(agent).line())).isEqualTo(Device.ofAgent(agent));
  }

  @Test
  void what_no_browser_says_is_unknown() {
    assertThat(Device.ofAgent(null)).isEqualTo(Device.UNKNOWN);
    assertThat(Device.ofAgent("Firefox/" + "x".repeat(2_000))).isEqualTo(Device.UNKNOWN);
    assertThat(Device.ofLine("")).isEqualTo(Device.UNKNOWN);
  }
}
