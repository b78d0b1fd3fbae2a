package org.peyvand.texts;

import java.util.List;
import org.peyvand.texts.AdoptOutcome.Obstacle;

/// Something that another room holds against the adoption of a text: a bracket that is open, an
/// amendment that is pending. Rooms above offer beans of this kind; texts knows none of them.
public interface AdoptionHindrance {
  /// What stands in the way, in the order of reading; at most [Drafting#PIECES_MAX] of them.
  ///
  /// It is asked within the adoption, which holds the text. What opens a hindrance or closes one
  /// has to hold the text too ([Texts#hold]), or it would slip in while the bytes freeze.
  List<Obstacle.Hindered> hindrances(Instrument instrument);
}
