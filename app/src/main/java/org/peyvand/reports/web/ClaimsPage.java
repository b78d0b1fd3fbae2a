package org.peyvand.reports.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.claims.Filed;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.reports.Comparison;
import org.peyvand.texts.Instrument;

/// What is claimed of a text beside what is on record.
///
/// @param bodies all that are spoken of
/// @param places the names of the cities that claims name
/// @param from how many reports stand on the pages before
/// @param mayFile whether the visitor may file a report
/// @param reply the reports to which the visitor may reply
/// @param withdraw the reports that the visitor may withdraw
/// @param refusedAt the report at which something was refused
public record ClaimsPage(
    Instrument instrument,
    Comparison comparison,
    Map<BodyId, Body> bodies,
    Map<Slug, Multilingual> places,
    int from,
    boolean mayFile,
    Set<UUID> reply,
    Set<UUID> withdraw,
    Sent sent,
    @Nullable UUID refusedAt,
    @Nullable String refused)
    implements Page {
  /// Reports on one page, each with its words and replies.
  static final int SIZE = 20;

  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }

  /// The path of the text below the language.
  public String path() {
    return "/texts/" + instrument.slug();
  }

  public ZoneId zone() {
    return instrument.adopted().orElseThrow().adoption().zone();
  }

  /// The reports of this page, the newest first.
  public List<Filed> shown() {
    var all = comparison.filed().reversed();
    return all.subList(Math.min(from, all.size()), Math.min(from + SIZE, all.size()));
  }

  public boolean more() {
    return from + SIZE < comparison.filed().size();
  }

  public int next() {
    return from + SIZE;
  }

  public Phrase name(Frame frame, BodyId body) {
    var found = bodies.get(body);
    return found == null ? new Phrase(frame.language().tag(), "—") : frame.in(found.names());
  }

  public boolean refusedAt(UUID report) {
    return report.equals(refusedAt);
  }

  /// Words that were sent for a report, so that they stay when they are refused.
  public String kept(UUID report, String field) {
    return refusedAt(report) ? sent.text(field) : "";
  }
}
