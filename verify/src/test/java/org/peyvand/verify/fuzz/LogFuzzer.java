package org.peyvand.verify.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.EntryBundle;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.MalformedException;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Policy;
import org.peyvand.tlog.ProofChecker;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.TilePath;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.tlog.Witness;

/// What `tlog` reads from outside, for a fuzzer that watches which branches an input takes. The
/// first byte says which parser the rest is for. What is read is written back the same; what is not
/// is refused in the declared way, and nothing else is ever thrown.
public final class LogFuzzer {
  private static final SigningKey LOG =
      SigningKey.ofSeed("sample-fuzz.invalid/log", SignatureKind.ED25519, new byte[32]);
  private static final SigningKey WITNESS =
      SigningKey.ofSeed("sample-fuzz.invalid/w", SignatureKind.COSIGNATURE, new byte[32]);
  private static final List<VerifierKey> KEYS = List.of(LOG.verifierKey(), WITNESS.verifierKey());
  private static final AddCheckpoint REQUEST = new AddCheckpoint(0, List.of(), note());

  private LogFuzzer() {}

  private static Note note() {
    var text = LOG.verifierKey().name() + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    return Note.sign(text, LOG);
  }

  /// The name and shape that Jazzer looks for.
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) return;
    var rest = Arrays.copyOfRange(input, 1, input.length);
    try {
      parse(input[0], rest);
    } catch (MalformedException declared) {
      // What we ask for.
    }
  }

  private static void parse(byte which, byte[] bytes) {
    switch (which) {
      case 'n' -> {
        var note = Note.parse(bytes);
        same(note.bytes(), bytes);
        note.open(KEYS);
      }
      case 'c' -> sameText(bytes, text -> Checkpoint.parse(text).text());
      case 'p' -> same(LogProof.parse(bytes).bytes(), bytes);
      case 'v' -> new ProofChecker(KEYS, KEYS).check(new byte[3], bytes);
      case 'k' -> sameText(bytes, text -> VerifierKey.parse(text).toString());
      case 's' -> sameText(bytes, text -> SigningKey.parse(text).encoded());
      case 't' -> sameText(bytes, text -> TilePath.parse(text).toString());
      case 'b' -> {
        var width = bytes.length == 0 ? 1 : (bytes[0] & 0xff) + 1;
        var bundle = Arrays.copyOfRange(bytes, Math.min(1, bytes.length), bytes.length);
        same(EntryBundle.encode(EntryBundle.decode(bundle, width)), bundle);
      }
      case 'y' -> {
        var policy = Policy.parse(bytes);
        policy.satisfiedBy(policy.witnessKeys());
        policy.satisfiedBy(List.of());
      }
      case 'a' -> {
        var request = AddCheckpoint.parse(bytes);
        same(request.bytes(), bytes);
        Witness.judge(request, KEYS, null);
      }
      case 'w' -> REQUEST.cosigned(bytes, KEYS);
      default -> {}
    }
  }

  private static void sameText(byte[] bytes, Function<String, String> thereAndBack) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var written = thereAndBack.apply(text);
    if (!written.equals(text)) throw new IllegalStateException("read one way, written another");
  }

  private static void same(byte[] written, byte[] read) {
    if (!Arrays.equals(written, read)) {
      throw new IllegalStateException("read one way, written another");
    }
  }
}
