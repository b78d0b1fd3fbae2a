package org.peyvand.verify;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.Policy;
import org.peyvand.tlog.ProofChecker;
import org.peyvand.tlog.ProofOutcome;
import org.peyvand.tlog.Signer;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.JsonRefusal;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.State;

/// Reads register entries and proves them in the log: with the reader's key, or else with the one
/// that came along, which shows consistency and no more.
final class RegisterCheck {
  static final int ENTRY_MAX_BYTES = 8192;
  private static final String KEY_FILE = "register/vkey";

  /// A key changes once in some years.
  private static final int KEYS_MAX = 99;

  private final Container container;
  private final Payload original;
  private final @Nullable DeclaredRecord record;
  private final Problems problems;
  private final @Nullable ProofChecker log;
  private final @Nullable Policy policy;
  private final boolean trusted;

  RegisterCheck(
      Container container,
      Payload original,
      @Nullable DeclaredRecord record,
      Trust trust,
      Problems problems)
      throws IOException {
    this.container = container;
    this.original = original;
    this.record = record;
    this.problems = problems;
    this.trusted = !trust.logs().isEmpty();
    this.policy = trust.policy();
    var keys = trusted ? trust.logs() : keysInside();
    var witnesses = policy == null ? List.<VerifierKey>of() : policy.witnessKeys();
    this.log = keys.isEmpty() ? null : new ProofChecker(keys, witnesses);
    if (keys.isEmpty()) problems.add(KEY_FILE, Finding.LOG_KEY_MISSING);
  }

  /// One, and a further one for each time the log changed it.
  private List<VerifierKey> keysInside() throws IOException {
    var keys = new ArrayList<VerifierKey>();
    for (var number = 1; number <= KEYS_MAX; number++) {
      var file = number == 1 ? KEY_FILE : KEY_FILE + "-" + number;
      var line = container.read(file, VerifierKey.LINE_MAX + 2);
      if (line.isEmpty()) break;
      Trust.logKey(line.get()).ifPresent(keys::add);
    }
    return keys;
  }

  boolean trusted() {
    return trusted;
  }

  /// @param stem for example `register/adopted`
  CheckedEntry check(String stem) throws IOException {
    var file = stem + ".json";
    var bytes = container.read(file, ENTRY_MAX_BYTES);
    if (bytes.isEmpty()) {
      var there = container.has(file);
      problems.add(file, there ? Finding.ENTRY_MALFORMED : Finding.FILE_MISSING);
      return unread(file, there ? State.FAILS : State.UNKNOWN);
    }
    try {
      var fields = StrictJson.parseCanonical(bytes.get(), ENTRY_MAX_BYTES).asFields();
      var at = instant(fields.text("at"));
      if (fields.at("v").asWhole() != 1) throw new JsonRefusal(JsonRefusal.Why.WRONG_SHAPE, 0);
      return prove(file, stem + ".tlog-proof", bytes.get(), fields, at);
    } catch (JsonRefusal _) {
      problems.add(file, Finding.ENTRY_MALFORMED);
      return unread(file, State.FAILS);
    }
  }

  private CheckedEntry unread(String file, State state) {
    return new CheckedEntry(file, state, null, null, null, -1, 0, List.of(), null);
  }

  private static Instant instant(String text) {
    try {
      var at = Instant.parse(text);
      if (at.truncatedTo(ChronoUnit.SECONDS).toString().equals(text)) return at;
    } catch (DateTimeException _) {
      // The same refusal as for a second spelling of a right time.
    }
    throw new JsonRefusal(JsonRefusal.Why.WRONG_SHAPE, 0);
  }

  private CheckedEntry prove(
      String file, String proofFile, byte[] entry, Json.Fields fields, Instant at)
      throws IOException {
    var type = fields.text("type");
    var state = trusted ? State.HOLDS : State.UNKNOWN;
    if (!aboutThis(fields)) {
      problems.add(file, Finding.ENTRY_OTHER_TEXT);
      state = State.FAILS;
    }
    var proof = container.read(proofFile, LogProof.MAX_BYTES);
    if (proof.isEmpty() || log == null) {
      if (proof.isEmpty()) problems.add(proofFile, Finding.FILE_MISSING);
      var worst = state == State.FAILS ? state : State.UNKNOWN;
      return new CheckedEntry(file, worst, type, at, null, -1, 0, List.of(), fields);
    }
    return switch (log.check(entry, proof.get())) {
      case ProofOutcome.Proven proven ->
          new CheckedEntry(
              file,
              seenEnough(proofFile, state, proven.witnesses()),
              type,
              at,
              proven.checkpoint().origin(),
              proven.index(),
              proven.checkpoint().size(),
              proven.witnesses(),
              fields);
      case ProofOutcome.Malformed _, ProofOutcome.Refused _ -> {
        problems.add(proofFile, Finding.PROOF_FAILS);
        yield new CheckedEntry(file, State.FAILS, type, at, null, -1, 0, List.of(), fields);
      }
    };
  }

  /// Nothing is false where witnesses are missing; only nobody has confirmed what the log says.
  private State seenEnough(String proofFile, State state, List<Signer> witnesses) {
    var enough = policy == null || policy.satisfiedBy(witnesses.stream().map(Signer::key).toList());
    if (enough) return state;
    problems.add(proofFile, Finding.NOT_WITNESSED);
    return state == State.FAILS ? state : State.UNKNOWN;
  }

  /// Every entry in a container speaks of its instrument and its original.
  private boolean aboutThis(Json.Fields entry) {
    if (record == null) return true;
    if (!entry.findText("instrument").equals(Optional.of(record.instrument()))) return false;
    var digests = entry.find("digests").map(Json::asFields).orElseGet(Json::fields);
    var declared = digests.find("original");
    if (declared.isPresent() && !declared.get().asFields().text("sha256").equals(sha256())) {
      return false;
    }
    return switch (entry.text("type")) {
      case "text-adopted" ->
          declared.isPresent()
              && declared.get().equals(record.original().without("file"))
              && digests.text("record").equals(recordDigest(record));
      case "signed", "signed-ad-referendum" -> declared.isPresent();
      default -> true;
    };
  }

  private static String recordDigest(DeclaredRecord record) {
    var bytes = StrictJson.canonical(record.record());
    return HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(bytes));
  }

  private String sha256() {
    return HexFormat.of().formatHex(original.digest(DigestAlgorithm.SHA256));
  }
}
