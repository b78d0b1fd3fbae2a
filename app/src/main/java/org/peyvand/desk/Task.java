package org.peyvand.desk;

import java.time.ZoneId;
import org.peyvand.depositary.Act;
import org.peyvand.network.Body;
import org.peyvand.rounds.Silence;
import org.peyvand.texts.Instrument;
import org.peyvand.ties.Asked;

/// One thing that awaits a member.
public sealed interface Task {
  /// One about a text.
  sealed interface OfText extends Task {
    Instrument instrument();
  }

  /// An adopted text that the member's body has not signed.
  record ToSign(Instrument instrument) implements OfText {}

  /// A draft whose adoption the member may record.
  ///
  /// @param obstacles how many things stand in its way
  record ToAdopt(Instrument instrument, int obstacles) implements OfText {}

  /// A draft whose language versions do not agree yet.
  record ToRevise(Instrument instrument, int obstacles) implements OfText {}

  /// A silence procedure on a draft to which the member's body is a party.
  ///
  /// @param zone the member's clock
  record ToBreakSilence(Instrument instrument, Silence silence, ZoneId zone) implements OfText {}

  /// Clauses of a draft on which the member's body has not spoken.
  record ToTakePosition(Instrument instrument, int clauses) implements OfText {}

  /// An act whose evidence nobody has confirmed.
  record ToConfirm(Instrument instrument, Act act, Body body) implements OfText {}

  /// A tie that another body has entered with the member's, and that awaits an answer.
  record ToAnswer(Asked asked) implements Task {}
}
