package org.peyvand.typeset;

/// Something to look at. [Pictures] reads them.
public sealed interface Picture permits Raster, Drawing {
  /// Wide to high.
  double proportion();
}
