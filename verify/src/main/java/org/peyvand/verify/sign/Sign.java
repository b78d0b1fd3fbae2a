package org.peyvand.verify.sign;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.peyvand.verify.Messages;
import org.peyvand.verify.sign.SignRefusal.Why;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.CadesSigner;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;

/// The command: `sign FILE.pdf --keys KEYS.p12` or `--pkcs11 LIBRARY.so`. Offline; writes
/// FILE.pdf.p7s and says what in it will become public.
public final class Sign {
  private static final int REFUSED = 2;
  private static final String PASSWORD = "PEYVAND_SIGN_PASSWORD";

  private final Messages messages;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final Instant now;

  private Sign(Messages messages, Map<String, String> environment, PrintStream out, Instant now) {
    this.messages = messages;
    this.environment = environment;
    this.out = out;
    this.now = now;
  }

  public static void main(String[] words) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), System.getenv(), out, Clock.systemUTC().instant()));
  }

  /// The exit code: 0 when it was signed, 2 when not.
  public static int run(
      List<String> words, Map<String, String> environment, PrintStream out, Instant now) {
    var asked = SignArguments.of(words);
    var given = asked.map(SignArguments::language).orElse(null);
    var messages = Messages.in(given == null ? Messages.languageOf(environment) : given);
    if (asked.isEmpty()) {
      out.println(messages.get("sign.usage"));
      return words.contains("--help") ? 0 : REFUSED;
    }
    return new Sign(messages, environment, out, now).answer(asked.get());
  }

  private int answer(SignArguments asked) {
    try {
      sign(asked);
      return 0;
    } catch (SignRefusal refusal) {
      var about = refusal.about();
      out.println((about == null ? "" : about + ": ") + messages.get(refusal.why(), "sign"));
      return REFUSED;
    }
  }

  private void sign(SignArguments asked) throws SignRefusal {
    if (!Files.isRegularFile(asked.file()) || !Files.isReadable(asked.file())) {
      throw new SignRefusal(Why.FILE_UNREADABLE, asked.file().toString());
    }
    if (Files.exists(asked.target())) {
      throw new SignRefusal(Why.OUT_EXISTS, asked.target().toString());
    }
    var key = key(asked);
    var algorithm = algorithm(key, asked.pss());
    checkValidity(key);
    var payload = Payload.of(asked.file());
    var p7s = signed(asked.file(), key, algorithm);
    var verdict = checked(p7s, payload);
    write(asked.target(), p7s);
    tell(asked, payload, verdict);
  }

  private SigningKey key(SignArguments asked) throws SignRefusal {
    var password = password(asked);
    try {
      var library = asked.library();
      if (library != null) return KeyFiles.pkcs11(library, asked.slot(), password, asked.alias());
      var keys = asked.keys();
      if (keys == null) throw new IllegalStateException("neither keys nor token");
      return KeyFiles.pkcs12(keys, password, asked.alias());
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  /// From the file named, the environment, or the keyboard.
  private char[] password(SignArguments asked) throws SignRefusal {
    var file = asked.password();
    if (file != null) {
      try {
        return Files.readString(file).stripTrailing().toCharArray();
      } catch (IOException | UncheckedIOException unreadable) {
        throw new SignRefusal(Why.NO_PASSWORD, file.toString());
      }
    }
    var given = environment.get(PASSWORD);
    if (given != null) return given.toCharArray();
    var console = System.console();
    if (console == null || !console.isTerminal()) throw new SignRefusal(Why.NO_PASSWORD, null);
    char[] typed = console.readPassword("%s ", messages.get("sign.password"));
    if (typed == null) throw new SignRefusal(Why.NO_PASSWORD, null);
    return typed;
  }

  private static Algorithm algorithm(SigningKey key, boolean pss) throws SignRefusal {
    var own = Algorithms.ofKey(key.certificate());
    var name = key.certificate().getPublicKey().getAlgorithm();
    if (own.isEmpty()) throw new SignRefusal(Why.KEY_NOT_SUPPORTED, name);
    if (own.get().weak()) throw new SignRefusal(Why.KEY_TOO_SHORT, name);
    var algorithm = own.get().algorithm();
    return pss && algorithm == Algorithm.RSA_PKCS1 ? Algorithm.RSA_PSS : algorithm;
  }

  private void checkValidity(SigningKey key) throws SignRefusal {
    var certificate = key.certificate();
    var from = certificate.getNotBefore().toInstant();
    var until = certificate.getNotAfter().toInstant();
    if (now.isBefore(from) || now.isAfter(until)) {
      throw new SignRefusal(Why.CERTIFICATE_NOT_VALID, from + " - " + until);
    }
    var usage = certificate.getKeyUsage();
    if (usage != null && !usage[0] && !usage[1]) {
      throw new SignRefusal(
          Why.CERTIFICATE_NOT_FOR_SIGNATURES, certificate.getSubjectX500Principal().getName());
    }
  }

  private byte[] signed(Path file, SigningKey key, Algorithm algorithm) throws SignRefusal {
    var above = key.chain().subList(1, key.chain().size());
    try {
      return new CadesSigner(algorithm, key.key(), key.certificate(), above)
          .sign(() -> Files.newInputStream(file), now, key.provider());
    } catch (RuntimeException refused) {
      throw new SignRefusal(Why.SIGNING_FAILED, String.valueOf(refused.getMessage()), refused);
    }
  }

  /// What came out is read as the one who receives it will read it; only whose it is, he knows
  /// better.
  private SignatureVerdict checked(byte[] p7s, Payload payload) throws SignRefusal {
    var verdict = DetachedSignature.check(p7s, payload, Anchors.none(), Moment.received(now));
    for (var aspect : List.of(Aspect.INTEGRITY, Aspect.BINDING, Aspect.TIME)) {
      var part = verdict.part(aspect);
      if (part.state() != State.HOLDS) {
        throw new SignRefusal(
            Why.SIGNING_FAILED, messages.get(part.reasons().getFirst(), "reason"));
      }
    }
    return verdict;
  }

  private static void write(Path target, byte[] p7s) throws SignRefusal {
    try {
      Files.write(target, p7s, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException _) {
      throw new SignRefusal(Why.OUT_EXISTS, target.toString());
    } catch (IOException unwritable) {
      throw new SignRefusal(Why.OUT_UNWRITABLE, target.toString(), unwritable);
    }
  }

  private void tell(SignArguments asked, Payload payload, SignatureVerdict verdict) {
    var suite = verdict.suite();
    var certificate = verdict.certificate();
    if (suite == null || certificate == null) throw new IllegalStateException("checked before");
    var sha256 = HexFormat.of().formatHex(payload.digest(DigestAlgorithm.SHA256));
    out.println(messages.get("sign.signed") + " " + asked.target());
    out.println("  SHA-256: " + sha256);
    var curve = suite.curve().isEmpty() ? "" : ", " + suite.curve();
    out.println("  " + messages.get("label.system") + ": " + suite.algorithm().label() + curve);
    out.println(messages.get("sign.public"));
    for (var one : certificate.identifiers()) {
      out.println("  " + messages.get(one.kind(), "identifier") + ": " + plain(one.value()));
    }
  }

  /// A stranger's text must not move the cursor.
  private static String plain(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
