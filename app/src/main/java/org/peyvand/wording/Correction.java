package org.peyvand.wording;

/// One change that a language's own habits ask for, offered to a person.
///
/// @param start where it begins in the words; offsets count UTF-16 units
/// @param sure whether it may be made without asking, and taken back; otherwise it is a suggestion
/// @param reason why; a sentence in the messages (`wording.reason.…`)
public record Correction(int start, int end, String from, String to, boolean sure, Reason reason) {
  /// What the change restores.
  public enum Reason {
    /// می before a verb.
    VERB_PREFIX,
    /// ها after a noun.
    PLURAL,
    /// تر and ترین after an adjective.
    COMPARATIVE,
    /// ای, اند, اش and their like after a silent ه.
    AFTER_HE,
    /// A compound that the dictionary writes with a half-space.
    COMPOUND,
    /// ي and ك of an Arabic keyboard in Persian.
    ARABIC_LETTER,
    /// Digits of another script than the rest of the text's.
    DIGITS,
    /// Quotation marks of another language.
    QUOTES,
    /// A hyphen that stands for a dash.
    DASH,
    /// Marks of Latin script in Chinese, Arabic, Persian, Hindi or Amharic.
    PUNCTUATION,
    /// A blank before a mark, or none after it.
    SPACING
  }
}
