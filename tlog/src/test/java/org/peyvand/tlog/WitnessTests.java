package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTests {
  private static final String ORIGIN = "sample-1.invalid/log";
  private static final SigningKey LOG = NoteTests.key(ORIGIN, SignatureKind.ED25519, 1);
  private static final SigningKey STRANGER = NoteTests.key(ORIGIN, SignatureKind.ED25519, 9);
  private static final SigningKey ED =
      NoteTests.key("witness.example/minsk", SignatureKind.COSIGNATURE, 2);
  private static final SigningKey PQ =
      NoteTests.key("witness.example/minsk", SignatureKind.ML_DSA_COSIGNATURE, 3);
  private static final List<VerifierKey> WITNESS = List.of(ED.verifierKey(), PQ.verifierKey());
  private static final Instant AT = Instant.parse("2026-11-25T11:00:00Z");

  @Test
  void a_first_checkpoint_and_every_growth_of_it_are_accepted() {
    for (var size : List.of(0, 1, 5, 256, 300)) {
      assertThat(judge(request(0, size), null)).isInstanceOf(WitnessOutcome.Accepted.class);
      for (var old : List.of(0, 1, 5, 256, 300)) {
        if (old > size) continue;
        var accepted = (WitnessOutcome.Accepted) judge(request(old, size), checkpoint(old));
        assertThat(accepted.checkpoint()).isEqualTo(checkpoint(size));
      }
    }
  }

  @Test
  void what_others_wrote_under_it_is_left_away() {
    var request = request(0, 5);
    var busy = new AddCheckpoint(0, List.of(), request.checkpoint().cosigned(ED, AT));

    var accepted = (WitnessOutcome.Accepted) judge(busy, null);

    assertThat(accepted.note()).isEqualTo(request.checkpoint());
  }

  @Test
  void another_log_and_another_key_are_refused() {
    var other = new AddCheckpoint(0, List.of(), note("other.invalid/log", 5, STRANGER));
    assertThat(judge(other, null)).isEqualTo(WitnessOutcome.Refused.UNKNOWN_LOG);

    var forged = new AddCheckpoint(0, List.of(), note(ORIGIN, 5, STRANGER));
    assertThat(judge(forged, null)).isEqualTo(WitnessOutcome.Refused.NOT_SIGNED);

    var otherText = note(ORIGIN, 6, LOG).signatures();
    var moved = new Note(note(ORIGIN, 5, LOG).text(), otherText);
    assertThat(judge(new AddCheckpoint(0, List.of(), moved), null))
        .isEqualTo(WitnessOutcome.Refused.NOT_SIGNED);
  }

  @Test
  void who_knows_another_size_is_told_ours_and_nobody_leads_us_back() {
    assertThat(judge(request(3, 9), checkpoint(5))).isEqualTo(new WitnessOutcome.OtherSize(5));
    assertThat(judge(request(0, 9), checkpoint(5))).isEqualTo(new WitnessOutcome.OtherSize(5));
    assertThat(judge(request(3, 9), null)).isEqualTo(new WitnessOutcome.OtherSize(0));
    assertThat(judge(request(3, 4), checkpoint(5))).isEqualTo(new WitnessOutcome.OtherSize(5));
    var back = new AddCheckpoint(9, List.of(), note(ORIGIN, 5, LOG));
    assertThat(judge(back, checkpoint(9))).isEqualTo(WitnessOutcome.Refused.BACKWARDS);
  }

  @Test
  void a_fork_is_found_and_kept_whatever_proof_comes_with_it() {
    var forked = new Log(new MemoryTiles()).append(0, Trees.entries(1, 10));
    var note = Note.sign(new Checkpoint(ORIGIN, 9, forked.root()).text(), LOG);

    var growing = judge(AddCheckpoint.of(forked, 5, note), checkpoint(5));
    assertThat(growing).isInstanceOf(WitnessOutcome.Inconsistent.class);
    var sameSize = judge(new AddCheckpoint(9, List.of(), note), checkpoint(9));
    assertThat(sameSize)
        .isEqualTo(new WitnessOutcome.Inconsistent(new Checkpoint(ORIGIN, 9, forked.root()), note));
  }

  @Test
  void a_wrong_proof_is_refused() {
    var request = request(5, 300);
    for (var spoiled : Trees.spoiled(request.proof())) {
      assertThat(judge(new AddCheckpoint(5, spoiled, request.checkpoint()), checkpoint(5)))
          .isInstanceOf(WitnessOutcome.Inconsistent.class);
    }
    var needless = new AddCheckpoint(0, List.of(Hash.EMPTY_TREE), request.checkpoint());
    assertThat(judge(needless, null)).isInstanceOf(WitnessOutcome.Inconsistent.class);
    var empty = Note.sign(new Checkpoint(ORIGIN, 0, Trees.of(1).root()).text(), LOG);
    assertThat(judge(new AddCheckpoint(0, List.of(), empty), null))
        .isInstanceOf(WitnessOutcome.Inconsistent.class);
  }

  @Test
  void a_request_is_read_as_it_is_written() {
    for (var old : List.of(0, 1, 5, 256)) {
      var request = request(old, 300);
      assertThat(AddCheckpoint.parse(request.bytes())).isEqualTo(request);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old",
        "old 0",
        "old 0\n",
        "old 00\n\n",
        "old -1\n\n",
        "Old 0\n\n",
        "old 0 \n\n",
        "old 0\nYWJj\n\n",
        "old 0\n\n\n"
      })
  void what_is_not_a_request_is_refused(String start) {
    var checkpoint = note(ORIGIN, 5, LOG).toString();
    assertThatThrownBy(() -> AddCheckpoint.parse(Strict.utf8(start + checkpoint)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_longer_proof_than_any_tree_needs_is_refused() {
    var lines = (Hash.EMPTY_TREE.base64() + "\n").repeat(AddCheckpoint.PROOF_MAX + 1);
    var body = Strict.utf8("old 1\n" + lines + "\n" + note(ORIGIN, 5, LOG));
    assertThatThrownBy(() -> AddCheckpoint.parse(body)).isInstanceOf(MalformedException.class);
  }

  @Test
  void the_answer_of_a_witness_is_put_under_the_checkpoint() {
    var request = request(0, 5);
    var cosigned = request.checkpoint().cosigned(ED, AT).cosigned(PQ, AT);
    var answer = AddCheckpoint.answer(cosigned, WITNESS);
    var logs = cosigned.signatures().getFirst();
    var postQuantum = cosigned.signatures().getLast();

    assertThat(Strict.utf8(answer)).startsWith("— witness.example/minsk ").endsWith("\n");
    assertThat(request.cosigned(answer, WITNESS)).contains(cosigned);
    // Those whose keys we do not have are left away, and nothing is left then.
    assertThat(request.cosigned(answer, List.of(PQ.verifierKey())))
        .contains(new Note(cosigned.text(), List.of(logs, postQuantum)));
    assertThat(request.cosigned(answer, List.of(LOG.verifierKey()))).isEmpty();
  }

  @Test
  void a_wrong_answer_of_a_witness_is_nothing() {
    var request = request(0, 5);
    var other = AddCheckpoint.answer(note(ORIGIN, 6, LOG).cosigned(ED, AT), WITNESS);
    var timeless = request.checkpoint().cosigned(ED, Instant.EPOCH);

    assertThat(request.cosigned(other, WITNESS)).isEmpty();
    assertThat(request.cosigned(AddCheckpoint.answer(timeless, WITNESS), WITNESS)).isEmpty();
    assertThat(request.cosigned(new byte[0], WITNESS)).isEmpty();
    assertThat(request.cosigned(Strict.utf8("<html>\n"), WITNESS)).isEmpty();
    assertThat(request.cosigned(Strict.utf8("more text\n\n" + "— a YWJjZGU=\n"), WITNESS))
        .isEmpty();
    assertThat(request.cosigned(new byte[Note.MAX_BYTES + 1], WITNESS)).isEmpty();
  }

  private static WitnessOutcome judge(AddCheckpoint request, @Nullable Checkpoint seen) {
    return Witness.judge(request, List.of(LOG.verifierKey()), seen);
  }

  private static AddCheckpoint request(int old, int size) {
    return AddCheckpoint.of(Trees.of(size), old, note(ORIGIN, size, LOG));
  }

  private static Checkpoint checkpoint(int size) {
    return new Checkpoint(ORIGIN, size, Trees.of(size).root());
  }

  private static Note note(String origin, int size, SigningKey key) {
    return Note.sign(new Checkpoint(origin, size, Trees.of(size).root()).text(), key);
  }
}
