package org.peyvand.verify.container;

/// One file of a container after its bytes were read once.
///
/// @param damaged whether the zip's own checksum contradicts the bytes
/// @param readable false when not even wrong bytes can be had
public record StoredFile(
    String name, long size, String sha256, boolean damaged, boolean readable) {}
