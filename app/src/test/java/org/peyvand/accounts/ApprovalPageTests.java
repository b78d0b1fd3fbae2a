package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.accounts.Approving.Asked;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Answering;
import org.peyvand.verify.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WholeHouse
class ApprovalPageTests {
  private static final Matter MATTER =
      new Matter(
          Matter.Kind.SIGNATURE,
          new InstrumentId(new UUID(1, 1)),
          null,
          "0123456789abcdef".repeat(4),
          Json.fields(),
          new Multilingual(Map.of("en", "Joint statement", "fa", "بیانیهٔ مشترک")),
          new Multilingual(Map.of("en", "Council", "fa", "شورای شهر")));

  @Autowired Answering answering;

  @Test
  void it_says_what_is_approved_and_carries_along_what_was_sent() throws Exception {
    var page = answer("fa", new Asked(new UUID(0, 7), MATTER, "{\"rpId\":\"localhost\"}", false));

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString(UTF_8))
        .contains("بیانیهٔ مشترک", "شورای شهر", "01234567 89abcdef …")
        .contains("action=\"/fa/texts/a/signatures\"", "data-passkey=\"get\"")
        .contains("name=\"held\" value=\"QUJD\"", "name=\"bodies\" value=\"one\"")
        .contains("name=\"bodies\" value=\"two\"", "name=\"approval\" value=\"" + new UUID(0, 7))
        .doesNotContain("forged", "stale-token");
  }

  @Test
  void an_approval_that_did_not_hold_is_said_to_have_recorded_nothing() throws Exception {
    var page = answer("en", new Asked(new UUID(0, 7), MATTER, "{}", true));

    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(page.getContentAsString(UTF_8)).contains("Nothing has been recorded");
  }

  @Test
  void who_has_no_passkey_is_led_to_add_one() throws Exception {
    var page = answer("en", new Asked(new UUID(0, 7), MATTER, null, false));

    assertThat(page.getContentAsString(UTF_8))
        .contains("href=\"/en/account/passkeys/new\"")
        .doesNotContain("data-passkey");
  }

  private MockHttpServletResponse answer(String language, Asked asked) throws Exception {
    var request = new MockHttpServletRequest("POST", "/" + language + "/texts/a/signatures");
    request.addParameter("bodies", "one", "two");
    request.addParameter("_csrf", "stale-token");
    request.addParameter("approvedBy", "forged");
    var response = new MockHttpServletResponse();
    answering.answer(ApprovalPage.of(asked, request, Map.of("held", "QUJD")), request, response);
    return response;
  }
}
