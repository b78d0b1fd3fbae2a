package org.peyvand.documents;

import java.util.List;

/// What becomes of a text that is wanted as a Word file.
public sealed interface DocxOutcome {
  /// @param docx the file
  @SuppressWarnings("ArrayRecordComponent") // written once, then only sent
  record Written(byte[] docx) implements DocxOutcome {}

  /// It holds what would read otherwise than it is stored, or what no font of ours has.
  ///
  /// @param blemishes at least one
  record Unprintable(List<PrintOutcome.Blemish> blemishes) implements DocxOutcome {
    public Unprintable {
      blemishes = List.copyOf(blemishes);
    }
  }
}
