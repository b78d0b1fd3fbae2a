package org.peyvand.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.peyvand.people.web.Acting;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.peyvand.tlog.ProofOutcome;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The log's key changes, and everybody can see from which to which.
@WholeHouse
class KeyRotationTests {
  @Autowired Register register;
  @Autowired KeyRotation rotation;
  @Autowired RegisterStore store;
  @Autowired LogFiles files;
  @Autowired Integrity integrity;
  @Autowired Installation installation;
  @Autowired Offices offices;
  @Autowired Ids ids;
  @Autowired MockMvc browser;

  @Test
  void the_entry_of_a_change_is_signed_for_by_both_keys() throws Exception {
    var before = VerifierKey.parse(register.verifierKey());
    var file = installation.data().resolve("keys/log.key");
    var secret = Files.readString(file);

    assertThat(register.rotateKey()).isTrue();

    var after = VerifierKey.parse(register.verifierKey());
    assertThat(after).isNotEqualTo(before);
    assertThat(after.name()).isEqualTo(before.name());
    assertThat(Files.readString(file)).isNotEqualTo(secret);
    assertThat(Files.exists(file.resolveSibling("log-next.key"))).isFalse();
    assertThat(register.keys()).extracting(LogKey::vkey).endsWith(before + "", after + "");
    var note = Note.parse(register.checkpoint().orElseThrow());
    var opened = (Opening.Opened) note.open(List.of(before, after));
    assertThat(opened.signers()).hasSize(2);

    var entry = register.newest(Long.MAX_VALUE).items().getFirst();
    assertThat(entry.type()).isEqualTo(EntryType.KEY_ROTATED);
    var digests = StrictJson.parse(entry.leaf()).asFields().fields("digests");
    assertThat(digests.text("from")).isEqualTo(sha256(before));
    assertThat(digests.text("to")).isEqualTo(sha256(after));
    var proof = register.proof(entry.act()).orElseThrow();
    for (var key : List.of(before, after)) {
      assertThat(LogProof.verify(proof.leaf(), proof.tlogProof(), key))
          .isInstanceOf(ProofOutcome.Proven.class);
    }
    assertThat(integrity.check()).isInstanceOf(Soundness.Sound.class);
    assertThat(trust()).contains("log " + before, "quorum none");
  }

  /// What readers get that have older proofs.
  private String trust() throws Exception {
    var zip = browser.perform(get("/api/v1/trust.zip")).andReturn().getResponse();
    try (var files = new ZipInputStream(new ByteArrayInputStream(zip.getContentAsByteArray()))) {
      for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        if (file.getName().equals("policy.txt")) {
          return new String(files.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  @Test
  void the_log_goes_on_under_the_new_key() {
    register.rotateKey();
    var first = VerifierKey.parse(register.verifierKey());

    register.rotateKey();

    var second = VerifierKey.parse(register.verifierKey());
    var note = Note.parse(register.checkpoint().orElseThrow());
    assertThat(((Opening.Opened) note.open(List.of(first, second))).signers()).hasSize(2);
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(files.publishedSize());
    assertThat(integrity.check()).isInstanceOf(Soundness.Sound.class);
  }

  @Test
  void a_change_that_was_cut_off_before_the_file_moved_is_finished_at_the_next_start() {
    var next = files.nextKey().verifierKey().toString();
    assertThat(files.nextKey().verifierKey()).hasToString(next);
    store.addKey(next, files.publishedSize(), Instant.EPOCH);

    var restarted = new LogFiles(installation, store, "");

    assertThat(restarted.key().verifierKey()).hasToString(next);
    files.handOver();
    assertThat(register.verifierKey()).isEqualTo(next);
    assertThat(integrity.check()).isInstanceOf(Soundness.Sound.class);
  }

  @Test
  void a_lost_key_is_made_anew_only_for_who_names_the_register_and_the_loss_is_recorded()
      throws Exception {
    var before = register.verifierKey();
    var file = installation.data().resolve("keys/log.key");
    Files.delete(file);
    assertThatThrownBy(() -> new LogFiles(installation, store, "")).hasMessageContaining("LOST");
    assertThatThrownBy(() -> new LogFiles(installation, store, "other.example/log"))
        .hasMessageContaining(register.origin());

    var made = new LogFiles(installation, store, register.origin());
    files.handOver();
    rotation.start();
    register.settle();

    assertThat(register.verifierKey())
        .isEqualTo(made.key().verifierKey() + "")
        .isNotEqualTo(before);
    var entry = register.newest(Long.MAX_VALUE).items().getFirst();
    assertThat(entry.type()).isEqualTo(EntryType.KEY_ROTATED);
    assertThat(StrictJson.parse(entry.leaf()).asFields().fields("digests").text("from"))
        .isEqualTo(sha256(VerifierKey.parse(before)));
    assertThat(integrity.check()).isInstanceOf(Soundness.Sound.class);
  }

  @Test
  void the_operator_changes_it_after_confirming() throws Exception {
    var acting = new Acting(browser, offices, ids);
    var session = acting.as(acting.office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost()));
    var before = register.verifierKey();
    var path = "/en/administration/register";

    acting.send(path + "/keys", List.of(session));
    assertThat(register.verifierKey()).isEqualTo(before);

    acting.send(path + "/keys", List.of(session), "confirmed", "true");
    assertThat(register.verifierKey()).isNotEqualTo(before);
    assertThat(acting.visit(path, session).getContentAsString())
        .contains(before, register.verifierKey());
  }

  private static String sha256(VerifierKey key) {
    var line = key.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(line));
  }
}
