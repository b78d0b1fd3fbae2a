package org.peyvand.documents;

import java.util.List;

/// The frozen original: the bytes that everybody signs, and what they are bound to.
///
/// @param pdf `declaration.pdf`; it carries the record and the text files inside
/// @param record `record.json`, canonical (RFC 8785)
/// @param declaration `declaration.json`, canonical: the record and the digests of the PDF
/// @param digests of the PDF
/// @param texts one file per authentic language, in their order
/// @param collection the Akoma Ntoso collection that names the files
@SuppressWarnings("ArrayRecordComponent") // frozen bytes: written once, then only read
public record Original(
    byte[] pdf,
    byte[] record,
    byte[] declaration,
    Digests digests,
    List<TextFile> texts,
    byte[] collection) {
  public Original {
    texts = List.copyOf(texts);
  }
}
