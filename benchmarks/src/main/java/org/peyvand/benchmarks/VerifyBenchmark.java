package org.peyvand.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.peyvand.verify.ContainerVerifier;
import org.peyvand.verify.Report;
import org.peyvand.verify.Trust;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.sample.SampleOriginal;

/// A whole signed original of six signatures is judged, against Bouncy Castle checking the six
/// alone.
@State(Scope.Benchmark)
@NullUnmarked // JMH calls the set-up before anything reads a field.
public class VerifyBenchmark {
  @Param("3072")
  int rsaBits;

  byte[] archive;
  Trust trust;
  List<BareSignature> signatures;

  @Setup
  public void sign() throws Exception {
    var original = SixParties.original(rsaBits);
    archive = original.sealed();
    trust = trust(original);
    signatures = new ArrayList<>();
    for (var file : original.files.entrySet()) {
      if (!file.getKey().endsWith(".p7s")) continue;
      signatures.add(BareSignature.of(file.getValue(), original.original));
    }
    if (judgeContainer().exit() != 0 || !checkValues() || !checkFiles()) {
      throw new IllegalStateException("a sample that does not verify measures nothing");
    }
  }

  private static Trust trust(SampleOriginal original) throws Exception {
    var folder = original.trust(Files.createTempDirectory("trust"));
    try {
      return Trust.folder(folder).orElseThrow();
    } finally {
      for (var file : requireNonNull(folder.toFile().listFiles())) Files.delete(file.toPath());
      Files.delete(folder);
    }
  }

  @Benchmark
  public Report judgeContainer() throws IOException {
    try (var container = Container.open(archive)) {
      return ContainerVerifier.verify(container, trust, SampleOriginal.NOW);
    }
  }

  @Benchmark
  public boolean checkValues() throws GeneralSecurityException {
    var all = true;
    for (var signature : signatures) all &= signature.verifyValue();
    return all;
  }

  @Benchmark
  public boolean checkFiles()
      throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
    var all = true;
    for (var signature : signatures) all &= signature.verifyFile();
    return all;
  }
}
