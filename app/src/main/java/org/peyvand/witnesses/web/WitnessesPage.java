package org.peyvand.witnesses.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.peyvand.page.Page;
import org.peyvand.witnesses.AskedStanding;
import org.peyvand.witnesses.Conflict;
import org.peyvand.witnesses.WatchedStanding;

/// Witnesses, watched registers and contradictions, for the operator.
///
/// @param address where others ask this host to cosign
/// @param keys the keys it cosigns with, each by its name, id and kind; the lines are long
/// @param file the file that names the neighbors
public record WitnessesPage(
    String address,
    List<String> keys,
    String file,
    List<AskedStanding> asked,
    List<WatchedStanding> watched,
    List<Evidence> conflicts)
    implements Page {

  /// A contradiction, with both checkpoints as they were signed.
  public record Evidence(
      String origin, Conflict.Kind kind, String kept, String shown, Instant found) {
    static Evidence of(Conflict conflict) {
      return new Evidence(
          conflict.origin(),
          conflict.kind(),
          new String(conflict.kept(), StandardCharsets.UTF_8),
          new String(conflict.shown(), StandardCharsets.UTF_8),
          conflict.found());
    }
  }
}
