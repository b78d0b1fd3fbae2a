package org.peyvand.documents;

/// One language version as an Akoma Ntoso file.
///
/// @param name as the record names it: `texts/fa.akn.xml`
@SuppressWarnings("ArrayRecordComponent") // frozen bytes: written once, then only read
public record TextFile(String name, String language, byte[] content) {
  static TextFile of(String language, byte[] content) {
    return new TextFile("texts/" + language + ".akn.xml", language, content);
  }

  public String sha256() {
    return Digests.sha256(content);
  }
}
