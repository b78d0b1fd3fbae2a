package org.peyvand.home;

import java.util.List;
import java.util.Optional;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;

/// What the front page and the bodies' pages tell of acts and claims. Whoever answers shows only
/// what everybody may see.
public interface Deeds {
  /// The text that stands on the front page of a network: the last one adopted.
  Optional<Highlight> highlight(NetworkId network);

  /// What a body has done or is said to have done, newest first.
  List<Deed> of(BodyId body);
}
