package org.peyvand.benchmarks;

import java.util.List;

/// What is measured and what it is held against.
record Comparison(String title, Side ours, Side other) {
  static final List<Comparison> ALL =
      List.of(
          warm(
              "tlog: append at once / SHA-256 of the same bytes",
              "AppendBenchmark.appendAtOnce",
              "AppendBenchmark.hashAlone"),
          warm(
              "tlog: append one by one / SHA-256 of the same bytes",
              "AppendBenchmark.appendOneByOne",
              "AppendBenchmark.hashAlone"),
          warm(
              "tlog: make a proof / the hashes it takes",
              "ProofBenchmark.makeProof",
              "ProofBenchmark.hashesToMakeIt"),
          warm(
              "tlog: check a path / the hashes it takes",
              "ProofBenchmark.checkPath",
              "ProofBenchmark.hashesOfPath"),
          warm(
              "tlog: check a proof file / its hashes and one Ed25519",
              "ProofBenchmark.checkFile",
              "ProofBenchmark.hashesAndSignature"),
          warm(
              "verify: whole container / six bare signature values",
              "VerifyBenchmark.judgeContainer",
              "VerifyBenchmark.checkValues"),
          warm(
              "verify: whole container / six CMS files by Bouncy Castle",
              "VerifyBenchmark.judgeContainer",
              "VerifyBenchmark.checkFiles"),
          new Comparison(
              "typeset: first paper of a JVM / later ones",
              Side.cold("TypesetBenchmark.setPaper"),
              Side.warm("TypesetBenchmark.setPaper")));

  private static Comparison warm(String title, String ours, String other) {
    return new Comparison(title, Side.warm(ours), Side.warm(other));
  }
}
