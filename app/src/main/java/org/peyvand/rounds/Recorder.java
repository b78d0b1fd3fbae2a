package org.peyvand.rounds;

import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.languages.Multilingual;

/// Who put something on record: a person, by account, and the office in which they acted.
public record Recorder(UUID account, Multilingual office) {
  static Recorder of(Member member) {
    return new Recorder(member.account(), member.office());
  }
}
