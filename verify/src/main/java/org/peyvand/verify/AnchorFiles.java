package org.peyvand.verify;

import java.io.IOException;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.signature.Anchors;

/// Anchors that came inside a container, which are never trusted by themselves. Files never change,
/// so what was published after the container was begun stands in further ones.
final class AnchorFiles {
  private AnchorFiles() {}

  /// `trust/NAME.pem`, then `trust/NAME.2.pem` and so on.
  static Anchors inside(Container container, String name) throws IOException {
    var all = Anchors.none();
    for (var number = 1; number <= Anchors.CERTIFICATES_MAX; number++) {
      var file = "trust/" + name + (number == 1 ? "" : "." + number) + ".pem";
      var bytes = container.read(file, Anchors.SIZE_MAX_BYTES);
      if (bytes.isEmpty()) break;
      all = all.and(Anchors.read(bytes.get(), false).orElseGet(Anchors::none));
    }
    return all;
  }
}
