package org.peyvand.typeset;

import java.util.List;

/// One page of a section.
///
/// @param first whether the section begins here
/// @param puts in the order of reading: the text, then the notes
/// @param awaited notes that find room only on a page to come
record Page(int section, boolean first, List<Put> puts, List<Row> awaited) {

  /// @param top from the top of the text area, downwards
  record Put(Row row, double top) {}
}
