package org.peyvand.texts;

import org.peyvand.access.Member;
import org.peyvand.texts.Leaf.Author;

/// Words for a clause in a language, and who wrote them.
public record Wording(String language, String words, Author by) {
  /// The member's own words.
  public static Wording own(Member member, String language, String words) {
    return new Wording(language, words, new Author(member.account(), member.office()));
  }
}
