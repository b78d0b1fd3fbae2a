package org.peyvand.verify;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.mirror.BoundedHttp;
import org.peyvand.verify.mirror.Mirror;
import org.peyvand.verify.mirror.MirrorFinding;
import org.peyvand.verify.mirror.MirrorReport;
import org.peyvand.verify.signature.Verdict;

/// The command `verify mirror URL`: checks a whole register and keeps what it saw.
final class MirrorCommand {
  private static final int UNUSABLE = 2;

  private MirrorCommand() {}

  static int run(List<String> words, String surroundings, PrintStream out) {
    var arguments = MirrorArguments.of(words);
    if (arguments.isEmpty()) {
      out.println(Messages.in(surroundings).get("usage"));
      return words.contains("--help") ? 0 : UNUSABLE;
    }
    var asked = arguments.get();
    var given = asked.language();
    var messages = Messages.in(given == null ? surroundings : given);
    var folder = asked.trust();
    var trust = folder == null ? Optional.of(Trust.none()) : Trust.folder(folder);
    if (trust.isEmpty()) {
      out.println(
          asked.json()
              ? ReportJson.unusable(asked.register().toString(), "TRUST_UNREADABLE", null)
              : folder + ": " + messages.get("error.TRUST_UNREADABLE"));
      return UNUSABLE;
    }
    try (var http = new BoundedHttp()) {
      var report =
          new Mirror(http, Clock.systemUTC())
              .look(
                  asked.register(),
                  asked.keep(),
                  trust.get().logs(),
                  trust.get().policy(),
                  asked.thoroughness());
      out.println(asked.json() ? json(asked, report) : text(asked, report, messages));
      return report.exit();
    }
  }

  private static String json(MirrorArguments asked, MirrorReport report) {
    return ReportJson.print(
        Json.fields()
            .with("v", 1)
            .with("type", "peyvand.mirror")
            .with("register", ReportJson.clean(asked.register().toString()))
            .with("verdict", ReportJson.word(report.verdict()))
            .with("consistent", new Json.Truth(report.consistent()))
            .with("exit", report.exit())
            .with("finding", report.finding().name())
            .with("trust", report.trustGiven() ? "given" : "not-established")
            .with("seen", tree(report.seen()))
            .with("kept", tree(report.kept()))
            .with("witnessed", new Json.Truth(witnessed(report)))
            .with("witnesses", ReportJson.list(report.witnesses(), ReportJson::witness))
            .with("where", text(report.where()))
            .with("folder", ReportJson.clean(asked.keep().toString()))
            .with("evidence", Json.texts(report.evidence().stream().map(Path::toString).toList())));
  }

  private static Json text(@Nullable String text) {
    return text == null ? new Json.Nothing() : new Json.Text(ReportJson.clean(text));
  }

  private static Json tree(@Nullable Note note) {
    if (note == null) return new Json.Nothing();
    var checkpoint = Checkpoint.parse(note.text());
    return Json.fields()
        .with("origin", ReportJson.clean(checkpoint.origin()))
        .with("size", checkpoint.size())
        .with("root", checkpoint.root().base64());
  }

  private static boolean witnessed(MirrorReport report) {
    return report.enough() && !report.witnesses().isEmpty();
  }

  private static String text(MirrorArguments asked, MirrorReport report, Messages messages) {
    var lines = new ArrayList<String>();
    var seen = report.seen();
    if (seen != null && Checkpoint.parse(seen.text()).origin().startsWith("sample-")) {
      lines.add(messages.get("sample"));
    }
    if (!report.trustGiven() && report.finding() == MirrorFinding.SOUND) {
      lines.add(messages.get("mirror.trust.missing"));
    }
    var consistent = report.verdict() == Verdict.CANNOT_CHECK && report.consistent();
    lines.add(
        consistent
            ? messages.get("verdict.CONSISTENT")
            : messages.get(report.verdict(), "mirror.verdict"));
    var where = report.where();
    lines.add(
        messages.get(report.finding(), "mirror")
            + (where == null ? "" : " " + ReportText.plain(where)));
    if (seen != null) lines.add("  " + messages.get("mirror.seen") + ": " + line(seen));
    var kept = report.kept();
    if (kept != null) lines.add("  " + messages.get("mirror.kept") + ": " + line(kept));
    if (seen != null) witnesses(report, messages, lines);
    report
        .evidence()
        .forEach(file -> lines.add("  " + messages.get("mirror.evidence") + ": " + file));
    lines.add("  " + messages.get("mirror.folder") + ": " + asked.keep());
    return String.join("\n", lines);
  }

  private static void witnesses(MirrorReport report, Messages messages, List<String> lines) {
    if (!witnessed(report)) lines.add("  " + messages.get("register.notWitnessed"));
    else lines.add("  " + messages.get("register.witnessed") + ":");
    for (var witness : report.witnesses()) {
      lines.add("    " + ReportText.witness(witness));
    }
  }

  private static String line(Note note) {
    var checkpoint = Checkpoint.parse(note.text());
    return ReportText.plain(checkpoint.origin())
        + " #"
        + checkpoint.size()
        + " "
        + checkpoint.root().base64();
  }
}
