package org.peyvand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peyvand.HostileRequestsTests.assertCalm;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peyvand.Stranger.Reply;
import org.peyvand.access.Offices;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.files.SampleFiles;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.network.Networks;
import org.peyvand.signatures.Signatures;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.verify.signature.Algorithm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files that mean harm: refused by name, with what was typed still in the form and nothing
/// recorded.
@ServingHouse
class HostileUploadsTests {
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";

  /// A form with no file in it.
  private static final String OTHER = "/fa/account/preferences";

  private static final Slug COUNCIL = new Slug("islamic-city-council-of-tehran");

  @LocalServerPort int port;
  @Autowired Adopted texts;
  @Autowired Texts door;
  @Autowired Depositary depositary;
  @Autowired Signatures signatures;
  @Autowired Networks networks;
  @Autowired Offices offices;
  @Autowired Messages messages;
  @Autowired Ids ids;

  private Instrument text;

  @BeforeEach
  void adopt() {
    text = texts.adopted("hostile-" + ids.next());
  }

  @TestFactory
  Stream<DynamicTest> a_hostile_signature_is_refused_for_its_own_reason() throws Exception {
    var pdf = door.original(text.id()).orElseThrow().pdf();
    var council = networks.body(COUNCIL).orElseThrow();
    var authority = new HostileSignatures(Algorithm.ECDSA);
    var impostor = new HostileSignatures(Algorithm.ECDSA);
    var chinese = new HostileSignatures(Algorithm.SM2);
    signatures.publish(council.id(), authority.certificate);
    signatures.publish(council.id(), chinese.certificate);
    var sound = authority.sound(pdf);
    var other = door.original(texts.adopted("hostile-" + ids.next()).id()).orElseThrow().pdf();
    var duma = networks.body(new Slug("moscow-city-duma")).orElseThrow();

    var table = new LinkedHashMap<String, Map.Entry<byte[], String>>();
    table.put("cut off", Map.entry(Arrays.copyOf(sound, sound.length - 9), "MALFORMED"));
    table.put("goes on", Map.entry(Stranger.joined(sound, new byte[9]), "MALFORMED"));
    table.put("too deep", Map.entry(deep(), "MALFORMED"));
    table.put("a lying length", Map.entry(new byte[] {0x30, -124, 127, -1, -1, -1}, "MALFORMED"));
    table.put("too large", Map.entry(new byte[100_000], "TOO_LARGE"));
    table.put("an archive", Map.entry(SampleFiles.zip("a", new byte[9]), "MALFORMED"));
    table.put("markup", Map.entry("<script>alert(1)</script>".getBytes(UTF_8), "MALFORMED"));
    table.put("of nobody", Map.entry(authority.ofNobody(pdf), "NO_SIGNER"));
    table.put("of two", Map.entry(authority.ofTwo(pdf), "SEVERAL_SIGNERS"));
    table.put(
        "attributes swapped for the text",
        Map.entry(authority.withoutAttributes(pdf), "NO_SIGNED_ATTRIBUTES"));
    table.put("over another text", Map.entry(authority.sound(other), "OTHER_BYTES"));
    table.put("expired", Map.entry(authority.expired(pdf), "CERTIFICATE_EXPIRED"));
    table.put(
        "an impostor of the same name", Map.entry(impostor.sound(pdf), "NOT_UNDER_BODYS_ANCHOR"));
    table.put(
        "of another body",
        Map.entry(signatures.sampleSignature(duma, pdf), "NOT_UNDER_BODYS_ANCHOR"));
    table.put("SM2 without its id", Map.entry(chinese.withoutUserId(pdf), "WRONG_SM2_ID"));

    var signatory = new Stranger(port).as(TEHRAN);
    return table.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () ->
                        assertRefused(
                            sign(signatory, row.getValue().getKey()),
                            "verify.reason." + row.getValue().getValue())));
  }

  private void assertRefused(Reply reply, String key) {
    assertCalm(reply);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body().replace("&#39;", "'")).contains(messages.text(Language.FA, key));
    assertThat(reply.body()).contains("value=\"" + texts.today() + "\"");
    assertThat(depositary.acts(text.id())).isEmpty();
  }

  @Test
  void a_signature_is_good_once_however_its_file_is_dressed() throws Exception {
    var pdf = door.original(text.id()).orElseThrow().pdf();
    var council = networks.body(COUNCIL).orElseThrow();
    var signatory = new Stranger(port).as(TEHRAN);

    var shown = sign(signatory, signatures.sampleSignature(council, pdf));

    assertThat(shown.status()).isEqualTo(200);
    assertThat(depositary.acts(text.id())).as("before consent").isEmpty();
  }

  @Test
  void names_of_files_lead_nowhere() throws Exception {
    var signatory = new Stranger(port).as(TEHRAN);
    var exhibits = "/fa" + act() + "/exhibits";

    for (var name :
        new String[] {
          "../../keys/log.key",
          "..\\\\..\\\\a.exe",
          "a\u202Efdp.exe",
          "a\u0007b.pdf",
          "a".repeat(3_000) + ".pdf"
        }) {
      var file = SampleFiles.pdf(2_000, name.hashCode());
      var reply =
          signatory.upload(
              exhibits, "file", name, file, "caption", "A \u202Escan\u0007", "circle", "PARTIES");

      assertCalm(reply);
      // The server itself refuses a control character in the head of a part.
      assertThat(reply.status()).as(name).isEqualTo(name.contains("\u0007") ? 400 : 303);
    }
    var page = signatory.get("/fa" + act());
    assertThat(page.body()).doesNotContain("log.key", ".exe", "\u202E", "\u0007");
  }

  @Test
  void hostile_evidence_is_refused_by_its_name() throws Exception {
    var signatory = new Stranger(port).as(TEHRAN);
    var exhibits = "/fa" + act() + "/exhibits";
    var page = "<!doctype html><script>alert(1)</script>".getBytes(UTF_8);
    var table = new LinkedHashMap<byte[], String>();
    table.put("<svg onload='alert(1)'/>".getBytes(UTF_8), "NOT_TAKEN");
    table.put(page, "NOT_TAKEN");
    table.put(SampleFiles.zip("../../a", new byte[9]), "NOT_TAKEN");
    table.put("MZ program".getBytes(UTF_8), "NOT_TAKEN");
    table.put(SampleFiles.container("bomb", new byte[32 << 20]), "DAMAGED");
    table.put(SampleFiles.container("../../a", new byte[9]), "DAMAGED");
    table.put(Stranger.joined(SampleFiles.png(9, 9), page), "DAMAGED");
    table.put(SampleFiles.pngThatClaims(60_000, 60_000), "TOO_MANY_PIXELS");
    table.put(new byte[0], "EMPTY");

    for (var row : table.entrySet()) {
      var reply =
          signatory.upload(
              exhibits,
              "file",
              "a.pdf",
              row.getKey(),
              "caption",
              "Kept words",
              "circle",
              "PARTIES");

      assertCalm(reply);
      assertThat(reply.status()).as(row.getValue()).isEqualTo(422);
      var sentence = messages.text(Language.FA, "files.refused." + row.getValue());
      assertThat(reply.body()).contains(sentence.split("[{(:]", 2)[0]).contains("Kept words");
    }
    assertThat(signatory.get("/fa" + act()).body())
        .contains(messages.text(Language.FA, "depositary.evidence.none"));
  }

  @Test
  void an_evidence_form_takes_twenty_megabytes_and_others_take_two() throws Exception {
    var act = act();
    var signatory = new Stranger(port).as(TEHRAN);
    var scan = SampleFiles.pdf(20 << 20, 1);
    var fields = new String[] {"caption", "A scan", "circle", "PARTIES"};

    assertThat(signatory.upload("/fa" + act + "/exhibits", "file", "a", scan, fields).status())
        .isEqualTo(303);
    var tooLarge =
        signatory.upload("/fa" + act + "/exhibits", "file", "a", new byte[25 << 20], fields);
    assertCalm(tooLarge);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(signatory.upload(OTHER, "file", "a", new byte[3 << 20]).status()).isEqualTo(413);
  }

  @Test
  void what_does_not_say_its_size_ends_at_the_same_limit() throws Exception {
    var act = act();
    var signatory = new Stranger(port).as(TEHRAN);
    var fields = new String[] {"caption", "A scan", "circle", "PARTIES"};

    var taken =
        signatory.uploadUnmeasured(
            "/fa" + act + "/exhibits", "file", SampleFiles.pdf(5 << 20, 2), fields);
    var other = signatory.uploadUnmeasured(OTHER, "file", new byte[5 << 20]);

    assertThat(taken.status()).isEqualTo(303);
    assertCalm(other);
    assertThat(other.status()).isIn(400, 413);
  }

  @Test
  void nobody_fills_our_disk_without_signing_in() throws Exception {
    var stranger = new Stranger(port);

    var reply =
        stranger.upload("/fa" + act() + "/exhibits", "file", "a", SampleFiles.pdf(5 << 20, 3));

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location").orElse("")).startsWith("/fa/sessions/new");
  }

  private String act() {
    var acts = depositary.acts(text.id());
    var act =
        acts.isEmpty()
            ? ((SignOutcome.Signed)
                    depositary.signWithSample(
                        text,
                        offices.office(TEHRAN).orElseThrow(),
                        new Signing(texts.today(), new Slug("moscow"), true)))
                .act()
            : acts.getFirst();
    return "/texts/" + text.slug() + "/signatures/" + act.id();
  }

  private Reply sign(Stranger signatory, byte[] p7s) throws IOException {
    return signatory.upload(
        "/fa/texts/" + text.slug() + "/signatures",
        "p7s",
        "a.p7s",
        p7s,
        "means",
        "file",
        "on",
        texts.today().toString(),
        "city",
        "moscow");
  }

  private static byte[] deep() {
    var deep = new byte[4_000];
    for (int at = 0; at < deep.length; at += 2) {
      deep[at] = 0x30;
      deep[at + 1] = (byte) 0x80;
    }
    return deep;
  }
}
