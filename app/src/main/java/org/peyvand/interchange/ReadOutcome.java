package org.peyvand.interchange;

import java.util.List;

/// What becomes of a file that somebody brings.
public sealed interface ReadOutcome {
  /// It could be read.
  ///
  /// @param changes what it would change, in the order of reading; empty when nothing differs
  /// @param ours whether it was made from this text here, so that pieces are known by their names
  record Read(List<ProposedChange> changes, boolean ours) implements ReadOutcome {
    public Read {
      changes = List.copyOf(changes);
    }
  }

  /// It could not, and nothing of it was taken.
  ///
  /// @param file the file inside the archive; empty for the file itself
  /// @param line where in it; 0 where that says nothing
  /// @param detail a name from the file that the sentence speaks of; empty for none
  record Refused(Reason reason, String file, int line, String detail) implements ReadOutcome {
    static Refused of(Reason reason) {
      return new Refused(reason, "", 0, "");
    }

    Refused in(String name) {
      return new Refused(reason, name, line, detail);
    }
  }

  /// Why a file is refused; each is a sentence.
  enum Reason {
    UNKNOWN_FORMAT,
    TOO_LARGE,
    TOO_DEEP,
    BOMB,
    BROKEN_ARCHIVE,
    NOT_WELL_FORMED,
    EXTERNAL,
    NOT_AKOMA_NTOSO,
    UNKNOWN_ELEMENT,
    MISPLACED,
    NO_NAME,
    NAME_TWICE,
    NO_LANGUAGE,
    OTHER_LANGUAGE,
    LANGUAGE_TWICE,
    MACROS,
    NO_DOCUMENT,
    OTHER_TEXT,
    INVALID_XLIFF,
    TOO_MANY_CHANGES
  }
}
