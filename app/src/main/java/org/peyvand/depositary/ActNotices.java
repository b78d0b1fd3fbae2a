package org.peyvand.depositary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextAdopted;
import org.peyvand.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the offices concerned what has happened, within the transaction in which it happens.
@Component
class ActNotices {
  static final String ADOPTED = "depositary.notice.adopted";
  static final String RECORDED = "depositary.notice.recorded";
  static final String TO_CONFIRM = "depositary.notice.to-confirm";
  static final String CONFIRMED = "depositary.notice.confirmed";

  private final Notices notices;
  private final Offices offices;
  private final Texts texts;
  private final Networks networks;
  private final ActStore acts;

  ActNotices(Notices notices, Offices offices, Texts texts, Networks networks, ActStore acts) {
    this.notices = notices;
    this.offices = offices;
    this.texts = texts;
    this.networks = networks;
    this.acts = acts;
  }

  /// Those who can sign for the parties may do so from now on.
  @EventListener
  void adopted(TextAdopted event) {
    var text = texts.find(event.instrument()).orElseThrow();
    var date = text.adopted().orElseThrow().adoption().date();
    notices.tell(
        holders(text.setup().parties(), Duty.SIGNATORY),
        new Notice(
            ADOPTED,
            Map.of("text", text.setup().shortNames(), "date", date),
            "/texts/" + text.slug() + "/signatures/new"));
  }

  /// The depositary has something to confirm; the party and the others have something to know.
  @EventListener
  void recorded(ActRecorded event) {
    var text = texts.find(event.instrument()).orElseThrow();
    var act = acts.find(event.act()).orElseThrow();
    var officers = offices.holders(Duty.DEPOSITARY_OFFICER, new Scope.OfNetwork(text.network()));
    notices.tell(officers, notice(TO_CONFIRM, text, act));

    var concerned = new LinkedHashSet<UUID>();
    concerned.addAll(holders(text.setup().parties(), Duty.FOCAL_POINT));
    concerned.addAll(holders(others(text, act.body()), Duty.SIGNATORY));
    concerned.removeAll(Set.copyOf(officers));
    concerned.remove(act.recordedBy().account());
    notices.tell(concerned, notice(RECORDED, text, act));
  }

  @EventListener
  void confirmed(ActConfirmed event) {
    var text = texts.find(event.instrument()).orElseThrow();
    var act = acts.find(event.act()).orElseThrow();
    notices.tell(List.of(act.recordedBy().account()), notice(CONFIRMED, text, act));
  }

  private Notice notice(String key, Instrument text, Act act) {
    return new Notice(
        key,
        Map.of(
            "text",
            text.setup().shortNames(),
            "body",
            networks.body(act.body()).map(Body::names).orElseThrow(),
            "date",
            act.on()),
        "/texts/" + text.slug() + "/signatures/" + act.id());
  }

  private static List<BodyId> others(Instrument text, BodyId body) {
    return text.setup().parties().stream().filter(party -> !party.equals(body)).toList();
  }

  private List<UUID> holders(List<BodyId> bodies, Duty duty) {
    var holders = new ArrayList<UUID>();
    for (var body : bodies) holders.addAll(offices.holders(duty, new Scope.OfBody(body)));
    return holders;
  }
}
