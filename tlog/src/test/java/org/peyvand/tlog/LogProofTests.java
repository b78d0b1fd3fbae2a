package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.tlog.ProofOutcome.Proven;
import org.peyvand.tlog.ProofOutcome.Refused;

class LogProofTests {

  private static final String ORIGIN = "sample-1.invalid/log";
  private static final SigningKey LOG = NoteTests.key(ORIGIN, SignatureKind.ED25519, 1);
  private static final SigningKey WITNESS =
      NoteTests.key("witness.example/minsk", SignatureKind.COSIGNATURE, 2);
  private static final Instant AT = Instant.parse("2025-10-27T11:00:00Z");

  private final Tree tree = Trees.of(37);
  private final Note note =
      Note.sign(new Checkpoint(ORIGIN, 37, tree.root()).text(), LOG).cosigned(WITNESS, AT);
  private final byte[] proof = LogProof.of(tree, 5, note).bytes();

  @Test
  void a_logged_entry_is_proven_offline() {
    var outcome = (Proven) LogProof.verify(Trees.entry(5), proof, LOG.verifierKey());

    assertThat(outcome.index()).isEqualTo(5);
    assertThat(outcome.checkpoint().size()).isEqualTo(37);
    assertThat(outcome.witnesses()).isEmpty();
  }

  @Test
  void witnesses_one_asks_about_are_named() {
    var stranger = NoteTests.key("witness.example/havana", SignatureKind.COSIGNATURE, 3);
    var asked = List.of(WITNESS.verifierKey(), stranger.verifierKey());

    var outcome = (Proven) LogProof.verify(Trees.entry(5), proof, LOG.verifierKey(), asked);

    assertThat(outcome.witnesses())
        .containsExactly(new Signer(WITNESS.verifierKey(), AT.getEpochSecond()));
  }

  @Test
  void whatever_does_not_fit_is_refused_for_its_own_reason() {
    var log = LOG.verifierKey();
    var otherKey = NoteTests.key(ORIGIN, SignatureKind.ED25519, 7).verifierKey();
    var otherLog = NoteTests.key("sample-2.invalid/log", SignatureKind.ED25519, 1).verifierKey();
    var forged = new Note(note.text(), List.of(NoteSignature.of(log, new byte[64])));
    var wrongWitness = note.with(NoteSignature.of(WITNESS.verifierKey(), new byte[72]));

    assertThat(LogProof.verify(Trees.entry(6), proof, log)).isEqualTo(Refused.NOT_IN_TREE);
    assertThat(LogProof.verify(Trees.entry(5), proof, otherKey))
        .isEqualTo(Refused.NOT_SIGNED_BY_LOG);
    assertThat(LogProof.verify(Trees.entry(5), proof, otherLog)).isEqualTo(Refused.OTHER_LOG);
    assertThat(LogProof.verify(Trees.entry(5), LogProof.of(tree, 5, forged).bytes(), log))
        .isEqualTo(Refused.LOG_SIGNATURE_WRONG);
    var spoiled = LogProof.of(tree, 5, wrongWitness).bytes();
    assertThat(LogProof.verify(Trees.entry(5), spoiled, log, List.of(WITNESS.verifierKey())))
        .isEqualTo(Refused.WITNESS_SIGNATURE_WRONG);
    assertThat(LogProof.verify(Trees.entry(5), new byte[0], log))
        .isEqualTo(new ProofOutcome.Malformed(Flaw.PROOF_SHAPE));
  }

  @Test
  void no_flipped_byte_of_the_proof_or_the_entry_is_overlooked() {
    var known = List.of(WITNESS.verifierKey());
    for (var at = 0; at < proof.length; at++) {
      var flipped = proof.clone();
      flipped[at] ^= 1;
      var outcome = LogProof.verify(Trees.entry(5), flipped, LOG.verifierKey(), known);
      // A flip in a witness's name or key id only makes it a stranger's.
      if (outcome instanceof Proven proven) {
        assertThat(proven.witnesses()).isEmpty();
      }
    }
    var entry = Trees.entry(5);
    for (var at = 0; at < entry.length; at++) {
      var flipped = entry.clone();
      flipped[at] ^= 1;
      assertThat(LogProof.verify(flipped, proof, LOG.verifierKey())).isEqualTo(Refused.NOT_IN_TREE);
    }
  }

  @Test
  void extra_data_is_kept_and_a_tree_of_one_needs_no_path() {
    var one = Trees.of(1);
    var signed = Note.sign(new Checkpoint(ORIGIN, 1, one.root()).text(), LOG);
    var withExtra = new LogProof("YWI=", one.inclusion(0), signed);

    assertThat(LogProof.parse(withExtra.bytes())).isEqualTo(withExtra);
    assertThat(LogProof.verify(Trees.entry(0), withExtra.bytes(), LOG.verifierKey()))
        .isInstanceOf(Proven.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "c2sp.org/tlog-proof@v1\n\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 00\n\n",
        "c2sp.org/tlog-proof@v1\nindex -1\n\n",
        "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra YWI=\n\n",
        "c2sp.org/tlog-proof@v1\nextra YWJ=\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nYWI=\n\n",
        "c2sp.org/tlog-proof@v1\r\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 1\n\n"
      })
  void other_files_are_no_proofs(String head) {
    var one = Trees.of(1);
    var signed = Note.sign(new Checkpoint(ORIGIN, 1, one.root()).text(), LOG);
    assertThatThrownBy(() -> LogProof.parse(Strict.utf8(head + signed)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void a_path_longer_than_any_tree_is_high_is_refused() {
    var lines = (Hash.EMPTY_TREE + "\n").repeat(InclusionProof.PATH_MAX + 1);
    var file = "c2sp.org/tlog-proof@v1\nindex 0\n" + lines + "\n" + note;
    assertThatThrownBy(() -> LogProof.parse(Strict.utf8(file))).hasMessage("proof-too-long");
    var many = "c2sp.org/tlog-proof@v1\nindex 0\n" + lines.repeat(50) + "\n" + note;
    assertThatThrownBy(() -> LogProof.parse(Strict.utf8(many)))
        .isInstanceOf(MalformedException.class);
  }
}
