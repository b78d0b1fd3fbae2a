package org.peyvand.network;

import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.places.City;

/// A body of a city that can be a party.
///
/// @param names how each language names it
/// @param ownNames its official name in its own language or languages, where known
public record Body(
    BodyId id,
    Slug slug,
    Multilingual names,
    java.util.Optional<Multilingual> ownNames,
    City city) {}
