package org.peyvand.depositary.web;

import java.util.List;
import org.peyvand.depositary.Exhibit;
import org.peyvand.files.KeptFile;

/// The evidence of an act as one reader may see it; `depositary/web/evidence.jte` shows it.
public record Evidence(List<Piece> pieces, boolean mayAttach, boolean mayErase) {
  /// Whether there is anything that the reader may name as looked at.
  public boolean judgeable() {
    return pieces.stream().anyMatch(Piece::judgeable);
  }

  /// @param judgeable whether the reader may name it as looked at
  public record Piece(Exhibit exhibit, KeptFile file, boolean mayWithdraw, boolean judgeable) {
    /// Rounded up, so that nothing has no size.
    public long kilobytes() {
      return (file.size() + 1023) / 1024;
    }
  }
}
