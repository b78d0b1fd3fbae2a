package org.peyvand.texts;

/// What the parties mean the text to be; most texts of cities are political.
public enum LegalNature {
  POLITICAL,
  ADMINISTRATIVE,
  BINDING
}
