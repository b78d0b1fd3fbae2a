package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The approvals of acts, in the hands of anybody.
@WholeHouse
class ApprovalFilesTests {
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";

  @Autowired MockMvc browser;
  @Autowired Depositary depositary;
  @Autowired Adopted texts;
  @Autowired Offices offices;
  @Autowired Ids ids;

  private String text = "";
  private String act = "";

  @BeforeEach
  void sign() {
    var instrument = texts.adopted("test-approvals-" + ids.next());
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    var outcome =
        depositary.signWithSample(instrument, offices.office(TEHRAN).orElseThrow(), signing);
    text = "/en/texts/" + instrument.slug();
    act = text + "/signatures/" + ((SignOutcome.Signed) outcome).act().id();
  }

  @Test
  void the_pages_of_the_acts_hand_out_the_proof_to_anybody() throws Exception {
    assertThat(visit(act).getContentAsString()).contains(act + "/approvals.json");

    var file = visit(act + "/approvals.json");

    assertThat(file.getStatus()).isEqualTo(200);
    assertThat(file.getContentType()).startsWith("application/json");
    assertThat(file.getContentAsString())
        .contains("\"kind\":\"signature\"", "\"sample\":true", "\"statement\":\"")
        .doesNotContain("\"signature\":\"", "confirmation", "credential");
    assertThat(visit(text + "/approvals.json").getStatus()).isEqualTo(200);
  }

  @Test
  void where_there_is_no_act_there_is_no_proof() throws Exception {
    assertThat(visit(text + "/signatures/" + ids.next() + "/approvals.json").getStatus())
        .isEqualTo(404);
    assertThat(visit("/en/texts/no-such-text/approvals.json").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse visit(String path) throws Exception {
    return browser.perform(get(path)).andReturn().getResponse();
  }
}
