package org.peyvand.page;

/// An entry of the operator's page. A room that has something for the operator offers it as a bean.
///
/// @param key the message with its name
/// @param says the message with the sentence below it
/// @param path its page below the language, such as `/administration/jobs`, which asks for the
///   operator's duty by itself
/// @param order smaller comes first
public record AdministrationEntry(String key, String says, String path, int order) {}
