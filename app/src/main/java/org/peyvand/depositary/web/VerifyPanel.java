package org.peyvand.depositary.web;

import org.peyvand.documents.Digests;
import org.peyvand.kernel.Slug;
import org.peyvand.page.Panel;

/// How a reader who trusts nobody checks the signed original.
public record VerifyPanel(Slug text, Digests digests) implements Panel {
  /// A digest in groups of eight, as people compare it.
  public static String groups(String hex) {
    return hex.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
