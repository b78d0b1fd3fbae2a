package org.peyvand.notices;

/// A kind of notice that people may choose how to receive; a room offers it as a bean, with the
/// message `<key>.kind` that names it. A notice of no declared kind is mailed at once and cannot be
/// switched off: what concerns the safety of an account.
///
/// @param key the key of its notices
/// @param usual how it comes to those who have not chosen
public record NoticeKind(String key, Delivery usual) {}
