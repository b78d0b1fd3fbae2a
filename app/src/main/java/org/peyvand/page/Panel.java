package org.peyvand.page;

/// A part of a page that another room contributes. `org.peyvand.depositary.web.StatusPanel` is
/// shown by `depositary/web/statusPanel.jte`, which takes exactly `Frame frame` and `StatusPanel
/// panel`.
public interface Panel {}
