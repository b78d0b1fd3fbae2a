package org.peyvand.access.web;

import org.peyvand.page.Page;

/// An invitation that still counts.
public record InvitationPage(String token) implements Page {}
