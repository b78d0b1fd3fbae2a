package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peyvand.tlog.ProofOutcome.Proven;
import org.peyvand.tlog.ProofOutcome.Refused;

class ProofCheckerTests {
  private static final SigningKey LOG =
      NoteTests.key("sample-1.invalid/log", SignatureKind.ED25519, 1);

  private final ProofChecker checker = new ProofChecker(LOG.verifierKey());
  private final Tree tree = Trees.of(37);
  private final Note note =
      Note.sign(new Checkpoint("sample-1.invalid/log", 37, tree.root()).text(), LOG);

  @Test
  void every_entry_under_one_checkpoint_is_proven_and_no_other() {
    for (var index = 0; index < 37; index++) {
      var proof = LogProof.of(tree, index, note).bytes();

      assertThat(checker.check(Trees.entry(index), proof))
          .isEqualTo(new Proven(index, Checkpoint.parse(note.text()), List.of()));
      assertThat(checker.check(Trees.entry(index + 1), proof)).isEqualTo(Refused.NOT_IN_TREE);
    }
  }

  @Test
  void a_checkpoint_seen_before_vouches_for_no_other_signature_under_its_text() {
    var forged = new Note(note.text(), List.of(NoteSignature.of(LOG.verifierKey(), new byte[64])));
    for (var round = 0; round < 2; round++) {
      assertThat(checker.check(Trees.entry(5), LogProof.of(tree, 5, note).bytes()))
          .isInstanceOf(Proven.class);
      assertThat(checker.check(Trees.entry(5), LogProof.of(tree, 5, forged).bytes()))
          .isEqualTo(Refused.LOG_SIGNATURE_WRONG);
    }
  }

  @Test
  void more_checkpoints_than_are_remembered_are_checked_all_the_same() {
    for (var size = 1; size <= 40; size++) {
      var small = Trees.of(size);
      var text = new Checkpoint("sample-1.invalid/log", size, small.root()).text();
      var proof = LogProof.of(small, 0, Note.sign(text, LOG)).bytes();

      assertThat(checker.check(Trees.entry(0), proof)).isInstanceOf(Proven.class);
    }
  }
}
