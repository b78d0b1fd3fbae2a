package org.peyvand.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.peyvand.tlog.Log;
import org.peyvand.tlog.MemoryTiles;
import org.peyvand.tlog.Tree;

/// A log in memory takes up entries, against SHA-256 of the same bytes.
@State(Scope.Benchmark)
public class AppendBenchmark {
  private static final int ENTRY_BYTES = 200;

  @Param("10000")
  int entries;

  List<byte[]> texts = List.of();

  @Setup
  public void write() {
    var chance = new Random(1);
    texts = new ArrayList<>();
    for (var index = 0; index < entries; index++) {
      var text = new byte[ENTRY_BYTES];
      chance.nextBytes(text);
      texts.add(text);
    }
  }

  @Benchmark
  public byte[] hashAlone() {
    return RawHashes.of(texts);
  }

  @Benchmark
  public Tree appendAtOnce() {
    return new Log(new MemoryTiles()).append(0, texts);
  }

  /// As a quiet register grows: each entry rewrites the partial bundle and tiles it falls into.
  @Benchmark
  public long appendOneByOne() {
    var log = new Log(new MemoryTiles());
    var size = 0L;
    for (var text : texts) size = log.append(size, List.of(text)).size();
    return size;
  }
}
