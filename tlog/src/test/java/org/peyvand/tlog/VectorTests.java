package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VectorTests {

  private static final List<Long> SIZES = List.of(1L, 2L, 3L, 5L, 6L, 255L, 256L, 257L, 1000L);

  @Test
  void verifier_keys_keep_their_spelling_and_id() {
    assertThat(Vectors.keys()).map(VerifierKey::toString).isEqualTo(Vectors.lines("vkeys.txt"));
    assertThat(Vectors.keys())
        .map(VerifierKey::kind)
        .containsExactly(
            SignatureKind.ED25519, SignatureKind.COSIGNATURE, SignatureKind.ML_DSA_COSIGNATURE);
  }

  @Test
  void every_checkpoint_opens_with_log_and_witness_keys() {
    for (var size : SIZES) {
      var bytes = Vectors.bytes("checkpoint." + size);
      var note = Note.parse(bytes);

      assertThat(note.bytes()).isEqualTo(bytes);
      var opened = (Opening.Opened) note.open(Vectors.keys());
      assertThat(opened.signers()).map(Signer::key).isEqualTo(Vectors.keys());
      assertThat(opened.signers().getFirst().timeSeconds()).isZero();
      assertThat(opened.signers().getLast().timeSeconds()).isPositive();
    }
  }

  @Test
  void tiles_and_entries_have_the_root_the_checkpoint_says() {
    for (var size : SIZES) {
      var checkpoint = Checkpoint.parse(Note.parse(Vectors.bytes("checkpoint." + size)).text());
      var tree = Vectors.tree(size);

      assertThat(checkpoint.size()).isEqualTo(size);
      assertThat(tree.root()).isEqualTo(checkpoint.root());
      assertThat(tree.rootFromEntries()).isEqualTo(checkpoint.root());
    }
  }

  @Test
  void growing_the_same_log_writes_the_same_files() {
    var written = new MemoryTiles();
    var vectors = Vectors.tree(1000);
    var log = new Log(written);
    var last = 0L;
    for (var size : SIZES) {
      var entries = Stream.iterate(last, index -> index + 1).limit(size - last);
      log.append(last, entries.map(vectors::entry).toList());
      for (var path : TilePath.changes(last, size)) {
        assertThat(written.read(path)).as(path.toString()).isPresent();
        assertThat(written.read(path).orElseThrow()).isEqualTo(Vectors.bytes(path.toString()));
      }
      last = size;
    }
  }

  @Test
  void inclusion_proofs_are_those_of_others() {
    var proofs = proofs("I");
    assertThat(proofs).hasSize(400);
    for (var line : proofs) {
      var tree = Vectors.tree(1000).before(line.second());
      var proof = new InclusionProof(line.first(), line.second(), line.path());

      assertThat(line.roots()).containsExactly(tree.root());
      assertThat(tree.inclusion(line.first())).isEqualTo(proof);
      var leaf = Hash.leaf(tree.entry(line.first()));
      assertThat(proof.proves(leaf, tree.root())).isTrue();
      assertThat(proof.proves(Hash.leaf(new byte[0]), tree.root())).isFalse();
    }
  }

  @Test
  void consistency_proofs_are_those_of_others() {
    var proofs = Stream.concat(proofs("T").stream(), proofs("C").stream()).toList();
    assertThat(proofs).hasSize(409);
    for (var line : proofs) {
      var tree = Vectors.tree(1000).before(line.second());
      var proof = new ConsistencyProof(line.first(), line.second(), line.path());

      assertThat(tree.consistency(line.first())).isEqualTo(proof);
      assertThat(proof.proves(Vectors.tree(1000).before(line.first()).root(), tree.root()))
          .isTrue();
    }
  }

  @Test
  void the_proof_file_proves_its_entry_and_names_both_witnesses() {
    var bytes = Vectors.bytes("e42.tlog-proof");
    var keys = Vectors.keys();
    var log = keys.getFirst();
    var witnesses = keys.subList(1, 3);
    var entry = Vectors.tree(1000).entry(42);

    assertThat(LogProof.parse(bytes).bytes()).isEqualTo(bytes);
    var proven = (ProofOutcome.Proven) LogProof.verify(entry, bytes, log, witnesses);
    assertThat(proven.index()).isEqualTo(42);
    assertThat(proven.witnesses()).map(Signer::key).isEqualTo(witnesses);
    var note = Note.parse(Vectors.bytes("checkpoint.1000"));
    assertThat(LogProof.of(Vectors.tree(1000), 42, note).bytes()).isEqualTo(bytes);
    assertThat(LogProof.verify(Vectors.tree(1000).entry(43), bytes, log))
        .isEqualTo(ProofOutcome.Refused.NOT_IN_TREE);
  }

  private record Line(long first, long second, List<Hash> roots, List<Hash> path) {}

  /// Each line: letter, two numbers, the roots it was made for (one for I, two for T), the path.
  private static List<Line> proofs(String letter) {
    var roots = List.of("C", "I", "T").indexOf(letter);
    return Vectors.lines("vectors.txt").stream()
        .map(line -> List.of(line.split(" ")))
        .filter(words -> words.getFirst().equals(letter))
        .map(words -> line(words, 3 + roots))
        .toList();
  }

  private static Line line(List<String> words, int pathFrom) {
    var first = Long.parseLong(words.get(1));
    var second = Long.parseLong(words.get(2));
    var roots = words.subList(3, pathFrom).stream().map(Hash::parse).toList();
    var path = words.subList(pathFrom, words.size()).stream().map(Hash::parse).toList();
    return new Line(first, second, roots, path);
  }
}
