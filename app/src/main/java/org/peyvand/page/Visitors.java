package org.peyvand.page;

import java.util.Optional;

/// Tells the frame who is looking; the room `access` answers.
public interface Visitors {
  Optional<Visitor> current();
}
