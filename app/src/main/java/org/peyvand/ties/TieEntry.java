package org.peyvand.ties;

import java.util.Optional;
import org.peyvand.kernel.Slug;

/// What somebody enters of a tie, before it is looked at.
///
/// @param other the body of the other city; empty where none was chosen
/// @param language of the words
/// @param called what the side that enters it calls it; may be empty
/// @param months the term in months, as typed; empty for none
/// @param notice its amount, as typed; empty for none
public record TieEntry(
    Optional<Slug> other,
    Optional<Tie.Kind> kind,
    String language,
    String called,
    Optional<Tie.Basis> basis,
    String basisWords,
    TypedDate began,
    String months,
    Optional<Terms.Renewal> renewal,
    String notice,
    Terms.Unit noticeUnit) {}
