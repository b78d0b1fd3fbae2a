package org.peyvand.depositary.web;

import org.peyvand.depositary.Effect;
import org.peyvand.page.Panel;

/// The line near the title: whether the text is in effect, and by how many signatures.
public record StandingPanel(Effect effect, int signed) implements Panel {}
