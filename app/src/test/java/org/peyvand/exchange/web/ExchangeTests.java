package org.peyvand.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.network.Networks;
import org.peyvand.register.Register;
import org.peyvand.signatures.PemText;
import org.peyvand.signatures.Signatures;
import org.peyvand.signatures.SigningSystem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class ExchangeTests {
  private static final String BODY = "/api/v1/bodies/" + Capitals.TEHRAN;

  @Autowired MockMvc program;
  @Autowired ApplicationContext house;
  @Autowired Networks networks;
  @Autowired Signatures signatures;
  @Autowired Register register;

  @BeforeEach
  void publishAnAnchor() {
    Capitals.settle(house);
    var body = networks.body(Capitals.TEHRAN).orElseThrow();
    if (signatures.anchors(body.id()).isEmpty()) {
      signatures.giveSampleSigner(body, SigningSystem.ECDSA_P256);
    }
  }

  @Test
  void the_interface_describes_itself() throws Exception {
    program
        .perform(get("/api/v1/openapi.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.info.title").value("Peyvand"))
        .andExpect(jsonPath("$.paths['/api/v1/bodies/{slug}'].get").exists())
        .andExpect(
            jsonPath("$.paths['/api/v1/trust.zip'].get.responses['200'].content['application/zip']")
                .exists());
  }

  @Test
  void bodies_are_listed_and_shown_with_their_anchors() throws Exception {
    program
        .perform(get("/api/v1/bodies"))
        .andExpect(jsonPath("$.network").value("brics-capitals-parliamentary-movement"))
        .andExpect(jsonPath("$.bodies.length()").value(9))
        .andExpect(jsonPath("$.next").doesNotExist());
    program
        .perform(get("/api/v1/bodies").param("after", "minsk-city-council-of-deputies"))
        .andExpect(jsonPath("$.bodies[0].slug").value("moscow-city-duma"));
    program
        .perform(get(BODY))
        .andExpect(jsonPath("$.ownNames.fa").value("شورای اسلامی شهر تهران"))
        .andExpect(jsonPath("$.city.zone").value("Asia/Tehran"))
        .andExpect(jsonPath("$.anchors[0].sha256").value(org.hamcrest.Matchers.hasLength(64)));
  }

  @Test
  void what_is_not_here_is_not_found() throws Exception {
    program
        .perform(get("/api/v1/bodies").param("network", "none"))
        .andExpect(status().isNotFound());
    program.perform(get("/api/v1/bodies/nobody")).andExpect(status().isNotFound());
    program.perform(get("/api/v1/bodies/nobody/anchors.pem")).andExpect(status().isNotFound());
  }

  @Test
  void an_anchor_is_served_as_published() throws Exception {
    var pem =
        program
            .perform(get(BODY + "/anchors.pem"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    var published = signatures.anchors(networks.body(Capitals.TEHRAN).orElseThrow().id());
    assertThat(pem)
        .isEqualTo(PemText.of(published.stream().map(anchor -> anchor.certificate()).toList()));
  }

  @Test
  void the_trust_material_is_what_the_verifier_takes() throws Exception {
    var files = trust();

    assertThat(files).containsKeys("README.txt", "seal.pem", "log.vkey", Capitals.TEHRAN + ".pem");
    assertThat(text(files, "log.vkey")).isEqualTo(register.verifierKey() + "\n");
    assertThat(text(files, "README.txt")).contains("SAMPLE", "by another way");
    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificates(
                    new ByteArrayInputStream(files.getOrDefault("seal.pem", new byte[0]))))
        .hasSize(1);
    assertThat(trustBytes()).isEqualTo(trustBytes());
  }

  private byte[] trustBytes() throws Exception {
    return program
        .perform(get("/api/v1/trust.zip"))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private Map<String, byte[]> trust() throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(trustBytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }
}
