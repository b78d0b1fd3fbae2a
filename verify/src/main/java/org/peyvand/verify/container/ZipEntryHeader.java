package org.peyvand.verify.container;

/// One file as the zip's central directory describes it, with the place where its bytes begin.
record ZipEntryHeader(
    String name,
    int version,
    int flags,
    int method,
    int time,
    int date,
    long crc,
    long compressed,
    long size,
    long headerAt,
    long dataAt) {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int ENCRYPTED_FLAGS = 1 | 1 << 6 | 1 << 13;
  static final int DESCRIPTOR_FLAG = 1 << 3;
  static final int UTF8_FLAG = 1 << 11;

  ZipEntryHeader withDataAt(long at) {
    return new ZipEntryHeader(
        name, version, flags, method, time, date, crc, compressed, size, headerAt, at);
  }
}
