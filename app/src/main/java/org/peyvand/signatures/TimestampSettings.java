package org.peyvand.signatures;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The time-stamping authority that the operator names: `PEYVAND_TSA_URL` and `PEYVAND_TSA_ANCHOR`.
///
/// @param url where it answers (RFC 3161 over HTTP); without it a host of one's own stamps nothing
/// @param anchor a PEM file with the certificate that the authority's own leads to; without it
///   readers have to find out by themselves whom to believe
@ConfigurationProperties("peyvand.tsa")
record TimestampSettings(@Nullable URI url, @Nullable Path anchor) {}
