package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignedCopies;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.peyvand.signatures.RevokingAuthority;
import org.peyvand.signatures.Signatures;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A body hands in what its own service made.
@WholeHouse
class SigningPagesTests {
  private static final String CHAIR = "chair-moscow-city-duma";

  @Autowired MockMvc browser;
  @Autowired Adopted texts;
  @Autowired Texts door;
  @Autowired Depositary depositary;
  @Autowired Networks networks;
  @Autowired Signatures signatures;
  @Autowired Ids ids;

  private Instrument text;
  private byte[] pdf;
  private RevokingAuthority authority;

  @BeforeEach
  void adopt() throws Exception {
    text = texts.adopted("copy-" + ids.next());
    pdf = door.original(text.id()).orElseThrow().pdf();
    authority = new RevokingAuthority("inside");
    var duma = networks.body(new Slug("moscow-city-duma")).orElseThrow();
    signatures.publish(duma.id(), authority.certificate);
  }

  /// Only what was added travels through the page while the signer reads.
  @Test
  void a_signed_copy_waits_for_consent() throws Exception {
    var copy = SignedCopies.of(pdf, authority.signer(5));

    var page = hand(copy);

    assertThat(page.getStatus()).isEqualTo(200);
    var added =
        Base64.getEncoder().encodeToString(Arrays.copyOfRange(copy, pdf.length, copy.length));
    assertThat(page.getContentAsString())
        .contains("SAMPLE head", "name=\"accepted\"")
        .contains(added.substring(0, 60));
    assertThat(depositary.acts(text.id())).isEmpty();
  }

  @Test
  void what_is_not_the_original_with_one_signature_is_refused_in_words() throws Exception {
    var copy = SignedCopies.of(pdf, authority.signer(5));
    var other = copy.clone();
    other[30] ^= 1;

    assertRefused(other, "does not begin with the frozen original");
    assertRefused(Arrays.copyOf(copy, copy.length + 3), "Bytes follow the signature");
    assertRefused(SignedCopies.of(copy, authority.signer(6)), "carries several signatures");
    assertRefused(pdf, "The PDF carries no signature.");
    assertRefused(
        SignedCopies.of(pdf, new RevokingAuthority("inside").signer(5)),
        "does not lead to any anchor of this body");
  }

  private void assertRefused(byte[] file, String sentence) throws Exception {
    var page = hand(file);
    assertThat(page.getStatus()).as(sentence).isEqualTo(422);
    assertThat(page.getContentAsString()).contains(sentence);
    assertThat(depositary.acts(text.id())).isEmpty();
  }

  private MockHttpServletResponse hand(byte[] file) throws Exception {
    var session =
        browser
            .perform(post("/en/sessions").with(csrf()).param("office", CHAIR))
            .andReturn()
            .getResponse()
            .getCookie("session");
    return browser
        .perform(
            multipart("/en/texts/" + text.slug() + "/signatures")
                .file(new MockMultipartFile("p7s", "copy.pdf", null, file))
                .param("means", "file")
                .param("city", "moscow")
                .param("on", texts.today().toString())
                .cookie(Objects.requireNonNull(session))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }
}
