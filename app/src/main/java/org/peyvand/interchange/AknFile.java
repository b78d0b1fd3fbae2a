package org.peyvand.interchange;

import java.util.List;

/// One language version as an Akoma Ntoso file has it: its pieces in the order of reading.
record AknFile(String language, List<Piece> pieces) {
  AknFile {
    pieces = List.copyOf(pieces);
  }

  /// A piece with words of its own.
  ///
  /// @param element the element that it stands in
  record Piece(String eId, String element, String words) {}
}
