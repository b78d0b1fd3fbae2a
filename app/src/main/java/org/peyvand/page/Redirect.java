package org.peyvand.page;

/// See other (303): what was sent has been dealt with, and the result stands at this path of the
/// host.
public record Redirect(String path) implements Answer {
  public Redirect {
    // Never to another host: a path only.
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("redirect: " + path);
    }
  }
}
