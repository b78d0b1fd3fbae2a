package org.peyvand.ties;

import org.peyvand.network.Body;

/// A tie that another body has entered with one's own, and that awaits an answer.
///
/// @param pair the cities, as in addresses
/// @param by the body that entered it
public record Asked(String pair, Body by) {}
