package org.peyvand.kernel;

import java.util.UUID;

/// Where new ids come from. Every id of the platform is a UUID of version 7 (RFC 9562, section
/// 5.7), so that what one process makes later sorts later.
@FunctionalInterface
public interface Ids {
  UUID next();
}
