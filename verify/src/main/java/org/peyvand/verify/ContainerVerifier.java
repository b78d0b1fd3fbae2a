package org.peyvand.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.StoredFile;
import org.peyvand.verify.signature.Payload;

/// The whole of a signed original, judged: every file accounted for, every signature against its
/// body's anchors, every register entry proven, every seal checked.
public final class ContainerVerifier {
  private static final Pattern SIGNATURE =
      Pattern.compile("signatures/(([a-z0-9]+(?:-[a-z0-9]+)*)-[1-9][0-9]{0,3})\\.(?:p7s|pdf)");
  private static final Pattern FOREIGN_SIGNATURE = Pattern.compile("signatures/.+\\.p7s");
  private static final Pattern ENTRY = Pattern.compile("register/([a-z0-9-]+)\\.json");
  private static final Pattern KNOWN =
      Pattern.compile(
          "mimetype|declaration\\.(pdf|json)|signatures/[a-z0-9-]+\\.(p7s|pdf)|register/vkey(-[1-9][0-9]?)?"
              + "|register/[a-z0-9-]+\\.(json|tlog-proof|opening)|trust/[a-z0-9-]+(\\.[1-9][0-9]?)?\\.pem"
              + "|evidence/[a-z0-9-]+\\.(tsr|crl)|verify/README\\.txt|META-INF/(ASiCManifest[0-9]{3}\\.xml|signature[0-9]{3}\\.p7s)");
  private static final String ADOPTED = "register/adopted";

  private final Container container;
  private final Trust trust;
  private final Instant now;
  private final Problems problems = new Problems();
  private final boolean ours;
  private final Payload original;
  private final TimestampFiles timestamps;

  private ContainerVerifier(Container container, Trust trust, Instant now) throws IOException {
    this.container = container;
    this.trust = trust;
    this.now = now;
    this.ours = RecordCheck.isOurs(container);
    this.original = Payload.of(() -> container.stream(RecordCheck.ORIGINAL));
    this.timestamps = new TimestampFiles(container, trust);
  }

  /// `now` is asked for the validity of certificates nobody else dates.
  public static Report verify(Container container, Trust trust, Instant now) throws IOException {
    return new ContainerVerifier(container, trust, now).verify();
  }

  private Report verify() throws IOException {
    if (ours && container.has(RecordCheck.ORIGINAL)) original.expect(RecordCheck.DIGESTS.values());
    checkFiles();
    var record =
        ours && container.has(RecordCheck.ORIGINAL)
            ? new RecordCheck(container, original, problems).check().orElse(null)
            : null;
    var entries = entries(record);
    var signatures = signatures(record, entries);
    if (ours) reportLeftOver(entries.keySet());
    var seals = new SealCheck(container, trust, problems, now, ours, timestamps).check();
    if (ours) timestamps.reportLeftOver(problems);
    return new Report(
        sample(record, entries.values()),
        trust.given(),
        instrument(record),
        signatures,
        List.copyOf(entries.values()),
        seals,
        problems.list());
  }

  private void checkFiles() throws IOException {
    for (var file : container.files()) {
      if (file.damaged()) problems.add(file.name(), Finding.FILE_DAMAGED);
      if (ours && !KNOWN.matcher(file.name()).matches()) {
        problems.add(file.name(), Finding.FILE_NOT_UNDERSTOOD);
      }
    }
    if (!container.announced()) problems.add(Container.MIMETYPE, Finding.WRONG_MIMETYPE);
    if (!ours) problems.add(RecordCheck.DECLARATION, Finding.FOREIGN_CONTAINER);
    if (ours && !container.has(RecordCheck.ORIGINAL)) {
      problems.add(RecordCheck.ORIGINAL, Finding.FILE_MISSING);
    }
  }

  /// By stem; the adoption and one for each signature are expected, others are welcome.
  private Map<String, CheckedEntry> entries(@Nullable DeclaredRecord record) throws IOException {
    var entries = new java.util.LinkedHashMap<String, CheckedEntry>();
    if (!ours || !container.has(RecordCheck.ORIGINAL)) return entries;
    var register = new RegisterCheck(container, original, record, trust, problems);
    entries.put(ADOPTED, register.check(ADOPTED));
    for (var file : container.files()) {
      var entry = ENTRY.matcher(file.name());
      var signature = SIGNATURE.matcher(file.name());
      var stem = entry.matches() ? entry.group(1) : signature.matches() ? signature.group(1) : null;
      if (stem == null || entries.containsKey("register/" + stem)) continue;
      entries.put("register/" + stem, register.check("register/" + stem));
    }
    return entries;
  }

  private List<CheckedSignature> signatures(
      @Nullable DeclaredRecord record, Map<String, CheckedEntry> entries) {
    if (!container.has(RecordCheck.ORIGINAL)) return List.of();
    var check = new SignatureCheck(container, original, record, trust, now, timestamps);
    // Beside each other, told in the order of the files.
    var found =
        container.files().parallelStream()
            .map(StoredFile::name)
            .filter(this::isSignature)
            .map(name -> signature(check, name, entries))
            .toList();
    found.forEach(one -> problems.addAll(one.problems()));
    return found.stream().map(SignatureCheck.Found::signature).toList();
  }

  private boolean isSignature(String name) {
    return FOREIGN_SIGNATURE.matcher(name).matches() || (ours && SIGNATURE.matcher(name).matches());
  }

  private SignatureCheck.Found signature(
      SignatureCheck check, String file, Map<String, CheckedEntry> entries) {
    var name = SIGNATURE.matcher(file);
    try {
      if (!name.matches() || !ours) return check.check(file, "", "", null);
      var stem = "register/" + name.group(1);
      return check.check(file, name.group(2), stem, entries.get(stem));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// An entry that commits to a signature has lost it when the signature's file is not there.
  private void reportLeftOver(Set<String> stems) throws IOException {
    var known = new HashSet<>(stems);
    for (var stem : stems) {
      var name = stem.replaceFirst("^register/", "signatures/");
      var signature = name + ".p7s";
      var lost = !container.has(signature) && !container.has(name + ".pdf");
      if (container.has(stem + ".opening") && lost) {
        problems.add(signature, Finding.FILE_MISSING);
      }
    }
    for (var file : container.files()) {
      var name = file.name();
      var stem = name.replaceFirst("\\.(tlog-proof|opening)$", "");
      if (!stem.equals(name) && !known.contains(stem)) {
        problems.add(name, Finding.FILE_NOT_UNDERSTOOD);
      }
    }
  }

  private static boolean sample(
      @Nullable DeclaredRecord record, java.util.Collection<CheckedEntry> entries) {
    if (record != null && record.sample()) return true;
    return entries.stream()
        .anyMatch(entry -> entry.origin() != null && entry.origin().startsWith("sample-"));
  }

  private static Report.@Nullable Instrument instrument(@Nullable DeclaredRecord record) {
    if (record == null) return null;
    return new Report.Instrument(
        record.instrument(), record.slug(), record.version(), new HashMap<>(record.titles()));
  }
}
