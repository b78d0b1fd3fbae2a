package org.peyvand.witnesses.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.people.web.Acting;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Hash;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.witnesses.WitnessFixture;
import org.peyvand.witnesses.Witnesses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What another log hears over HTTP, to the letter of C2SP tlog-witness.
@WholeHouse
class WitnessPagesTests {
  @Autowired MockMvc browser;
  @Autowired Witnesses witnesses;
  @Autowired WitnessFixture fixture;
  @Autowired Offices offices;
  @Autowired Ids ids;

  @Test
  void every_status_of_the_specification_is_given() throws Exception {
    var origin = ids.next() + ".example/log";
    var log = SigningKey.generate(origin, SignatureKind.ED25519, new SecureRandom());
    var stranger = SigningKey.generate(origin, SignatureKind.ED25519, new SecureRandom());
    try (var known = fixture.knowing(log.verifierKey())) {
      var one = Hash.leaf(new byte[1]);
      assertThat(read("/witness/" + hash(origin) + "/checkpoint", 404)).isEmpty();

      var answer = add(request(0, note(log, 1, one)));
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).startsWith("— ").endsWith("\n");

      var other = add(request(0, note(log, 2, one)));
      assertThat(other.getStatus()).isEqualTo(409);
      assertThat(other.getContentType()).isEqualTo("text/x.tlog.size");
      assertThat(other.getContentAsString()).isEqualTo("1\n");

      assertThat(add(request(0, note(stranger, 1, one))).getStatus()).isEqualTo(403);
      assertThat(add(request(1, note(log, 1, Hash.EMPTY_TREE))).getStatus()).isEqualTo(422);
      assertThat(add(request(1, note(log, 2, one))).getStatus()).isEqualTo(422);
      assertThat(add(request(3, note(log, 2, one))).getStatus()).isEqualTo(400);
      assertThat(add("old one\n\n".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(400);
      assertThat(add(new byte[AddCheckpoint.MAX_BYTES + 1]).getStatus()).isEqualTo(413);

      var kept = Note.parse(bytes(read("/witness/" + hash(origin) + "/checkpoint", 200)));
      assertThat(kept.open(List.of(log.verifierKey()))).isInstanceOf(Opening.Opened.class);
      assertThat(((Opening.Opened) kept.open(witnesses.keys())).signers()).hasSize(2);
    }
    assertThat(add(request(0, note(log, 1, Hash.leaf(new byte[1])))).getStatus()).isEqualTo(404);
  }

  @Test
  void the_keys_are_there_to_be_given_to_others() throws Exception {
    var lines = read("/witness/vkeys", 200).lines().map(VerifierKey::parse).toList();

    assertThat(lines).isEqualTo(witnesses.keys());
    assertThat(lines)
        .extracting(VerifierKey::kind)
        .containsExactly(SignatureKind.COSIGNATURE, SignatureKind.ML_DSA_COSIGNATURE);
  }

  @ParameterizedTest
  @EnumSource
  void the_operator_has_a_page_in_every_language(Language language) throws Exception {
    var acting = new Acting(browser, offices, ids);
    var operator = acting.office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());
    var path = "/" + language.tag() + "/administration/witnesses";

    var page = acting.visit(path, acting.as(operator)).getContentAsString();

    assertThat(page).contains("(Ed25519)", "(ML-DSA-44)", "/witness/vkeys", "witnesses.txt");
  }

  private MockHttpServletResponse add(byte[] body) throws Exception {
    return browser.perform(post("/witness/add-checkpoint").content(body)).andReturn().getResponse();
  }

  private String read(String path, int status) throws Exception {
    var response = browser.perform(get(path)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(status);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private static byte[] request(long old, Note note) {
    return new AddCheckpoint(old, List.of(), note).bytes();
  }

  private static Note note(SigningKey log, long size, Hash root) {
    return Note.sign(new Checkpoint(log.verifierKey().name(), size, root).text(), log);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(String origin) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(origin)));
  }
}
