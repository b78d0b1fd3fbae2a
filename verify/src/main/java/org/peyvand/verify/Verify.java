package org.peyvand.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerRefusal;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.Timestamp;
import org.peyvand.verify.signature.Timestamps;
import org.peyvand.verify.signature.Verdict;

/// The command: `verify FILE.asice [--trust DIR] [--json] [--language xx]` and `verify --content
/// FILE --anchor CA.pem SIGNATURE.p7s`, or a time-stamp in its place, offline, whatever the file
/// says; and `verify mirror URL`, which asks the host of that register and nobody else.
public final class Verify {
  /// What PDFBox has to say of a broken file, the report says.
  private static final Map<String, String> QUIET =
      Map.of(
          "org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl",
          "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");

  private static final int UNUSABLE = 2;
  private static final long P7S_MAX_BYTES = 1 << 20;

  private final PrintStream out;
  private final Instant now;

  private Verify(PrintStream out, Instant now) {
    this.out = out;
    this.now = now;
  }

  public static void main(String[] words) {
    QUIET.forEach(System::setProperty);
    // Bouncy Castle takes its time to get up; meanwhile the file is read.
    Thread.ofPlatform().daemon().start(Algorithms::provider);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), System.getenv(), out, Clock.systemUTC().instant()));
  }

  /// The exit code; everything is printed to `out`.
  public static int run(
      List<String> words, Map<String, String> environment, PrintStream out, Instant now) {
    var asked = Messages.languageOf(environment);
    if (!words.isEmpty() && words.getFirst().equals("mirror")) {
      return MirrorCommand.run(words.subList(1, words.size()), asked, out);
    }
    var arguments = Arguments.of(words);
    if (arguments.isEmpty()) {
      out.println(Messages.in(asked).get("usage"));
      return words.contains("--help") ? 0 : UNUSABLE;
    }
    return new Verify(out, now).answer(arguments.get(), asked);
  }

  private int answer(Arguments asked, String surroundings) {
    var given = asked.language();
    var language = given == null ? surroundings : given;
    try {
      return asked.content() == null || isPdf(asked.file())
          ? whole(asked, language)
          : detached(asked, asked.content(), language);
    } catch (ContainerRefusal refusal) {
      return unusable(asked, language, refusal.why(), "container", refusal.file());
    } catch (IOException | UncheckedIOException _) {
      return unusable(asked, language, Unusable.FILE_UNREADABLE, "error", null);
    }
  }

  private static boolean isPdf(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("%PDF-");
    }
  }

  private int whole(Arguments asked, String language) throws IOException {
    var trust = trust(asked);
    if (trust.isEmpty()) {
      return unusable(asked, language, Unusable.TRUST_UNREADABLE, "error", null);
    }
    if (isPdf(asked.file())) {
      var report = PdfVerifier.verify(asked.file(), asked.content(), trust.get(), now);
      return tell(asked, language, report);
    }
    if (!asked.anchors().isEmpty()) {
      // In a container every anchor is some body's, and only a folder says whose.
      out.println(Messages.in(language).get("usage"));
      return UNUSABLE;
    }
    try (var container = Container.open(asked.file())) {
      return tell(asked, language, ContainerVerifier.verify(container, trust.get(), now));
    }
  }

  private int detached(Arguments asked, Path content, String language) throws IOException {
    var trust = trust(asked);
    if (trust.isEmpty()) {
      return unusable(asked, language, Unusable.TRUST_UNREADABLE, "error", null);
    }
    if (!Files.isReadable(content) || Files.size(asked.file()) > P7S_MAX_BYTES) {
      return unusable(asked, language, Unusable.FILE_UNREADABLE, "error", null);
    }
    var bytes = Files.readAllBytes(asked.file());
    var name = String.valueOf(asked.file().getFileName());
    var verdict = detached(name, bytes, Payload.of(content), trust.get());
    var checked = new CheckedSignature(name, "", verdict, null);
    var problems = new Problems();
    if (verdict.overall() == Verdict.INVALID) problems.add(name, Finding.SIGNATURE_FAILS);
    else if (!verdict.checked()) problems.add(name, Finding.SIGNATURE_NOT_CHECKED);
    var report =
        new Report(
            false,
            trust.get().given(),
            null,
            List.of(checked),
            List.of(),
            List.of(),
            problems.list());
    return tell(asked, language, report);
  }

  private SignatureVerdict detached(String name, byte[] bytes, Payload payload, Trust trust) {
    var anchors = trust.ofAnyBody().orElseGet(Anchors::none);
    var authorities = trust.ofTimestamps().orElseGet(Anchors::none);
    if (!Timestamp.isMeant(bytes)) {
      var stamps = Timestamps.by(authorities);
      return DetachedSignature.check(bytes, payload, anchors, Moment.now(now), stamps);
    }
    return Timestamp.check(name, bytes, payload, anchors.and(authorities)).verdict();
  }

  /// The folder, and what was named one by one; empty when any of it cannot be read.
  private static Optional<Trust> trust(Arguments asked) throws IOException {
    var folder = asked.trust();
    var trust = folder == null ? Optional.of(Trust.none()) : Trust.folder(folder);
    var anchors = anchors(asked.anchors());
    var authorities = anchors(asked.authorities());
    if (trust.isEmpty() || anchors.isEmpty() || authorities.isEmpty()) return Optional.empty();
    return Optional.of(trust.get().and(anchors.get(), authorities.get()));
  }

  /// All of these files together; empty when one of them holds no certificate.
  private static Optional<Anchors> anchors(List<Path> files) throws IOException {
    var all = new Anchors(List.of(), List.of(), true);
    for (var file : files) {
      var one = Anchors.read(Files.readAllBytes(file), true);
      if (one.isEmpty()) return Optional.empty();
      all = all.and(one.get());
    }
    return Optional.of(all);
  }

  private int tell(Arguments asked, String language, Report report) {
    var name = String.valueOf(asked.file().getFileName());
    out.println(
        asked.json()
            ? ReportJson.of(name, report)
            : ReportText.of(report, Messages.in(language), language.split("[-_.@]", 2)[0])
                .stripTrailing());
    return report.exit();
  }

  private int unusable(
      Arguments asked, String language, Enum<?> why, String group, @Nullable String inside) {
    var name = String.valueOf(asked.file().getFileName());
    out.println(
        asked.json()
            ? ReportJson.unusable(name, why.name(), inside)
            : (inside == null ? name : name + " / " + inside)
                + ": "
                + Messages.in(language).get(why, group));
    return UNUSABLE;
  }

  /// Each name is the key of a sentence: `verify.error.NAME`.
  enum Unusable {
    FILE_UNREADABLE,
    TRUST_UNREADABLE
  }
}
