package org.peyvand.desk;

import java.time.ZoneId;
import org.peyvand.depositary.Act;
import org.peyvand.network.Body;
import org.peyvand.rounds.Silence;
import org.peyvand.texts.Instrument;

/// One thing that awaits a member.
public sealed interface Task {
  Instrument instrument();

  /// An adopted text that the member's body has not signed.
  record ToSign(Instrument instrument) implements Task {}

  /// A draft whose adoption the member may record.
  ///
  /// @param obstacles how many things stand in its way
  record ToAdopt(Instrument instrument, int obstacles) implements Task {}

  /// A draft whose language versions do not agree yet.
  record ToRevise(Instrument instrument, int obstacles) implements Task {}

  /// A silence procedure on a draft to which the member's body is a party.
  ///
  /// @param zone the member's clock
  record ToBreakSilence(Instrument instrument, Silence silence, ZoneId zone) implements Task {}

  /// Clauses of a draft on which the member's body has not spoken.
  record ToTakePosition(Instrument instrument, int clauses) implements Task {}

  /// An act whose evidence nobody has confirmed.
  record ToConfirm(Instrument instrument, Act act, Body body) implements Task {}
}
