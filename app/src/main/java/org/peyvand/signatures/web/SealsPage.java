package org.peyvand.signatures.web;

import java.time.Instant;
import java.util.List;
import org.peyvand.page.Page;
import org.peyvand.signatures.Age;

/// What of the host's own ages, and when it ends.
public record SealsPage(List<Age> ages, Instant now) implements Page {
  public long days(Age age) {
    return Math.max(0, age.days(now));
  }
}
