package org.peyvand.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.notices.Choice;
import org.peyvand.page.Page;

/// How notices reach an account.
///
/// @param address where its mails go; null where there is no address
/// @param mails whether this host can mail
/// @param saved whether a choice was just saved
public record ChoicesPage(
    List<Choice> choices, @Nullable String address, boolean mails, boolean saved) implements Page {}
