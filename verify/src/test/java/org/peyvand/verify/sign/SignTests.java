package org.peyvand.verify.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.verify.Messages;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.Tool;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.CadesSigner;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.UploadOutcome.Accepted;

class SignTests {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final String PASSWORD = "sample";
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");

  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void text() throws Exception {
    Files.writeString(folder.resolve("a.pdf"), "%PDF the text");
  }

  private int sign(String... words) {
    return sign(Map.of("PEYVAND_SIGN_PASSWORD", PASSWORD), words);
  }

  private int sign(Map<String, String> environment, String... words) {
    var all = new ArrayList<String>();
    for (var word : words) {
      var file = word.endsWith(".p12") || word.endsWith(".p7s") || word.endsWith(".pdf");
      all.add(file || word.endsWith(".txt") ? folder.resolve(word).toString() : word);
    }
    var out = new ByteArrayOutputStream();
    var exit = Sign.run(all, environment, new PrintStream(out, true, StandardCharsets.UTF_8), NOW);
    said = out.toString(StandardCharsets.UTF_8);
    return exit;
  }

  private void keep(String file, Map<String, CadesSigner> keys) throws Exception {
    var store = KeyStore.getInstance("PKCS12", Algorithms.provider());
    store.load(null, null);
    for (var one : keys.entrySet()) {
      var signer = one.getValue();
      var chain = new ArrayList<Certificate>(List.of(signer.certificate()));
      chain.addAll(signer.chain());
      store.setKeyEntry(one.getKey(), signer.key(), null, chain.toArray(Certificate[]::new));
    }
    try (var out = Files.newOutputStream(folder.resolve(file))) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private void assertAccepted(SampleAuthority authority, Algorithm algorithm) throws Exception {
    var p7s = Files.readAllBytes(folder.resolve("a.pdf.p7s"));
    var anchors = new Anchors(List.of(authority.certificate), List.of(), true);
    var payload = Payload.of(folder.resolve("a.pdf"));
    var outcome = DetachedSignature.receive(p7s, payload, anchors, NOW);
    assertThat(outcome).isInstanceOf(Accepted.class);
    assertThat(((Accepted) outcome).verdict().suite().algorithm()).isEqualTo(algorithm);
  }

  @ParameterizedTest
  @EnumSource
  void a_key_of_every_system_signs_what_the_upload_accepts(Algorithm algorithm) throws Exception {
    var authority = SampleAuthority.of(algorithm, "any");
    keep("keys.p12", Map.of("head", authority.signer("CN=SAMPLE head,C=CU")));

    var pss = algorithm == Algorithm.RSA_PSS;
    var exit =
        pss ? sign("a.pdf", "--keys", "keys.p12", "--pss") : sign("a.pdf", "--keys", "keys.p12");

    assertThat(exit).as(said).isZero();
    assertAccepted(authority, algorithm);
    assertThat(said).contains("SHA-256: ", "becomes public", "Name: SAMPLE head", "Country: CU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ec -pkeyopt ec_paramgen_curve:P-256", "rsa:2048", "ed25519"})
  void keys_packed_by_openssl_are_read(String key) throws Exception {
    var tool = new Tool(folder);
    var made =
        tool.run(
            ("openssl req -x509 -newkey " + key + " -nodes -keyout k.pem -out c.pem -days 3650")
                .concat(" -subj /CN=SAMPLE -addext keyUsage=critical,digitalSignature")
                .split(" "));
    assertThat(made.exit()).as(made.said()).isZero();
    var packed =
        tool.run(
            "openssl pkcs12 -export -inkey k.pem -in c.pem -out keys.p12 -passout pass:sample"
                .split(" "));
    assertThat(packed.exit()).as(packed.said()).isZero();

    var later = Instant.parse("2030-01-01T00:00:00Z");
    var words =
        List.of(
            folder.resolve("a.pdf").toString(), "--keys", folder.resolve("keys.p12").toString());
    var out = new ByteArrayOutputStream();
    var exit =
        Sign.run(
            words,
            Map.of("PEYVAND_SIGN_PASSWORD", PASSWORD),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            later);

    assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
  }

  @Test
  void the_password_may_stand_in_a_file_and_never_among_the_words() throws Exception {
    keep("keys.p12", Map.of("head", BODY.signer("CN=SAMPLE")));
    Files.writeString(folder.resolve("password.txt"), PASSWORD + "\n");

    assertThat(sign(Map.of(), "a.pdf", "--keys", "keys.p12", "--password-file", "password.txt"))
        .as(said)
        .isZero();
    assertThat(sign("a.pdf", "--keys", "keys.p12", "--password", PASSWORD)).isEqualTo(2);
    assertThat(said).startsWith("How to use:");
  }

  @Test
  void a_wrong_password_is_said_to_be_wrong_in_every_system() throws Exception {
    for (var algorithm : List.of(Algorithm.SM2, Algorithm.GOST_256, Algorithm.ECDSA)) {
      keep("keys.p12", Map.of("head", SampleAuthority.of(algorithm, "any").signer("CN=SAMPLE")));

      var wrong = Map.of("PEYVAND_SIGN_PASSWORD", "other");

      assertThat(sign(wrong, "a.pdf", "--keys", "keys.p12")).isEqualTo(2);
      assertThat(said).contains("the password or PIN is wrong");
    }
  }

  @Test
  void of_several_keys_one_has_to_be_named() throws Exception {
    keep("keys.p12", Map.of("one", BODY.signer("CN=SAMPLE 1"), "two", BODY.signer("CN=SAMPLE 2")));

    assertThat(sign("a.pdf", "--keys", "keys.p12")).isEqualTo(2);
    assertThat(said).contains("one").contains("two").contains("--alias");
    assertThat(sign("a.pdf", "--keys", "keys.p12", "--alias", "three")).isEqualTo(2);
    assertThat(said).contains("three: there is no such key");
    assertThat(sign("a.pdf", "--keys", "keys.p12", "--alias", "two")).as(said).isZero();
    assertThat(said).contains("SAMPLE 2");
  }

  @Test
  void what_the_upload_would_refuse_is_not_signed() throws Exception {
    var until = NOW.minusSeconds(60);
    keep("old.p12", Map.of("head", BODY.signer("CN=SAMPLE", SampleAuthority.FROM, until)));
    keep(
        "short.p12",
        Map.of("head", SampleAuthority.of(Algorithm.RSA_PKCS1, 1024, "weak").signer("CN=SAMPLE")));

    assertThat(sign("a.pdf", "--keys", "old.p12")).isEqualTo(2);
    assertThat(said).contains("valid only in this time");
    assertThat(sign("a.pdf", "--keys", "short.p12")).isEqualTo(2);
    assertThat(said).contains("too short");
    assertThat(folder.resolve("a.pdf.p7s")).doesNotExist();
  }

  @Test
  void nothing_is_overwritten_and_what_is_missing_is_named() throws Exception {
    keep("keys.p12", Map.of("head", BODY.signer("CN=SAMPLE")));
    Files.writeString(folder.resolve("a.pdf.p7s"), "mine");
    Files.writeString(folder.resolve("broken.p12"), "nothing");

    assertThat(sign("a.pdf", "--keys", "keys.p12")).isEqualTo(2);
    assertThat(said).contains("already there");
    assertThat(folder.resolve("a.pdf.p7s")).hasContent("mine");
    assertThat(sign("b.pdf", "--keys", "keys.p12")).isEqualTo(2);
    assertThat(said).contains("b.pdf: this file cannot be read");
    assertThat(sign("a.pdf", "--keys", "broken.p12", "--out", "c.p7s")).isEqualTo(2);
    assertThat(said).contains("not a PKCS#12 file");
    assertThat(sign("a.pdf", "--keys", "none.p12", "--out", "c.p7s")).isEqualTo(2);
    assertThat(sign(Map.of(), "a.pdf", "--keys", "keys.p12", "--out", "c.p7s")).isEqualTo(2);
    assertThat(said).contains("there is no password");
    assertThat(sign("a.pdf", "--pkcs11", "/nowhere/lib.so", "--out", "c.p7s")).isEqualTo(2);
    assertThat(said).contains("the token does not answer");
  }

  @Test
  void every_refusal_has_a_sentence_in_every_language() {
    for (var language : Messages.LANGUAGES) {
      Arrays.stream(SignRefusal.Why.values())
          .forEach(why -> assertThat(Messages.in(language).get(why, "sign")).isNotBlank());
    }
  }
}
