package org.peyvand.network.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What was sent for a letterhead.
///
/// @param emblem none, or without content, where no file was chosen
record LetterheadForm(
    @Nullable MultipartFile emblem, boolean withoutEmblem, String color, String lines) {}
