package org.peyvand.wording;

import java.util.Map;

/// A term that a text defines, as each language writes it.
///
/// @param name what the glossary calls it, in any language
/// @param words the term by language (BCP 47), in its dictionary form
public record DefinedTerm(String name, Map<String, String> words) {
  public DefinedTerm {
    words = Map.copyOf(words);
  }
}
