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
import org.peyvand.verify.FileVerifier.Kind;
import org.peyvand.verify.FileVerifier.Outcome;
import org.peyvand.verify.FileVerifier.Unusable;
import org.peyvand.verify.signature.Algorithms;
import org.peyvand.verify.signature.Anchors;

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
      var kind = FileVerifier.Kind.of(asked.file());
      if (asked.content() == null && kind == Kind.CONTAINER && !asked.anchors().isEmpty()) {
        // In a container every anchor is some body's, and only a folder says whose.
        out.println(Messages.in(language).get("usage"));
        return UNUSABLE;
      }
      var trust = trust(asked);
      return trust.isEmpty()
          ? unusable(asked, language, Unusable.TRUST_UNREADABLE, "error", null)
          : tell(asked, language, judge(asked, kind, trust.get()));
    } catch (IOException | UncheckedIOException _) {
      return unusable(asked, language, Unusable.FILE_UNREADABLE, "error", null);
    }
  }

  /// Whoever names the content says thereby that the file is about it.
  private Outcome judge(Arguments asked, Kind kind, Trust trust) throws IOException {
    var name = String.valueOf(asked.file().getFileName());
    var content = asked.content();
    return content != null && kind == Kind.CONTAINER
        ? FileVerifier.signature(name, asked.file(), content, trust, now)
        : FileVerifier.verify(name, asked.file(), content, trust, now);
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

  private int tell(Arguments asked, String language, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Judged(var report) -> tell(asked, language, report);
      case Outcome.Unusable(var why, var group, var inside) ->
          unusable(asked, language, why, group, inside);
    };
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
}
