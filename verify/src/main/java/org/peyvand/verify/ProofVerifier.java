package org.peyvand.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.ProofChecker;
import org.peyvand.tlog.ProofOutcome;
import org.peyvand.tlog.ProofOutcome.Proven;
import org.peyvand.tlog.Signer;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.FileVerifier.Outcome;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.JsonRefusal;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.State;

/// A proof from a register (C2SP tlog-proof) and the entry it is about, of our log or of any other
/// whose key the reader has.
final class ProofVerifier {
  static final String HEADER = "c2sp.org/tlog-proof@v1\n";

  /// The length of an entry is written in two bytes (C2SP tlog-tiles).
  private static final int ENTRY_MAX_BYTES = 65_535;

  private ProofVerifier() {}

  static Outcome verify(String name, Path file, Path content, Trust trust) throws IOException {
    if (Files.size(file) > LogProof.MAX_BYTES || Files.size(content) > ENTRY_MAX_BYTES) {
      return FileVerifier.unusable(FileVerifier.Unusable.FILE_UNREADABLE);
    }
    var entry = Files.readAllBytes(content);
    var problems = new Problems();
    var policy = trust.policy();
    var witnesses = policy == null ? List.<VerifierKey>of() : policy.witnessKeys();
    var checked =
        switch (new ProofChecker(trust.logs(), witnesses).check(entry, Files.readAllBytes(file))) {
          case Proven proven -> proven(name, entry, proven, enough(name, proven, trust, problems));
          // A log nobody vouched for is not a false one.
          case ProofOutcome.Refused.OTHER_LOG -> {
            problems.add(name, Finding.LOG_KEY_MISSING);
            yield open(name, State.UNKNOWN);
          }
          case ProofOutcome.Refused _, ProofOutcome.Malformed _ -> {
            problems.add(name, Finding.PROOF_FAILS);
            yield open(name, State.FAILS);
          }
        };
    var origin = checked.origin();
    return new Outcome.Judged(
        new Report(
            origin != null && origin.startsWith("sample-"),
            trust.given(),
            null,
            List.of(),
            List.of(checked),
            List.of(),
            problems.list()));
  }

  private static State enough(String name, Proven proven, Trust trust, Problems problems) {
    var policy = trust.policy();
    var keys = proven.witnesses().stream().map(Signer::key).toList();
    if (policy == null || policy.satisfiedBy(keys)) return State.HOLDS;
    problems.add(name, Finding.NOT_WITNESSED);
    return State.UNKNOWN;
  }

  private static CheckedEntry open(String name, State state) {
    return new CheckedEntry(name, state, null, null, null, -1, 0, List.of(), null);
  }

  private static CheckedEntry proven(String name, byte[] entry, Proven proven, State state) {
    var fields = fields(entry);
    return new CheckedEntry(
        name,
        state,
        text(fields, "type"),
        at(fields),
        proven.checkpoint().origin(),
        proven.index(),
        proven.checkpoint().size(),
        proven.witnesses(),
        fields);
  }

  /// Of a log that is not ours an entry may be anything.
  private static Json.@Nullable Fields fields(byte[] entry) {
    try {
      return StrictJson.parseCanonical(entry, RegisterCheck.ENTRY_MAX_BYTES).asFields();
    } catch (JsonRefusal _) {
      return null;
    }
  }

  private static @Nullable String text(Json.@Nullable Fields fields, String member) {
    try {
      return fields == null ? null : fields.findText(member).orElse(null);
    } catch (JsonRefusal _) {
      return null;
    }
  }

  private static @Nullable Instant at(Json.@Nullable Fields fields) {
    try {
      return Optional.ofNullable(text(fields, "at")).map(Instant::parse).orElse(null);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
