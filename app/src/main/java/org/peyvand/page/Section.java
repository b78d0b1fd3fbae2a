package org.peyvand.page;

/// An entry of the menu at the head of every page. A room that has one offers it as a bean.
///
/// @param key the message with its name
/// @param path its path below the language, such as `/texts`; at the foot of the order if alone
/// @param order smaller comes first
public record Section(String key, String path, int order) {}
