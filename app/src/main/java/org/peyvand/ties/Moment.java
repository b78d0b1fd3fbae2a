package org.peyvand.ties;

import java.time.LocalDate;
import org.peyvand.depositary.Act;
import org.peyvand.languages.CalendarSystem;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.network.Body;
import org.peyvand.texts.Instrument;

/// One line of the timeline between two cities.
public sealed interface Moment {
  HistoricalDate when();

  /// Something that one of them, or the operator, tells.
  record Told(Event event) implements Moment {
    @Override
    public HistoricalDate when() {
      return event.happened();
    }
  }

  /// A signature of a body of one of them under a text that both have signed; from the record.
  record Signed(Instrument text, Act act, Body body) implements Moment {
    @Override
    public HistoricalDate when() {
      return day(act.on());
    }
  }

  /// The beginning of a tie.
  record Began(TieFile file, HistoricalDate when) implements Moment {}

  /// An end that one side has declared.
  record Ended(TieFile file, TieEnding ending) implements Moment {
    @Override
    public HistoricalDate when() {
      return day(ending.ends());
    }
  }

  private static HistoricalDate day(LocalDate day) {
    return HistoricalDate.day(CalendarSystem.GREGORIAN, day);
  }
}
