package org.peyvand.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.peyvand.tlog.CheckpointSigner;
import org.peyvand.tlog.Hash;
import org.peyvand.tlog.InclusionProof;
import org.peyvand.tlog.Log;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.MemoryTiles;
import org.peyvand.tlog.ProofOutcome;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.SigningOutcome;
import org.peyvand.tlog.Tree;
import org.peyvand.tlog.VerifierKey;

/// A proof is made and checked, against the hashes and the one signature it takes.
@State(Scope.Benchmark)
@NullUnmarked // JMH calls the set-up before anything reads a field.
public class ProofBenchmark {
  @Param("10000")
  int entries;

  List<byte[]> texts;
  Tree tree;
  Hash root;
  long index;
  long hashesToMake;
  InclusionProof inclusion;
  Hash leaf;
  VerifierKey logKey;
  byte[] proofFile;
  KeyPair plainKey;
  byte[] note;
  byte[] plainSignature;

  @Setup
  public void grow() throws GeneralSecurityException {
    texts = IntStream.range(0, entries).mapToObj(ProofBenchmark::text).toList();
    var tiles = new MemoryTiles();
    tree = new Log(tiles).append(0, texts);
    root = tree.root();
    // In the middle of a full tile, where most entries of a grown log lie.
    index = entries / 3;
    hashesToMake = hashesToMake(index, entries);
    inclusion = tree.inclusion(index);
    leaf = Hash.leaf(texts.get((int) index));
    var key = SigningKey.generate("bench.invalid/log", SignatureKind.ED25519, new SecureRandom());
    logKey = key.verifierKey();
    var signed = (SigningOutcome.Signed) new CheckpointSigner(key, tiles).sign(tree);
    note = signed.note().text().getBytes(StandardCharsets.UTF_8);
    proofFile = LogProof.of(tree, index, signed.note()).bytes();
    plainKey = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(plainKey.getPrivate());
    signature.update(note);
    plainSignature = signature.sign();
  }

  private static byte[] text(int index) {
    return "{\"act\":%d}".formatted(index).repeat(16).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public InclusionProof makeProof() {
    return tree.inclusion(index);
  }

  @Benchmark
  public byte[] hashesToMakeIt() {
    return RawHashes.ofNodes(hashesToMake);
  }

  @Benchmark
  public boolean checkPath() {
    return inclusion.proves(leaf, root);
  }

  @Benchmark
  public byte[] hashesOfPath() {
    return RawHashes.ofNodes(inclusion.path().size());
  }

  @Benchmark
  public ProofOutcome checkFile() {
    return LogProof.verify(texts.get((int) index), proofFile, logKey);
  }

  @Benchmark
  public boolean hashesAndSignature() throws GeneralSecurityException {
    RawHashes.ofNodes(inclusion.path().size() + 1);
    var signature = Signature.getInstance("Ed25519");
    signature.initVerify(plainKey.getPublic());
    signature.update(note);
    return signature.verify(plainSignature);
  }

  /// How many inner nodes have to be hashed anew, since tiles keep only every eighth level.
  static long hashesToMake(long index, long size) {
    var count = 0L;
    var from = 0L;
    var to = size;
    while (to - from > 1) {
      var middle = from + Long.highestOneBit(to - from - 1);
      if (index < middle) {
        count += hashesOver(middle, to);
        to = middle;
      } else {
        count += hashesOver(from, middle);
        from = middle;
      }
    }
    return count;
  }

  private static long hashesOver(long from, long to) {
    var count = to - from;
    if (Long.bitCount(count) == 1) return (1L << Long.numberOfTrailingZeros(count) % 8) - 1;
    var middle = from + Long.highestOneBit(count - 1);
    return 1 + hashesOver(from, middle) + hashesOver(middle, to);
  }
}
