package org.peyvand.ties.web;

import org.peyvand.documents.Voice;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.ties.Dossier;
import org.peyvand.ties.TieFile;

/// The dates of two cities' ties that somebody should not miss: anniversaries, the last day for
/// notice, the end.
final class TieCalendar {
  private TieCalendar() {}

  static String of(Dossier dossier, Voice voice, String address) {
    var cities =
        voice.text(
            "ties.pair",
            "first",
            voice.name(dossier.pair().first().names()),
            "second",
            voice.name(dossier.pair().second().names()));
    var calendar = new Ics(cities);
    for (var file : dossier.ties()) add(calendar, dossier, file, voice, cities, address);
    return calendar.end();
  }

  private static void add(
      Ics calendar, Dossier dossier, TieFile file, Voice voice, String cities, String address) {
    var tie = file.tie();
    var stamp = tie.by().at();
    var state = dossier.state(file);
    tie.began()
        .filter(began -> began.precision() == HistoricalDate.Precision.DAY)
        .ifPresent(
            began ->
                calendar.day(
                    tie.id() + "-anniversary",
                    stamp,
                    began.first(),
                    true,
                    voice.text("ties.calendar.anniversary", "cities", cities),
                    address));
    state
        .noticeBy()
        .ifPresent(
            day ->
                calendar.day(
                    tie.id() + "-notice-" + day,
                    stamp,
                    day,
                    false,
                    voice.text("ties.calendar.notice", "cities", cities),
                    address));
    state
        .until()
        .ifPresent(
            day ->
                calendar.day(
                    tie.id() + "-end-" + day,
                    stamp,
                    day,
                    false,
                    voice.text("ties.calendar.end", "cities", cities),
                    address));
  }
}
