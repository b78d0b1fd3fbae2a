package org.peyvand.signatures;

import java.util.LinkedHashMap;
import org.peyvand.kernel.InstrumentId;
import org.springframework.stereotype.Component;

/// Adds to a container the time-stamps it lacks, as files of their own, and closes it again. The
/// authority is asked outside any transaction: it may be slow.
@Component
class Stamps {
  private final Containers containers;
  private final TimeStamping stamping;

  Stamps(Containers containers, TimeStamping stamping) {
    this.containers = containers;
    this.stamping = stamping;
  }

  /// Doing it again adds nothing.
  void add(InstrumentId instrument) {
    if (!stamping.possible()) return;
    var files = containers.files(instrument);
    var added = new LinkedHashMap<String, byte[]>();
    StampingRules.wanted(files.sequencedKeySet())
        .forEach(
            (name, stamped) -> {
              var content = files.get(stamped);
              if (content != null) added.put(name, stamping.stamp(content));
            });
    if (added.isEmpty()) return;
    var anchors = stamping.anchors().certificates();
    if (!anchors.isEmpty()) added.put("trust/tsa.pem", PemText.of(anchors));
    containers.with(instrument, added);
  }
}
