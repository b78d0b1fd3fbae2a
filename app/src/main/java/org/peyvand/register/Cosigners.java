package org.peyvand.register;

import java.util.List;
import org.peyvand.tlog.VerifierKey;

/// Whose cosignatures count under a checkpoint of this register; a room above knows whom it asks.
public interface Cosigners {
  List<VerifierKey> keys();
}
