package org.peyvand.witnesses;

/// What a register hears that asks this host to cosign.
public sealed interface CosignOutcome {
  /// @param lines the signature lines, as C2SP tlog-witness wants them
  record Cosigned(byte[] lines) implements CosignOutcome {}

  /// This host last saw another size.
  record OtherSize(long size) implements CosignOutcome {}

  enum Refused implements CosignOutcome {
    MALFORMED,
    TOO_LARGE,
    UNKNOWN_LOG,
    NOT_SIGNED,
    /// It does not contain what was cosigned before, or does not prove it.
    INCONSISTENT
  }
}
