package org.peyvand.signatures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.register.Register;
import org.peyvand.signatures.PemText;
import org.peyvand.signatures.RevokingAuthority;
import org.peyvand.signatures.Signatures;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.UploadOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// A body publishes what its signatures are to be judged by.
@WholeHouse
@Transactional
class AnchorPagesTests {
  private static final String BODY = "/bodies/" + Capitals.TEHRAN;
  private static final String ANCHORS = BODY + "/anchors";
  private static final String LISTS = BODY + "/revocation-lists";
  private static final byte[] CONTENT = {1, 2, 3};

  @Autowired MockMvc browser;
  @Autowired Networks networks;
  @Autowired Signatures signatures;
  @Autowired Register register;
  @Autowired Clock clock;

  @ParameterizedTest
  @EnumSource
  void every_language_shows_what_is_published(Language language) throws Exception {
    var office = office();
    var page = "/" + language.tag() + ANCHORS;

    assertThat(visit(page, office).getContentAsString())
        .contains("name=\"certificate\"", "name=\"list\"", "name=\"fingerprint\"");
  }

  @Test
  void an_anchor_is_published_registered_and_withdrawn() throws Exception {
    var office = office();
    var authority = new RevokingAuthority("published");
    var fingerprint = PemText.fingerprint(authority.certificate);

    assertThat(upload(ANCHORS, "certificate", authority.pem(), office).getStatus()).isEqualTo(303);
    assertThat(visit("/en" + ANCHORS, office).getContentAsString())
        .contains("CN=SAMPLE authority published", fingerprint);
    assertThat(receive(authority, 9)).isInstanceOf(UploadOutcome.Accepted.class);
    assertThat(register.waiting().getLast().type().code()).isEqualTo("anchor-published");
    assertThat(upload(ANCHORS, "certificate", authority.pem(), office).getContentAsString())
        .contains("has published this certificate before");

    assertThat(withdraw(fingerprint, office).getStatus()).isEqualTo(303);
    assertThat(receive(authority, 9)).isEqualTo(UploadOutcome.Refused.NOT_UNDER_BODYS_ANCHOR);
    assertThat(register.waiting().getLast().type().code()).isEqualTo("anchor-withdrawn");
    assertThat(withdraw(fingerprint, office).getContentAsString()).contains("withdrawn before");
  }

  @Test
  void what_cannot_be_an_anchor_is_refused_in_words() throws Exception {
    var office = office();

    assertThat(upload(ANCHORS, "certificate", CONTENT, office).getContentAsString())
        .contains("holds no certificate that can be read");
    assertThat(
            upload(ANCHORS, "certificate", new RevokingAuthority("old").expired(), office)
                .getContentAsString())
        .contains("This certificate has expired.");
    assertThat(upload(ANCHORS, "certificate", new byte[0], office).getContentAsString())
        .contains("Choose a file first.");
  }

  @Test
  void a_revoked_signer_is_refused_and_readers_get_the_list() throws Exception {
    var office = office();
    var now = clock.instant();
    var authority = new RevokingAuthority("revoking");
    upload(ANCHORS, "certificate", authority.pem(), office);
    assertThat(receive(authority, 7)).isInstanceOf(UploadOutcome.Accepted.class);

    var list = authority.list(now.minusSeconds(60), now.plusSeconds(3_600), 7);
    assertThat(upload(LISTS, "list", list, office).getStatus()).isEqualTo(303);

    assertThat(receive(authority, 7)).isEqualTo(UploadOutcome.Refused.REVOKED);
    assertThat(receive(authority, 8)).isInstanceOf(UploadOutcome.Accepted.class);
    assertThat(visit("/en" + ANCHORS, office).getContentAsString())
        .contains("1 certificate", "handed in by the body");
    assertThat(trustFiles().get(Capitals.TEHRAN + ".crl")).startsWith("-----BEGIN X509 CRL-----");
  }

  @Test
  void a_list_not_to_go_by_is_refused_in_words() throws Exception {
    var office = office();
    var now = clock.instant();
    var authority = new RevokingAuthority("lists");
    upload(ANCHORS, "certificate", authority.pem(), office);
    upload(LISTS, "list", authority.list(now.minusSeconds(9), now.plusSeconds(3_600)), office);

    assertThat(listed(CONTENT, office)).contains("holds no revocation list that can be read");
    assertThat(listed(new RevokingAuthority("foreign").list(now, later(now)), office))
        .contains("not signed with an anchor of this body");
    assertThat(listed(authority.list(now.minusSeconds(60), now.minusSeconds(1)), office))
        .contains("The list has run out.");
    assertThat(listed(authority.list(later(now), later(later(now))), office))
        .contains("The list is dated in the future.");
    assertThat(listed(authority.list(now.minusSeconds(60), later(now)), office))
        .contains("The list we have is this one or a newer one.");
  }

  @Test
  void only_the_bodys_own_focal_point_publishes() throws Exception {
    var stranger = "/bodies/moscow-city-duma";
    var office = office();

    assertThat(visit("/en" + stranger + "/anchors", office).getStatus()).isEqualTo(403);
    assertThat(upload(stranger + "/anchors", "certificate", CONTENT, office).getStatus())
        .isEqualTo(403);
    assertThat(upload(stranger + "/revocation-lists", "list", CONTENT, office).getStatus())
        .isEqualTo(403);
  }

  private static Instant later(Instant now) {
    return now.plusSeconds(3_600);
  }

  private UploadOutcome receive(RevokingAuthority authority, long serial) throws Exception {
    var body = networks.body(Capitals.TEHRAN).orElseThrow();
    var p7s = authority.signature(serial, CONTENT, clock.instant());
    return signatures.receive(body.id(), p7s, Payload.of(CONTENT));
  }

  private String listed(byte[] list, Cookie office) throws Exception {
    var answer = upload(LISTS, "list", list, office);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString();
  }

  private Map<String, String> trustFiles() throws Exception {
    var zip = browser.perform(get("/api/v1/trust.zip")).andReturn().getResponse();
    var files = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip.getContentAsByteArray()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes()));
      }
    }
    return files;
  }

  private MockHttpServletResponse upload(String path, String field, byte[] file, Cookie office)
      throws Exception {
    return browser
        .perform(
            multipart("/en" + path)
                .file(new MockMultipartFile(field, "file", null, file))
                .cookie(office)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse withdraw(String fingerprint, Cookie office) throws Exception {
    return browser
        .perform(
            post("/en" + ANCHORS + "/withdrawals")
                .param("fingerprint", fingerprint)
                .cookie(office)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse visit(String path, Cookie office) throws Exception {
    return browser.perform(get(path).cookie(office)).andReturn().getResponse();
  }

  private Cookie office() throws Exception {
    var answer =
        browser
            .perform(post("/en/sessions").with(csrf()).param("office", "focal-point-tehran"))
            .andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }
}
