package org.peyvand.texts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.texts.Leaf.Author;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to who saw, changed and confirmed which language when. It is read, and added to by what
/// people do; nobody edits it.
@Service
public class TextHistory {
  private final JournalStore changes;
  private final Clock clock;

  TextHistory(JournalStore changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /// The steps, the newest first, a page at a time.
  ///
  /// @param before the last step of the page before; empty for the first page
  public Slice<Change> changes(
      InstrumentId instrument, ChangeFilter filter, Optional<UUID> before) {
    return changes.changes(instrument, filter, before.orElse(null));
  }

  /// The offices that have read the draft lately; empty once it is adopted.
  public List<Reading> readings(InstrumentId instrument) {
    return changes.readings(instrument);
  }

  /// Remembers that an office has the draft before its eyes.
  @Transactional
  public void read(Instrument instrument, Member member, String language) {
    if (instrument.adopted().isPresent()) return;
    var reader = new Author(member.account(), member.office());
    changes.read(instrument.id(), reader, language, clock.instant());
  }
}
