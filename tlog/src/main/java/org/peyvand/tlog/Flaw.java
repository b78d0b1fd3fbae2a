package org.peyvand.tlog;

import java.util.Locale;

/// Why bytes from outside were refused. The closed list lets callers translate each into a sentence
/// of their own; nothing here is meant for the public.
public enum Flaw {
  NOT_UTF8,
  CONTROL_CHARACTER,
  BASE64_NOT_CANONICAL,
  NUMBER_NOT_CANONICAL,
  NAME_NOT_ALLOWED,
  HASH_LENGTH,
  NOTE_TOO_LONG,
  NOTE_SHAPE,
  SIGNATURE_LINE,
  SIGNATURE_TOO_LONG,
  TOO_MANY_SIGNATURES,
  CHECKPOINT_SHAPE,
  TOO_MANY_EXTENSIONS,
  KEY_SHAPE,
  KEY_KIND_UNKNOWN,
  KEY_ID_WRONG,
  KEY_UNUSABLE,
  TILE_PATH,
  TILE_LENGTH,
  TILE_MISSING,
  TILE_WIDTH,
  TILE_DIFFERS,
  BUNDLE_SHAPE,
  ENTRY_TOO_LONG,
  ENTRY_NOT_IN_TREE,
  BATCH_TOO_LARGE,
  PROOF_TOO_LONG,
  PROOF_SHAPE,
  EXTRA_TOO_LONG,
  OUTSIDE_TREE,
  POLICY_TOO_LONG,
  POLICY_SHAPE,
  POLICY_KEY_KIND,
  POLICY_KEY_TWICE,
  POLICY_NAME,
  POLICY_QUORUM,
  REQUEST_SHAPE;

  /// A short machine word, stable across releases: `note-too-long`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
