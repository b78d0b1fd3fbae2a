package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Spoiled input may only be refused in the declared way, and what is read is written back the
/// same. The seed is in the message of a failure.
class FuzzTests {

  /// A second or two in all; raise it for a night with -Dtlog.fuzz.rounds.
  private static final int ROUNDS = Integer.getInteger("tlog.fuzz.rounds", 4_000);

  private static final SigningKey LOG =
      NoteTests.key("sample-1.invalid/log", SignatureKind.ED25519, 1);
  private static final SigningKey WITNESS =
      NoteTests.key("witness.example/minsk", SignatureKind.COSIGNATURE, 2);
  private static final SigningKey POST_QUANTUM =
      NoteTests.key("witness.example/moscow", SignatureKind.ML_DSA_COSIGNATURE, 3);
  private static final Tree TREE = Trees.of(37);
  private static final Note NOTE =
      Note.sign(new Checkpoint("sample-1.invalid/log", 37, TREE.root()).text(), LOG)
          .cosigned(WITNESS, Instant.EPOCH);

  @Test
  void notes_and_checkpoints() {
    tryAll(
        NOTE.bytes(),
        bytes -> {
          var note = Note.parse(bytes);
          same(note.bytes(), bytes);
          same(Strict.utf8(Checkpoint.parse(note.text()).text()), Strict.utf8(note.text()));
        });
  }

  @Test
  void notes_with_long_signatures() {
    tryAll(
        NOTE.cosigned(POST_QUANTUM, Instant.EPOCH).bytes(),
        bytes -> same(Note.parse(bytes).bytes(), bytes));
  }

  @Test
  void proofs() {
    tryAll(
        new LogProof("YWI=", TREE.inclusion(5), NOTE).bytes(),
        bytes -> same(LogProof.parse(bytes).bytes(), bytes));
  }

  @Test
  void proof_verdicts_on_spoiled_proofs() {
    var random = new Random(5);
    var proof = LogProof.of(TREE, 5, NOTE).bytes();
    for (var round = 0; round < ROUNDS / 20; round++) {
      var spoiled = Trees.mutate(proof, random);
      LogProof.verify(Trees.entry(5), spoiled, LOG.verifierKey(), List.of(WITNESS.verifierKey()));
    }
  }

  @Test
  void keys() {
    tryAll(
        Strict.utf8(LOG.verifierKey().toString()),
        bytes -> same(Strict.utf8(VerifierKey.parse(Strict.utf8(bytes)).toString()), bytes));
    tryAll(
        Strict.utf8(LOG.encoded()),
        bytes -> same(Strict.utf8(SigningKey.parse(Strict.utf8(bytes)).encoded()), bytes));
    tryAll(
        Strict.utf8(LOG.pem()),
        bytes -> SigningKey.fromPem("a", SignatureKind.ED25519, Strict.utf8(bytes)));
  }

  @Test
  void paths() {
    for (var path : List.of("tile/0/x001/234.p/56", "tile/entries/000", "tile/63/999")) {
      tryAll(
          Strict.utf8(path),
          bytes -> same(Strict.utf8(TilePath.parse(Strict.utf8(bytes)).toString()), bytes));
    }
  }

  @Test
  void bundles() {
    tryAll(
        EntryBundle.encode(Trees.entries(0, 9)),
        bytes -> same(EntryBundle.encode(EntryBundle.decode(bytes, 9)), bytes));
  }

  @Test
  void policies() {
    var policy =
        "log "
            + LOG.verifierKey()
            + "\nwitness a "
            + WITNESS.verifierKey()
            + " https://a.example/\n"
            + "group g 1 a\nquorum g\n";
    tryAll(Strict.utf8(policy), bytes -> Policy.parse(bytes).satisfiedBy(List.of()));
  }

  @Test
  void requests_to_a_witness_and_its_answers() {
    var request = new AddCheckpoint(9, TREE.consistency(9).path(), NOTE);
    tryAll(request.bytes(), bytes -> same(AddCheckpoint.parse(bytes).bytes(), bytes));
    var keys = List.of(WITNESS.verifierKey());
    tryAll(AddCheckpoint.answer(NOTE, keys), bytes -> request.cosigned(bytes, keys));
  }

  @Test
  void trees_over_spoiled_tiles() {
    var random = new Random(7);
    for (var round = 0; round < ROUNDS / 20; round++) {
      var spoilt = new SpoilingReader(TREE.tiles(), random);
      var tree = new Tree(spoilt, 37);
      orMalformed(tree::root);
      orMalformed(tree::rootFromEntries);
      Audit.of(spoilt, 37);
      orMalformed(() -> tree.inclusion(5));
      orMalformed(() -> tree.consistency(9));
      orMalformed(() -> tree.entry(36));
      orMalformed(() -> Growth.plan(spoilt, 37, Trees.entries(37, 40)));
    }
  }

  private record SpoilingReader(TileReader tiles, RandomGenerator random) implements TileReader {
    @Override
    public Optional<byte[]> read(TilePath path) {
      return tiles.read(path).map(bytes -> Trees.mutate(bytes, random));
    }
  }

  private static void tryAll(byte[] good, Consumer<byte[]> parser) {
    parser.accept(good);
    for (var seed = 0; seed < ROUNDS; seed++) {
      var spoiled = good;
      var random = new Random(seed);
      for (var times = random.nextInt(3); times >= 0; times--) {
        spoiled = Trees.mutate(spoiled, random);
      }
      try {
        parser.accept(spoiled);
      } catch (MalformedException declared) {
        // What we ask for.
      } catch (RuntimeException | Error other) {
        fail("seed " + seed, other);
      }
    }
  }

  private static void orMalformed(Runnable question) {
    try {
      question.run();
    } catch (MalformedException declared) {
      // What we ask for.
    }
  }

  private static void same(byte[] written, byte[] read) {
    if (!Arrays.equals(written, read)) {
      throw new IllegalStateException("read one way, written another");
    }
  }
}
