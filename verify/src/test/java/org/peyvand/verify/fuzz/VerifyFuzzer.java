package org.peyvand.verify.fuzz;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.peyvand.verify.ContainerVerifier;
import org.peyvand.verify.PdfVerifier;
import org.peyvand.verify.Trust;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerRefusal;
import org.peyvand.verify.container.SealManifest;
import org.peyvand.verify.json.JsonRefusal;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.Timestamp;

/// What `verify` reads from outside, for a fuzzer that watches which branches an input takes. The
/// first byte says which parser the rest is for. Signatures always get a verdict; containers and
/// JSON are refused in the declared way, and nothing else is ever thrown.
public final class VerifyFuzzer {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Payload PAYLOAD = Payload.of(new byte[] {1, 2, 3});

  private VerifyFuzzer() {}

  /// The name and shape that Jazzer looks for.
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0) return;
    var rest = Arrays.copyOfRange(input, 1, input.length);
    try {
      parse(input[0], rest);
    } catch (ContainerRefusal | JsonRefusal declared) {
      // What we ask for.
    }
  }

  private static void parse(byte which, byte[] bytes) throws IOException {
    switch (which) {
      case 'j' -> {
        var canonical = StrictJson.canonical(StrictJson.parse(bytes));
        var again = StrictJson.canonical(StrictJson.parseCanonical(canonical));
        if (!Arrays.equals(canonical, again)) {
          throw new IllegalStateException("canonical, and then another");
        }
      }
      case 's' -> DetachedSignature.check(bytes, PAYLOAD, Anchors.none(), Moment.now(NOW));
      case 'r' -> DetachedSignature.receive(bytes, PAYLOAD, Anchors.none(), NOW);
      case 'a' ->
          Anchors.read(bytes, true).ifPresent(anchors -> anchors.withRevocationLists(bytes));
      case 't' -> Timestamp.check("", bytes, PAYLOAD, Anchors.none());
      case 'p' -> PdfVerifier.verify("a.pdf", bytes, Trust.none(), NOW);
      case 'm' -> SealManifest.read(bytes);
      case 'c' -> {
        try (var container = Container.open(bytes)) {
          ContainerVerifier.verify(container, Trust.none(), NOW);
        }
      }
      default -> {}
    }
  }
}
