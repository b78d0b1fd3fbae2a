package org.peyvand.page;

/// What a controller gives back: a [Page] to show, or a [Redirect] to follow.
public sealed interface Answer permits Page, Redirect {}
