package org.peyvand.verify.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A signature judged: who, by which system, and six parts, each with its reasons.
///
/// @param timestamps every token over it, believed or not
public record SignatureVerdict(
    @Nullable SignatureId id,
    @Nullable SignerCertificate certificate,
    @Nullable Suite suite,
    @Nullable Instant claimedTime,
    Map<Aspect, Part> parts,
    List<Timestamp> timestamps) {

  public SignatureVerdict {
    var all = new EnumMap<Aspect, Part>(Aspect.class);
    for (var aspect : Aspect.values()) all.put(aspect, Part.unknown(Reason.NOT_JUDGED));
    all.putAll(parts);
    parts = all;
    timestamps = List.copyOf(timestamps);
  }

  static SignatureVerdict only(Aspect aspect, Part part) {
    return new SignatureVerdict(
        null,
        null,
        null,
        null,
        Map.of(aspect, part, Aspect.AUTHORITY, Part.unknown(Reason.MANDATE_NOT_IN_FILE)),
        List.of());
  }

  /// For a signature whose file could not be read back whole.
  public static SignatureVerdict damaged() {
    return only(Aspect.INTEGRITY, Part.fails(Reason.DAMAGED));
  }

  /// For a signature in a form that is not in our table.
  public static SignatureVerdict unknownForm() {
    return only(Aspect.INTEGRITY, Part.unknown(Reason.UNKNOWN_ALGORITHM));
  }

  public Part part(Aspect aspect) {
    return Optional.ofNullable(parts.get(aspect)).orElseThrow();
  }

  /// Valid when integrity, binding and chain hold and no part is false; invalid when any part is
  /// false.
  public Verdict overall() {
    if (parts.values().stream().anyMatch(part -> part.state() == State.FAILS)) {
      return Verdict.INVALID;
    }
    var holds =
        part(Aspect.INTEGRITY).state() == State.HOLDS
            && part(Aspect.BINDING).state() == State.HOLDS
            && part(Aspect.CHAIN).state() == State.HOLDS;
    return holds ? Verdict.VALID : Verdict.CANNOT_CHECK;
  }

  /// The same in the words of EN 319 102-1.
  public Indication indication() {
    return Indication.of(this);
  }

  /// Nothing is missing but the reader's own trust in the anchor.
  public boolean consistent() {
    var chain = part(Aspect.CHAIN);
    var trusted = chain.state() == State.HOLDS;
    return overall() == Verdict.VALID
        || (overall() == Verdict.CANNOT_CHECK
            && part(Aspect.INTEGRITY).state() == State.HOLDS
            && part(Aspect.BINDING).state() == State.HOLDS
            && (trusted || chain.reasons().contains(Reason.TRUST_NOT_ESTABLISHED)));
  }

  /// Whether the arithmetic could be done at all, whatever came out.
  public boolean checked() {
    return part(Aspect.INTEGRITY).state() != State.UNKNOWN;
  }

  /// The same verdict with one more finding against a part; a part that failed stays failed.
  public SignatureVerdict with(Aspect aspect, State state, Reason reason) {
    var before = part(aspect);
    var worst =
        before.state() == State.FAILS || state == State.FAILS
            ? State.FAILS
            : before.state() == State.UNKNOWN ? State.UNKNOWN : state;
    var reasons = new ArrayList<Reason>(List.of(reason));
    if (before.state() != State.HOLDS) reasons.addAll(before.reasons());
    var changed = new EnumMap<>(parts);
    changed.put(aspect, new Part(worst, reasons));
    return new SignatureVerdict(id, certificate, suite, claimedTime, changed, timestamps);
  }
}
