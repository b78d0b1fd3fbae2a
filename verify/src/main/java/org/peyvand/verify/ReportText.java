package org.peyvand.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.peyvand.tlog.Signer;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.Part;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Timestamp;
import org.peyvand.verify.signature.Verdict;

/// The report for people: what matters first, every file that is at fault by its name.
final class ReportText {
  private final Messages messages;
  private final String language;
  private final List<String> lines = new ArrayList<>();

  private ReportText(Messages messages, String language) {
    this.messages = messages;
    this.language = language;
  }

  static String of(Report report, Messages messages, String language) {
    var text = new ReportText(messages, language);
    text.write(report);
    return String.join("\n", text.lines) + "\n";
  }

  private void write(Report report) {
    if (report.sample()) lines.add(messages.get("sample"));
    if (!report.trustGiven()) lines.add(messages.get("trust.missing"));
    var instrument = report.instrument();
    if (instrument != null) {
      var titles = instrument.titles();
      var title = titles.getOrDefault(language, titles.getOrDefault("en", instrument.slug()));
      lines.add(plain(title) + " (" + plain(instrument.slug()) + ")");
    }
    lines.add(verdict(report));
    for (var signature : report.signatures()) {
      lines.add("");
      var name = signature.body().isEmpty() ? signature.file() : signature.body();
      signature(plain(name), signature.verdict());
    }
    lines.add("");
    if (!report.entries().isEmpty()) register(report);
    if (!report.seals().isEmpty()) {
      lines.add(messages.get("heading.seal") + ": " + messages.get(report.seal(), "seal"));
    }
    problems(report);
  }

  private String verdict(Report report) {
    var consistent = report.verdict() == Verdict.CANNOT_CHECK && report.consistent();
    return consistent
        ? messages.get("verdict.CONSISTENT")
        : messages.get(report.verdict(), "verdict");
  }

  private void signature(String name, SignatureVerdict verdict) {
    var consistent = verdict.overall() == Verdict.CANNOT_CHECK && verdict.consistent();
    lines.add(
        name
            + ": "
            + (consistent
                ? messages.get("signature.CONSISTENT")
                : messages.get(verdict.overall(), "signature")));
    var suite = verdict.suite();
    if (suite != null) {
      var curve = suite.curve().isEmpty() ? "" : ", " + suite.curve();
      lines.add("  " + messages.get("label.system") + ": " + suite.algorithm().label() + curve);
    }
    var certificate = verdict.certificate();
    if (certificate != null) {
      lines.add("  " + messages.get("label.signer") + ": " + plain(certificate.subject()));
    }
    for (var aspect : Aspect.values()) {
      var part = verdict.part(aspect);
      part(messages.get(aspect, "aspect"), part.state(), part);
    }
    verdict.timestamps().forEach(this::timestamp);
  }

  private void part(String name, State state, Part part) {
    var reasons = part.reasons().stream().map(one -> messages.get(one, "reason")).toList();
    var says = messages.get(state, "state") + " - " + String.join(" ", reasons);
    lines.add("  " + name + ": " + says);
  }

  /// Whose time it is stands beside the time; what is wrong with it, if anything, after both.
  private void timestamp(Timestamp timestamp) {
    var time = timestamp.time();
    var told = time == null ? "" : " " + time;
    var by = timestamp.authority().isEmpty() ? "" : ", " + plain(timestamp.authority());
    part(messages.get("label.timestamp") + told + by, timestamp.state(), decisive(timestamp));
  }

  private static Part decisive(Timestamp timestamp) {
    if (timestamp.state() == State.HOLDS) return timestamp.verdict().part(Aspect.CHAIN);
    return Arrays.stream(Aspect.values())
        .map(timestamp.verdict()::part)
        .filter(part -> part.state() == timestamp.state())
        .findFirst()
        .orElseThrow();
  }

  private void register(Report report) {
    lines.add(
        messages.get("heading.register") + ": " + messages.get(report.register(), "register"));
    if (report.witnesses().isEmpty()) lines.add("  " + messages.get("register.notWitnessed"));
    else lines.add("  " + messages.get("register.witnessed") + ":");
    for (var witness : report.witnesses()) {
      lines.add("    " + witness(witness));
    }
    for (var entry : report.entries()) {
      var at = entry.at() == null ? "" : " " + entry.at();
      var place = entry.origin() == null ? "" : " " + plain(entry.origin()) + " #" + entry.index();
      var state = messages.get(entry.state(), "state");
      lines.add("  " + entry.file() + ":" + at + place + " - " + state);
    }
  }

  static String witness(Signer witness) {
    var name = plain(witness.key().name());
    var kind = witness.key().kind().algorithmName();
    return name + " (" + kind + ") " + Instant.ofEpochSecond(witness.timeSeconds());
  }

  private void problems(Report report) {
    if (report.problems().isEmpty()) return;
    lines.add(messages.get("heading.problems") + ":");
    for (var problem : report.problems()) {
      lines.add("  " + plain(problem.file()) + ": " + messages.get(problem.finding(), "finding"));
    }
  }

  /// A stranger's text must not move the cursor or turn the line around.
  static String plain(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || turns(c) ? '?' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean turns(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
