package org.peyvand.home.web;

import org.peyvand.page.Page;

/// What an empty host says: what this is, and what to do.
public record WelcomePage() implements Page {}
