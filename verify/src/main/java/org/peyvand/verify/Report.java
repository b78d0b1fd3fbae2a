package org.peyvand.verify;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.Signer;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Verdict;

/// Everything found out about a container, a PDF, one signature over a file or one proof of an
/// entry, and what it comes to.
///
/// @param sample the record or the log says that wording and keys are invented
/// @param trustGiven whether the reader brought anchors or a log key of his own
public record Report(
    boolean sample,
    boolean trustGiven,
    @Nullable Instrument instrument,
    List<CheckedSignature> signatures,
    List<CheckedEntry> entries,
    List<CheckedSeal> seals,
    List<Problem> problems) {

  /// What the container is about, as its record says.
  public record Instrument(String id, String slug, long version, Map<String, String> titles) {}

  public Report {
    signatures = List.copyOf(signatures);
    entries = List.copyOf(entries);
    seals = List.copyOf(seals);
    problems = List.copyOf(problems);
  }

  /// Invalid when anything is false; valid when every signature is and nothing is left open.
  public Verdict verdict() {
    if (any(State.FAILS) || count(Verdict.INVALID) > 0) return Verdict.INVALID;
    var all =
        signatures.isEmpty()
            ? isProof() && register() == State.HOLDS
            : count(Verdict.VALID) == signatures.size();
    return all && !any(State.UNKNOWN) ? Verdict.VALID : Verdict.CANNOT_CHECK;
  }

  /// A register's proof alone: nobody's signature is in question.
  public boolean isProof() {
    return instrument == null && signatures.isEmpty() && seals.isEmpty() && entries.size() == 1;
  }

  /// Nothing is false and nothing was left unread; only the reader's own trust is missing.
  public boolean consistent() {
    return verdict() == Verdict.VALID
        || (verdict() == Verdict.CANNOT_CHECK
            && !any(State.UNKNOWN)
            && !signatures.isEmpty()
            && signatures.stream().allMatch(one -> one.verdict().consistent()));
  }

  /// 0: valid, consistent, or something was checked and nothing is false. 1: something is false. 2:
  /// nothing checked.
  public int exit() {
    if (verdict() == Verdict.INVALID) return 1;
    var checked =
        signatures.stream().anyMatch(one -> one.verdict().checked())
            || seals.stream().anyMatch(seal -> seal.verdict() != null && seal.verdict().checked())
            || (isProof() && entries.getFirst().proven());
    return checked ? 0 : 2;
  }

  public State register() {
    return worst(entries.stream().map(CheckedEntry::state).toList());
  }

  /// The witnesses of the reader's policy that have seen every entry proven here, each with the
  /// earliest time it gives; empty: not witnessed.
  public List<Signer> witnesses() {
    var proven = entries.stream().filter(CheckedEntry::proven).toList();
    if (proven.isEmpty() || any(Finding.NOT_WITNESSED)) return List.of();
    return proven.stream()
        .flatMap(entry -> entry.witnesses().stream())
        .collect(Collectors.groupingBy(Signer::key, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(seen -> seen.size() == proven.size())
        .map(seen -> Collections.min(seen, Comparator.comparingLong(Signer::timeSeconds)))
        .toList();
  }

  public State seal() {
    return worst(seals.stream().map(CheckedSeal::state).toList());
  }

  private static State worst(List<State> states) {
    if (states.contains(State.FAILS)) return State.FAILS;
    return states.isEmpty() || states.contains(State.UNKNOWN) ? State.UNKNOWN : State.HOLDS;
  }

  private boolean any(Finding finding) {
    return problems.stream().anyMatch(problem -> problem.finding() == finding);
  }

  private boolean any(State effect) {
    return problems.stream().anyMatch(problem -> problem.finding().effect() == effect);
  }

  private long count(Verdict verdict) {
    return signatures.stream().filter(one -> one.verdict().overall() == verdict).count();
  }
}
