package org.peyvand.files;

/// What a file turned out to be by its bytes: those we take, then those we only recognize, so that
/// a refusal can name them. `files.kind.<name>` says it to people.
public enum FileKind {
  PDF("pdf", "application/pdf", FileKind.SCAN_MAX_BYTES),
  PNG("png", "image/png", FileKind.SCAN_MAX_BYTES),
  JPEG("jpg", "image/jpeg", FileKind.SCAN_MAX_BYTES),
  TIFF("tif", "image/tiff", FileKind.SCAN_MAX_BYTES),
  /// A container of signed files (ETSI EN 319 162-1).
  ASICE("asice", "application/vnd.etsi.asic-e+zip", FileKind.SCAN_MAX_BYTES),
  /// A detached signature; as large as the signing page takes it.
  P7S("p7s", "application/pkcs7-signature", 64 << 10),
  TEXT("txt", "text/plain;charset=UTF-8", 1 << 20),

  SVG,
  HTML,
  XML,
  ZIP,
  OFFICE,
  GIF,
  WEBP,
  HEIC,
  MEDIA,
  PROGRAM,
  UNKNOWN;

  /// A dozen pages scanned in color, or one photograph of a good camera.
  static final int SCAN_MAX_BYTES = 20 << 20;

  private final String extension;
  private final String mediaType;
  private final int sizeMaxBytes;

  FileKind() {
    this("", "", 0);
  }

  FileKind(String extension, String mediaType, int sizeMaxBytes) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.sizeMaxBytes = sizeMaxBytes;
  }

  public boolean taken() {
    return sizeMaxBytes > 0;
  }

  /// How names of such files end.
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public int sizeMaxBytes() {
    return sizeMaxBytes;
  }

  /// Whether we draw a small picture of it.
  public boolean drawable() {
    return this == PNG || this == JPEG;
  }
}
