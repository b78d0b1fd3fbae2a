package org.peyvand.access;

import java.util.Optional;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// What a body is called; the room `network` answers.
public interface BodyNames {
  Optional<Multilingual> of(BodyId body);
}
