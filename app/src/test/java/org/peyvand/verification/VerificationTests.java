package org.peyvand.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@WholeHouse
class VerificationTests {
  @Autowired Verification verification;
  @Autowired MockMvc browser;

  @Test
  void whoever_comes_while_others_are_being_served_is_told_at_once() throws Exception {
    verification.places.acquire(Verification.AT_ONCE_MAX);
    try {
      var busy = check();
      assertThat(busy.getStatus()).isEqualTo(503);
      assertThat(busy.getContentAsString(StandardCharsets.UTF_8))
          .contains("Several files are being checked at this moment.");
    } finally {
      verification.places.release(Verification.AT_ONCE_MAX);
    }
    assertThat(check().getStatus()).isEqualTo(422);
    assertThat(verification.places.availablePermits()).isEqualTo(Verification.AT_ONCE_MAX);
  }

  private MockHttpServletResponse check() throws Exception {
    return browser
        .perform(
            multipart("/en/verify").file(new MockMultipartFile("file", "a", null, new byte[] {1})))
        .andReturn()
        .getResponse();
  }
}
