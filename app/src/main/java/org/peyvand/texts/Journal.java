package org.peyvand.texts;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.springframework.stereotype.Component;

/// Writes down what was done to a draft, in the transaction that does it.
@Component
class Journal {
  private final JournalStore changes;
  private final Clock clock;
  private final Ids ids;

  Journal(JournalStore changes, Clock clock, Ids ids) {
    this.changes = changes;
    this.clock = clock;
    this.ids = ids;
  }

  /// Something that concerns the whole text.
  void note(InstrumentId instrument, Member member, Change.What what, String reason) {
    note(instrument, member, what, null, null, null, null, reason);
  }

  /// Something that concerns a piece, or its words in a language.
  void note(
      InstrumentId instrument,
      Member member,
      Change.What what,
      @Nullable Clause clause,
      @Nullable String language,
      @Nullable String before,
      @Nullable String after,
      String reason) {
    var change =
        new Change(
            ids.next(),
            what,
            clause == null ? null : clause.eId(),
            clause == null ? null : clause.kind(),
            clause == null ? 0 : clause.number(),
            language,
            before,
            after,
            reason,
            member.office(),
            clock.instant());
    changes.add(instrument, change, member.account());
  }
}
