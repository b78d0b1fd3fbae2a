package org.peyvand.network;

import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// A network of bodies.
///
/// @param purpose one or two sentences on what it is for
public record Network(NetworkId id, Slug slug, Multilingual names, Multilingual purpose) {}
