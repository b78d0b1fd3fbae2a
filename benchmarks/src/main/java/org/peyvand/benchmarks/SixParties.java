package org.peyvand.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.peyvand.typeset.Attachment;
import org.peyvand.typeset.Attachment.Relationship;
import org.peyvand.typeset.Treaty;
import org.peyvand.typeset.TypesetOutcome.Printed;
import org.peyvand.typeset.Typesetter;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.sample.SampleOriginal;
import org.peyvand.verify.signature.Algorithm;

/// A signed original as the sample network makes it: a paper in eleven languages, signed by six
/// bodies with six systems, proven and sealed. Keys are made on the spot.
final class SixParties {
  private static final int RSA_BITS = 3072;

  private static final Map<String, Algorithm> BODIES = new LinkedHashMap<>();

  static {
    BODIES.put("addis-ababa-city-council", Algorithm.ECDSA);
    BODIES.put("provincial-government-of-havana", Algorithm.SM2);
    BODIES.put("minsk-city-council-of-deputies", Algorithm.GOST_256);
    BODIES.put("moscow-city-duma", Algorithm.GOST_512);
    BODIES.put("islamic-city-council-of-tehran", Algorithm.RSA_PKCS1);
    BODIES.put("council-of-the-city-of-tshwane", Algorithm.RSA_PSS);
  }

  /// Kept, because making RSA keys is slow.
  private static final Map<Integer, SampleOriginal> MADE = new ConcurrentHashMap<>();

  private SixParties() {}

  /// Writes `sample.asice` and the folder `trust` into the folder named first.
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var original = original(RSA_BITS);
    Files.write(folder.resolve("sample.asice"), original.sealed());
    original.trust(folder.resolve("trust"));
  }

  static SampleOriginal original(int rsaBits) {
    return MADE.computeIfAbsent(rsaBits, SixParties::make);
  }

  private static SampleOriginal make(int rsaBits) {
    var authorities = new LinkedHashMap<String, SampleAuthority>();
    BODIES.forEach((slug, algorithm) -> authorities.put(slug, authority(slug, algorithm, rsaBits)));
    return new SampleOriginal(true, "sample-six.invalid/log", authorities, SixParties::print);
  }

  private static SampleAuthority authority(String slug, Algorithm algorithm, int rsaBits) {
    return SampleAuthority.of(algorithm, rsaBits, slug);
  }

  private static byte[] print(Map<String, byte[]> files) throws IOException {
    var attachments =
        files.entrySet().stream().map(file -> attachment(file.getKey(), file.getValue())).toList();
    var outcome = new Typesetter().set(Treaty.paper(1, attachments));
    if (outcome instanceof Printed printed) return printed.pdf();
    throw new IOException(outcome.toString());
  }

  private static Attachment attachment(String name, byte[] content) {
    var type = name.endsWith(".json") ? "application/json" : "application/akn+xml";
    return new Attachment(name, type, Relationship.DATA, name, content);
  }
}
