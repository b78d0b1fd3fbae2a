package org.peyvand.verification.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;
import org.peyvand.verify.CheckedEntry;
import org.peyvand.verify.CheckedSignature;
import org.peyvand.verify.FileVerifier.Outcome;
import org.peyvand.verify.Report;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.Verdict;

/// Where a file is handed in to be looked at, and what came of it.
///
/// @param file what the file called itself; empty before one was sent
/// @param report what was found; null before, and when nothing can be said
/// @param refusal the key of the sentence that says why nothing can be said
/// @param inside the file within the container whose fault it is
/// @param bodies what the bodies named in the files are called, by slug, where this host knows them
public record VerificationPage(
    String file,
    @Nullable Report report,
    @Nullable String refusal,
    @Nullable String inside,
    Map<String, Multilingual> bodies)
    implements Page {

  /// Each name is the key of a sentence: `verification.refusal.NAME`.
  enum Refused {
    NO_FILE,
    TOO_BUSY
  }

  /// A stranger's record may call anything a language.
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

  /// The longest title in use has 300 letters.
  private static final int TITLE_MAX = 500;

  private static final int BUSY = 503;
  private static final int UNUSABLE = 422;

  static VerificationPage form() {
    return new VerificationPage("", null, null, null, Map.of());
  }

  static VerificationPage refused(Refused why) {
    return new VerificationPage("", null, "verification.refusal." + why.name(), null, Map.of());
  }

  static VerificationPage judged(String file, Report report, Map<String, Multilingual> bodies) {
    return new VerificationPage(file, report, null, null, bodies);
  }

  static VerificationPage unusable(String file, Outcome.Unusable unusable) {
    return new VerificationPage(file, null, unusable.key(), unusable.inside(), Map.of());
  }

  /// A verdict is an answer, whatever it is; only where there is none something went wrong.
  @Override
  public int status() {
    if (refusal == null) return 200;
    return refusal.endsWith(Refused.TOO_BUSY.name()) ? BUSY : UNUSABLE;
  }

  /// The key of the sentence that the whole comes to.
  public String verdict() {
    var judged = judged();
    if (judged.isProof()) return "verify.proof." + judged.register().name();
    var consistent = judged.verdict() == Verdict.CANNOT_CHECK && judged.consistent();
    return "verify.verdict." + (consistent ? "CONSISTENT" : judged.verdict().name());
  }

  /// The same of one signature.
  public String verdict(SignatureVerdict verdict) {
    var consistent = verdict.overall() == Verdict.CANNOT_CHECK && verdict.consistent();
    return "verify.signature." + (consistent ? "CONSISTENT" : verdict.overall().name());
  }

  /// What the body is called that the file says the signature is of.
  public Optional<Multilingual> body(CheckedSignature signature) {
    return Optional.ofNullable(bodies.get(signature.body()));
  }

  public boolean valid() {
    return judged().verdict() == Verdict.VALID;
  }

  public boolean invalid() {
    return judged().verdict() == Verdict.INVALID;
  }

  public List<Aspect> aspects() {
    return List.of(Aspect.values());
  }

  /// What the container is about, in the languages of its record.
  public Optional<Multilingual> title() {
    var titles = new LinkedHashMap<String, String>();
    Optional.ofNullable(judged().instrument())
        .map(Report.Instrument::titles)
        .orElse(Map.of())
        .forEach(
            (tag, title) -> {
              if (TAG.matcher(tag).matches()) titles.put(tag, shortened(title));
            });
    return titles.isEmpty() ? Optional.empty() : Optional.of(new Multilingual(titles));
  }

  private static String shortened(String title) {
    return title.length() > TITLE_MAX ? title.substring(0, TITLE_MAX) : title;
  }

  /// The entries that are proven, with their place in the log.
  public List<CheckedEntry> proven() {
    return judged().entries().stream().filter(entry -> entry.index() >= 0).toList();
  }

  /// When an entry says that it was recorded.
  public Optional<Instant> at(CheckedEntry entry) {
    return Optional.ofNullable(entry.at());
  }

  private Report judged() {
    if (report == null) throw new IllegalStateException("nothing was judged");
    return report;
  }
}
