package org.peyvand.typeset;

import java.util.Arrays;

/// A file carried inside the PDF.
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record Attachment(
    String name, String mediaType, Relationship relationship, String description, byte[] content) {

  /// What the file is to the paper, as ISO 19005-3 names it.
  public enum Relationship {
    SOURCE("Source"),
    DATA("Data"),
    ALTERNATIVE("Alternative"),
    SUPPLEMENT("Supplement"),
    UNSPECIFIED("Unspecified");

    final String pdfName;

    Relationship(String pdfName) {
      this.pdfName = pdfName;
    }
  }

  public Attachment {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && relationship == that.relationship
        && description.equals(that.description)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(content);
  }
}
