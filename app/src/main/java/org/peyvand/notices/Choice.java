package org.peyvand.notices;

/// How a kind of notice comes to an account by e-mail.
///
/// @param kind its key; the message `<kind>.kind` names it
public record Choice(String kind, Delivery delivery) {}
