package org.peyvand.texts;

import org.peyvand.languages.Language;

/// What another room knows of how the parties came to agree, to stand in the form of the adoption
/// until the secretariat has corrected it. Rooms above offer beans of this kind.
public interface AdoptionProposal {
  /// The objections that are to stand on the record, in the words used; empty for none. At most
  /// [Adoption#OBJECTIONS_LENGTH_MAX] characters.
  String objections(Instrument instrument, Language reader);
}
