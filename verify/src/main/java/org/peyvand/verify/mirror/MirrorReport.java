package org.peyvand.verify.mirror;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Signer;
import org.peyvand.verify.signature.Verdict;

/// What was found out about a register of somebody else.
///
/// @param trustGiven whether its key came from the reader and not from the register's own host
/// @param seen the checkpoint it shows now
/// @param kept the one kept from last time
/// @param witnesses those of the reader's policy that cosigned it
/// @param enough whether they are as many as the policy asks for
/// @param where the file at fault
/// @param evidence what was kept to show to others
public record MirrorReport(
    MirrorFinding finding,
    boolean trustGiven,
    @Nullable Note seen,
    @Nullable Note kept,
    List<Signer> witnesses,
    boolean enough,
    @Nullable String where,
    List<Path> evidence) {

  public MirrorReport {
    witnesses = List.copyOf(witnesses);
    evidence = List.copyOf(evidence);
  }

  /// As for a signed original: valid needs a key from elsewhere, and the witnesses one asks for.
  public Verdict verdict() {
    var sound = finding == MirrorFinding.SOUND;
    return sound && !(trustGiven && enough) ? Verdict.CANNOT_CHECK : finding.verdict();
  }

  /// Nothing is false; only the reader's own trust is missing.
  public boolean consistent() {
    return finding == MirrorFinding.SOUND && enough;
  }

  /// 0: nothing is false; 1: something is; 2: nothing could be checked.
  public int exit() {
    return switch (finding.verdict()) {
      case VALID -> 0;
      case INVALID -> 1;
      case CANNOT_CHECK -> 2;
    };
  }
}
