package org.peyvand.interchange.web;

import org.peyvand.page.Panel;

/// A link to the page on which a text goes out and comes in.
///
/// @param path below the language
public record InterchangePanel(String path) implements Panel {}
