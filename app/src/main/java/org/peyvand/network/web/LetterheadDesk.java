package org.peyvand.network.web;

import org.peyvand.languages.Multilingual;
import org.peyvand.network.LetterheadOwner;

/// Whose letterhead a page is about.
///
/// @param names whose papers begin with it
/// @param home the owner's own page
public record LetterheadDesk(LetterheadOwner owner, Multilingual names, String home) {
  public String path() {
    return home + "/letterhead";
  }

  /// The key of the sentence that says which papers these are.
  public String help() {
    return switch (owner) {
      case LetterheadOwner.OfBody _ -> "network.letterhead.help";
      case LetterheadOwner.OfDepositary _ -> "network.letterhead.help.depositary";
    };
  }
}
