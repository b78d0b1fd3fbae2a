package org.peyvand.signatures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// What in a container still wants a time-stamp: every party's signature, and the seal that closed
/// the last round. A round that only brought time-stamps wants none, or there would be no end.
final class StampingRules {
  private static final Pattern SIGNATURE = Pattern.compile("signatures/([a-z0-9-]+)\\.p7s");
  private static final Pattern SEAL = Pattern.compile("META-INF/signature([0-9]{3})\\.p7s");
  private static final Pattern ROUND = Pattern.compile("META-INF/.*");
  private static final Pattern STAMP = Pattern.compile("evidence/[a-z0-9-]+\\.tsr|trust/tsa\\.pem");

  private StampingRules() {}

  /// The name of the file that is to hold the time-stamp, and the name of what it stamps.
  ///
  /// @param files in the order in which they were added
  static SequencedMap<String, String> wanted(Collection<String> files) {
    var wanted = new LinkedHashMap<String, String>();
    var lastSeal = "";
    var brought = false;
    for (var file : files) {
      var signature = SIGNATURE.matcher(file);
      if (signature.matches()) wanted.put("evidence/" + signature.group(1) + ".tsr", file);
      if (SEAL.matcher(file).matches()) {
        if (brought) lastSeal = file;
        brought = false;
      } else if (!ROUND.matcher(file).matches() && !STAMP.matcher(file).matches()) {
        brought = true;
      }
    }
    var seal = SEAL.matcher(lastSeal);
    if (seal.matches()) wanted.put("evidence/seal-" + seal.group(1) + ".tsr", lastSeal);
    files.forEach(wanted::remove);
    return wanted;
  }
}
