package org.peyvand.depositary.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Claims;
import org.peyvand.claims.Report;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.Exhibits;
import org.peyvand.depositary.web.StatusPanel.Claimed;
import org.peyvand.depositary.web.StatusPanel.Group;
import org.peyvand.depositary.web.StatusPanel.Row;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.page.Panel;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextPanel;
import org.springframework.stereotype.Component;

/// What the depositary shows on the page of an adopted text.
@Component
class StatementPanels implements TextPanel {
  private final Depositary depositary;
  private final Exhibits exhibits;
  private final Claims claims;
  private final Networks networks;

  StatementPanels(Depositary depositary, Exhibits exhibits, Claims claims, Networks networks) {
    this.depositary = depositary;
    this.exhibits = exhibits;
    this.claims = claims;
    this.networks = networks;
  }

  @Override
  public String key() {
    return "depositary";
  }

  @Override
  public List<Panel> panels(Instrument instrument) {
    return instrument
        .adopted()
        .map(
            adopted ->
                List.<Panel>of(
                    status(instrument), new VerifyPanel(instrument.slug(), adopted.digests())))
        .orElse(List.of());
  }

  @Override
  public Optional<Panel> standing(Instrument instrument) {
    return instrument
        .adopted()
        .map(
            _ ->
                new StandingPanel(
                    depositary.effect(instrument), depositary.acts(instrument.id()).size()));
  }

  StatusPanel status(Instrument instrument) {
    var acts =
        depositary.acts(instrument.id()).stream()
            .collect(Collectors.toMap(Act::body, Function.identity(), (first, _) -> first));
    var counts = exhibits.publicCounts(instrument);
    var rows = new ArrayList<Row>();
    for (var party : instrument.setup().parties()) {
      var body = networks.body(party).orElseThrow();
      var act = Optional.ofNullable(acts.get(party));
      rows.add(new Row(body, act, act.map(done -> counts.getOrDefault(done.id(), 0)).orElse(0)));
    }
    var reports = claims.about(instrument.id());
    return new StatusPanel(
        instrument.slug(),
        List.copyOf(rows),
        depositary.effect(instrument),
        reports.items().stream().map(this::claimed).toList(),
        reports.more());
  }

  private Claimed claimed(Report report) {
    var byVerb = new LinkedHashMap<Multilingual, List<Claim>>();
    for (var claim : report.claims()) {
      byVerb.computeIfAbsent(claim.verb(), _ -> new ArrayList<>()).add(claim);
    }
    var groups = new ArrayList<Group>();
    byVerb.forEach((verb, same) -> groups.add(group(verb, same)));
    return new Claimed(report, List.copyOf(groups));
  }

  private Group group(Multilingual verb, List<Claim> claims) {
    var names =
        claims.stream()
            .flatMap(claim -> claim.body().stream())
            .flatMap(body -> cityOf(body).stream())
            .toList();
    return new Group(verb, names, claims.getFirst().count());
  }

  private Optional<Multilingual> cityOf(BodyId body) {
    return networks.body(body).map(found -> found.city().names());
  }
}
