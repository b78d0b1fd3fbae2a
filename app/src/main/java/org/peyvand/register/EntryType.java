package org.peyvand.register;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What an entry records; the closed list of specs/register-entry.md.
public enum EntryType {
  TEXT_ADOPTED,
  TEXT_AGREED,
  INITIALLED,
  SIGNED,
  SIGNED_AD_REFERENDUM,
  CONFIRMED,
  ACCEDED,
  WITHDRAWN,
  CORRECTED,
  ANCHOR_PUBLISHED,
  ANCHOR_WITHDRAWN,
  KEY_ROTATED,
  APPROVAL_RECORDED;

  /// As it stands in the entry: `text-adopted`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EntryType> of(String code) {
    return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
