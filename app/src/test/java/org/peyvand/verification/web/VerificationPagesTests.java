package org.peyvand.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.texts.Instrument;
import org.peyvand.verify.container.Container;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A citizen has a file looked at.
@WholeHouse
class VerificationPagesTests {
  private static final int FILE_MAX_BYTES = 10_000_000;
  private static final String SIGNATURE = "signatures/islamic-city-council-of-tehran-1.p7s";

  @Autowired MockMvc browser;
  @Autowired Adopted texts;
  @Autowired Depositary depositary;
  @Autowired Offices offices;
  @Autowired Ids ids;

  /// Signed once for all; nothing here changes it.
  private static byte[] signed = new byte[0];

  private byte[] container() throws Exception {
    if (signed.length == 0) signed = sign();
    return signed;
  }

  private byte[] sign() throws Exception {
    var text = texts.adopted("checked-" + ids.next());
    var chair = offices.office("chair-islamic-city-council-of-tehran").orElseThrow();
    var signing = new Signing(texts.today(), new Slug("tehran"), true);
    assertThat(depositary.signWithSample(text, chair, signing))
        .isInstanceOf(SignOutcome.Signed.class);
    return original(text);
  }

  private byte[] original(Instrument text) throws Exception {
    return browser
        .perform(get("/en/texts/" + text.slug() + ".asice"))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private byte[] inside(String name) throws Exception {
    try (var opened = Container.open(container())) {
      return opened.read(name, FILE_MAX_BYTES).orElseThrow();
    }
  }

  private MockHttpServletResponse check(String language, String name, byte[] file, byte[] content)
      throws Exception {
    return browser
        .perform(
            multipart("/" + language + "/verify")
                .file(new MockMultipartFile("file", name, null, file))
                .file(new MockMultipartFile("content", "content", null, content)))
        .andReturn()
        .getResponse();
  }

  private String checked(String name, byte[] file, byte[] content) throws Exception {
    var response = check("en", name, file, content);
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void every_language_asks_for_a_file_and_tells_how_to_do_without_us(Language language)
      throws Exception {
    var page =
        browser
            .perform(get("/" + language.tag() + "/verify"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page)
        .contains("enctype=\"multipart/form-data\"", "/api/v1/trust.zip", "./peyvand verify")
        .doesNotContain("_csrf");
  }

  @Test
  void a_signed_original_is_valid_in_six_parts_in_the_readers_language() throws Exception {
    var page = check("fa", "اصل.asice", container(), new byte[0]);

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8))
        .contains("notice is-done", "اصل.asice", "شورای اسلامی شهر تهران")
        .contains("یکپارچگی", "انتساب", "زنجیره", "ابطال", "زمان", "اختیار")
        .contains("همهٔ سطرها در دفتر ثبت این میزبان اثبات شده‌اند");
  }

  @Test
  void a_flipped_byte_is_found_and_its_file_named() throws Exception {
    var bytes = container().clone();
    var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(SIGNATURE);
    bytes[at + SIGNATURE.length() + 200] ^= 1;

    assertThat(checked("original.asice", bytes, new byte[0]))
        .contains("INVALID: something here is false", SIGNATURE, "notice is-refused");
  }

  @Test
  void a_signature_needs_what_it_signs() throws Exception {
    var p7s = inside(SIGNATURE);

    var alone = check("en", "tehran.p7s", p7s, new byte[0]);
    assertThat(alone.getStatus()).isEqualTo(422);
    assertThat(alone.getContentAsString(StandardCharsets.UTF_8))
        .contains("give the file it was made over, too");
    assertThat(checked("tehran.p7s", p7s, inside("declaration.pdf"))).contains("notice is-done");
    assertThat(checked("tehran.p7s", p7s, inside("declaration.json")))
        .contains("The signature was made over other bytes.");
  }

  @Test
  void a_proof_is_shown_with_its_place() throws Exception {
    var proof = inside("register/adopted.tlog-proof");

    assertThat(checked("adopted.tlog-proof", proof, inside("register/adopted.json")))
        .contains("PROVEN: this entry stands in the register", "entry ");
    assertThat(checked("adopted.tlog-proof", proof, inside("declaration.json")))
        .contains("INVALID: the proof does not show");
  }

  @Test
  void a_pdf_nobody_signed_inside_says_so() throws Exception {
    assertThat(checked("declaration.pdf", inside("declaration.pdf"), new byte[0]))
        .contains("carries no signature", "CANNOT CHECK");
  }

  @Test
  void what_is_no_file_of_ours_is_refused_in_words() throws Exception {
    var page = check("en", "<b>holiday.jpg", new byte[] {1, 2, 3}, new byte[0]);

    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8))
        .contains("This file could not be checked", "not a signature container")
        .contains("&lt;b&gt;holiday")
        .doesNotContain("<b>holiday");
    assertThat(check("en", "a", new byte[0], new byte[0]).getContentAsString())
        .contains("Choose a file first.");
  }

  @Test
  void nothing_is_kept() throws Exception {
    checked("original.asice", container(), new byte[0]);
    check("en", "broken", new byte[] {1}, new byte[0]);

    assertThat(left()).isEmpty();
  }

  private static List<Path> left() throws Exception {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("peyvand-verify-"))
          .toList();
    }
  }
}
