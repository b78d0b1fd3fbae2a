package org.peyvand.depositary.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Effect;
import org.peyvand.depositary.StatusChart;

/// A status chart for other programs; `specs/status-chart.md` is its promise.
///
/// @param v version of this form
/// @param asOf the civil date up to which acts count; null for all
/// @param knownAt the instant up to which what was recorded counts; null for all
public record StatusJson(
    int v,
    TextRef instrument,
    @Nullable LocalDate asOf,
    @Nullable Instant knownAt,
    boolean sample,
    EffectJson effect,
    List<PartyRow> parties) {
  static final int VERSION = 1;

  /// @param adopted the date; null where it was not adopted yet
  public record TextRef(
      UUID id, String slug, Map<String, String> titles, @Nullable LocalDate adopted) {}

  /// @param since null until it is in effect
  /// @param missing how many signatures the instrument's rule still asks for
  public record EffectJson(boolean inEffect, @Nullable LocalDate since, int missing) {}

  /// @param number place in the protocol order, from 1
  public record PartyRow(
      int number, String body, Map<String, String> names, String city, List<ActRow> acts) {}

  /// @param date the civil date at the place
  /// @param recordedAt when the host recorded it
  /// @param confirmedAt when the depositary confirmed it; null until then
  public record ActRow(
      UUID id,
      String type,
      LocalDate date,
      Map<String, String> place,
      String timeZone,
      Instant recordedAt,
      @Nullable Instant confirmedAt,
      EvidenceRow evidence) {}

  /// @param form `detached`, or `signed-copy` for a signature inside a copy of the original
  public record EvidenceRow(
      String system, String form, String valueSha256, String certificateSha256) {}

  static StatusJson of(StatusChart chart) {
    var text = chart.instrument();
    return new StatusJson(
        VERSION,
        new TextRef(
            text.id().value(),
            text.slug().value(),
            text.setup().titles().texts(),
            chart.adopted() ? text.adopted().orElseThrow().adoption().date() : null),
        chart.moment().asOf().orElse(null),
        chart.moment().knownAt().orElse(null),
        text.setup().sample(),
        effect(chart.effect()),
        chart.rows().stream().map(StatusJson::row).toList());
  }

  private static EffectJson effect(Effect effect) {
    return switch (effect) {
      case Effect.InEffect(var since) -> new EffectJson(true, since, 0);
      case Effect.NotYet(var missing) -> new EffectJson(false, null, missing);
    };
  }

  private static PartyRow row(StatusChart.Row row) {
    return new PartyRow(
        row.number(),
        row.body().slug().value(),
        row.body().names().texts(),
        row.body().city().slug().value(),
        row.acts().stream().map(StatusJson::act).toList());
  }

  static ActRow act(Act act) {
    return new ActRow(
        act.id(),
        "signed",
        act.on(),
        act.place().texts(),
        act.zone().getId(),
        act.recordedAt(),
        act.confirmation().map(Act.Confirmation::at).orElse(null),
        new EvidenceRow(
            act.evidence().system(),
            act.evidence().form().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            act.evidence().valueSha256(),
            act.evidence().certificateSha256()));
  }
}
