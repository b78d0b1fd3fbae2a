package org.peyvand.ties.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.CalendarSystem;
import org.peyvand.languages.HistoricalDate;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.ties.Dossier;
import org.peyvand.ties.Event;
import org.peyvand.ties.Moment;
import org.peyvand.ties.TieEnding;
import org.peyvand.ties.TieFile;

/// Two cities and what binds them.
///
/// @param speaker the body for which the visitor may speak of them
/// @param from how many moments of the timeline stand on the pages before
/// @param refusedAt the tie at which something was refused; none where an event was
public record TiePage(
    Dossier dossier,
    Optional<Body> speaker,
    int from,
    Sent sent,
    @Nullable UUID refusedAt,
    @Nullable String refused)
    implements Page {
  static final int SIZE = 50;

  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }

  /// Standing is computed for a day.
  @Override
  public Optional<Instant> until() {
    return Optional.of(dossier.today().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  public String path() {
    return "/ties/" + dossier.pair().key();
  }

  /// The newest first, as readers look for what is new.
  public List<Moment> shown() {
    var all = dossier.timeline().reversed();
    return all.subList(Math.min(from, all.size()), Math.min(from + SIZE, all.size()));
  }

  public boolean more() {
    return from + SIZE < dossier.timeline().size();
  }

  public String older() {
    return path() + "?from=" + (from + SIZE);
  }

  public Phrase name(Frame frame, BodyId body) {
    return dossier
        .body(body)
        .map(found -> frame.in(found.names()))
        .orElseGet(() -> new Phrase(frame.language().tag(), "—"));
  }

  /// A day of the record in the reader's own calendar; what a source dates, as the source does.
  public String date(Frame frame, HistoricalDate when) {
    return when.precision() == HistoricalDate.Precision.DAY
            && when.calendar() == CalendarSystem.GREGORIAN
        ? frame.date(when.first())
        : frame.date(when);
  }

  /// Whether the visitor speaks for the side that is asked about this tie.
  public boolean asked(TieFile file) {
    return speaker.filter(body -> body.id().equals(file.tie().other())).isPresent();
  }

  /// Whether the visitor speaks for a side that has not ended this tie yet.
  public boolean mayEnd(TieFile file) {
    return speaker
        .map(Body::id)
        .filter(body -> body.equals(file.tie().body()) || body.equals(file.tie().other()))
        .filter(body -> file.endings().stream().map(TieEnding::body).noneMatch(body::equals))
        .isPresent();
  }

  public boolean refusedAt(TieFile file) {
    return file.tie().id().equals(refusedAt);
  }

  public boolean eventRefused() {
    return refused != null && refusedAt == null;
  }

  public String kept(TieFile file, String field) {
    return refusedAt(file) ? sent.text(field) : "";
  }

  public String kept(String field) {
    return eventRefused() ? sent.text(field) : "";
  }

  public List<Event.Kind> kinds() {
    return List.of(Event.Kind.values());
  }

  public List<CalendarSystem> calendars() {
    return List.of(CalendarSystem.values());
  }
}
