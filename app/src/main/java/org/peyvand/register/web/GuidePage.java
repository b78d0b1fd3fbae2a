package org.peyvand.register.web;

import org.peyvand.page.Page;

/// What the register is, for somebody who has never seen one.
///
/// @param witnessed whether any witness has seen it
public record GuidePage(boolean witnessed) implements Page {}
