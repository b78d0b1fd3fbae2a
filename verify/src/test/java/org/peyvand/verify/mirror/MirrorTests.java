package org.peyvand.verify.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.tlog.Audit;
import org.peyvand.tlog.AuditOutcome;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.FolderTiles;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Policy;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.mirror.Mirror.Thoroughness;
import org.peyvand.verify.signature.Verdict;

class MirrorTests {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path folder;

  private ServedLog log;
  private BoundedHttp http;
  private Mirror mirror;

  @BeforeEach
  void open() throws Exception {
    log = new ServedLog("sample-mirror.invalid/log");
    http = new BoundedHttp(Duration.ofSeconds(10));
    mirror = new Mirror(http, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    log.close();
    http.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 256, 700})
  void a_whole_register_is_checked_and_copied(int size) {
    var note = log.show("a", size);

    var report = look();

    assertThat(report.finding()).isEqualTo(MirrorFinding.SOUND);
    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.exit()).isZero();
    assertThat(report.seen()).isEqualTo(note);
    assertThat(report.kept()).isNull();
    var copy = new FolderTiles(folder);
    assertThat(Audit.of(copy, size))
        .isEqualTo(new AuditOutcome.Whole(Checkpoint.parse(note.text()).root()));
    assertThat(copy.lastCheckpoint()).contains(note.bytes());
  }

  @Test
  void what_grew_is_held_against_what_was_kept() {
    var before = log.show("a", 300);
    look();
    var after = log.show("a", 700);

    var report = look();

    assertThat(report.finding()).isEqualTo(MirrorFinding.SOUND);
    assertThat(report.kept()).isEqualTo(before);
    assertThat(report.seen()).isEqualTo(after);
  }

  @Test
  void full_pieces_that_are_kept_are_asked_for_again_only_when_everything_is() {
    log.show("a", 700);
    look();
    log.asked.clear();

    look(Thoroughness.WHAT_IS_NEW);
    assertThat(log.asked).contains("/register/tile/entries/002.p/188");
    assertThat(log.asked).doesNotContain("/register/tile/entries/000", "/register/tile/0/001");

    look();
    assertThat(log.asked).contains("/register/tile/entries/000", "/register/tile/0/001");
  }

  @Test
  void a_fork_of_the_same_size_is_found_and_both_checkpoints_kept() throws Exception {
    var before = log.show("a", 300);
    look();
    var after = log.show("b", 300);

    assertEvidence(look(), MirrorFinding.FORKED, before, after);
  }

  @Test
  void a_fork_that_grew_is_found_and_both_checkpoints_kept() throws Exception {
    var before = log.show("a", 300);
    look();
    var after = log.show("b", 700);

    assertEvidence(look(), MirrorFinding.FORKED, before, after);
    assertEvidence(look(Thoroughness.WHAT_IS_NEW), MirrorFinding.FORKED, before, after);
  }

  @Test
  void a_register_that_went_back_is_found_and_both_checkpoints_kept() throws Exception {
    var before = log.show("a", 300);
    look();
    var after = log.show("a", 299);

    assertEvidence(look(), MirrorFinding.ROLLED_BACK, before, after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2", "tile/entries/001"})
  void a_flipped_bit_is_found_where_it_is(String piece) throws Exception {
    var before = log.show("a", 700);
    look();
    var file = "/register/" + piece;
    var bytes = log.files.get(file).clone();
    bytes[bytes.length / 2] ^= 1;
    log.files.put(file, bytes);

    var report = look();

    assertEvidence(report, MirrorFinding.DAMAGED, before, before);
    if (!piece.contains("/0/")) assertThat(report.where()).isEqualTo(piece);
  }

  @Test
  void a_piece_that_is_missing_is_named() {
    log.show("a", 700);
    log.files.remove("/register/tile/entries/001");

    var report = look();

    assertThat(report.finding()).isEqualTo(MirrorFinding.DAMAGED);
    assertThat(report.where()).startsWith("tile/entries/001");
    assertThat(report.exit()).isEqualTo(1);
  }

  @Test
  void what_was_damaged_once_is_right_again_when_it_is() {
    log.show("a", 300);
    var whole = log.files.get("/register/tile/entries/000");
    log.files.put("/register/tile/entries/000", new byte[0]);
    assertThat(look().finding()).isEqualTo(MirrorFinding.DAMAGED);

    log.files.put("/register/tile/entries/000", whole);
    assertThat(look().finding()).isEqualTo(MirrorFinding.SOUND);
  }

  @Test
  void another_key_is_found_also_where_only_the_hosts_word_was_taken() {
    log.show("a", 5);
    assertThat(look(List.of()).verdict()).isEqualTo(Verdict.CANNOT_CHECK);
    assertThat(look(List.of()).consistent()).isTrue();

    var stranger =
        SigningKey.generate("sample-mirror.invalid/log", SignatureKind.ED25519, new SecureRandom());
    var text = Note.parse(log.files.get("/register/checkpoint")).text();
    log.files.put("/register/checkpoint", Note.sign(text, stranger).bytes());
    log.files.put(
        "/register/vkey", (stranger.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(look(List.of()).finding()).isEqualTo(MirrorFinding.NOT_SIGNED);
    assertThat(look().finding()).isEqualTo(MirrorFinding.NOT_SIGNED);
  }

  @Test
  void the_same_evidence_is_kept_once() throws Exception {
    log.show("a", 300);
    look();
    log.show("b", 300);
    look();
    look();

    try (var kept = Files.list(folder.resolve("evidence"))) {
      assertThat(kept).hasSize(1);
    }
  }

  @Test
  void the_host_may_be_named_instead_of_its_register() {
    log.show("a", 5);

    var report = mirror.look(log.host(), folder, keys(), null, Thoroughness.EVERYTHING);

    assertThat(report.finding()).isEqualTo(MirrorFinding.SOUND);
  }

  @Test
  void witnesses_are_named_and_too_few_are_told() {
    var minsk =
        SigningKey.generate(
            "minsk.example/w", SignatureKind.ML_DSA_COSIGNATURE, new SecureRandom());
    var policy = policy(minsk.verifierKey());
    log.show("a", 5);
    var alone = look(policy);
    assertThat(alone.finding()).isEqualTo(MirrorFinding.SOUND);
    assertThat(alone.verdict()).isEqualTo(Verdict.CANNOT_CHECK);
    assertThat(alone.consistent()).isFalse();

    log.show("a", 5, note -> note.cosigned(minsk, NOON));
    var seen = look(policy);
    assertThat(seen.verdict()).isEqualTo(Verdict.VALID);
    assertThat(seen.witnesses())
        .extracting(one -> one.key().name())
        .containsExactly("minsk.example/w");

    var forged = log.show("b", 7, note -> note.cosigned(minsk, NOON)).signatures().getLast();
    log.show("a", 7, note -> note.with(forged));
    assertThat(look(policy).finding()).isEqualTo(MirrorFinding.NOT_SIGNED);
  }

  private static Policy policy(VerifierKey witness) {
    var text = "witness minsk " + witness + "\nquorum minsk\n";
    return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertEvidence(MirrorReport report, MirrorFinding finding, Note kept, Note seen)
      throws Exception {
    assertThat(report.finding()).isEqualTo(finding);
    assertEvidence(report, kept, seen);
  }

  private void assertEvidence(MirrorReport report, Note kept, Note seen) throws Exception {
    assertThat(report.exit()).isEqualTo(1);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(report.evidence()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Files.readAllBytes(report.evidence().get(0))).isEqualTo(kept.bytes());
    assertThat(Files.readAllBytes(report.evidence().get(1))).isEqualTo(seen.bytes());
    // The copy stays as it was.
    assertThat(new FolderTiles(folder).lastCheckpoint()).contains(kept.bytes());
  }

  private List<VerifierKey> keys() {
    return List.of(log.key.verifierKey());
  }

  private MirrorReport look() {
    return look(keys());
  }

  private MirrorReport look(List<VerifierKey> keys) {
    return look(keys, null, Thoroughness.EVERYTHING);
  }

  private MirrorReport look(Policy policy) {
    return look(keys(), policy, Thoroughness.EVERYTHING);
  }

  private MirrorReport look(Thoroughness thoroughness) {
    return look(keys(), null, thoroughness);
  }

  private MirrorReport look(
      List<VerifierKey> keys, @Nullable Policy policy, Thoroughness thoroughness) {
    return mirror.look(log.register(), folder, keys, policy, thoroughness);
  }
}
