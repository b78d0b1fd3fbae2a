package org.peyvand.depositary;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slice;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.TextAdopted;
import org.peyvand.texts.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Notifies the parties of what the depositary has received, in the transaction in which it
/// happens, and keeps the list for everybody.
@Service
public class Notifications {
  static final String NOTIFIED = "depositary.notice.notified";

  private final NotificationStore store;
  private final ActStore acts;
  private final Texts texts;
  private final Networks networks;
  private final Offices offices;
  private final Notices notices;
  private final ApplicationEventPublisher events;

  Notifications(
      NotificationStore store,
      ActStore acts,
      Texts texts,
      Networks networks,
      Offices offices,
      Notices notices,
      ApplicationEventPublisher events) {
    this.store = store;
    this.acts = acts;
    this.texts = texts;
    this.networks = networks;
    this.offices = offices;
    this.notices = notices;
    this.events = events;
  }

  /// The newest first, a page at a time; only of texts that everybody may read.
  ///
  /// @param before the number of the last one of the page before
  public Slice<Notification> newest(Optional<Long> before) {
    var slice = store.newest(before.orElse(Long.MAX_VALUE));
    return new Slice<>(
        slice.items().stream().filter(each -> text(each).isPresent()).toList(), slice.more());
  }

  /// The text it is about, where everybody may read it.
  public Optional<Instrument> text(Notification notification) {
    return texts
        .find(notification.instrument())
        .flatMap(text -> texts.find(text.slug(), Optional.empty()));
  }

  /// The party and the act of a signature.
  public Optional<Act> act(Notification notification) {
    return acts.find(notification.act());
  }

  /// The notification of an act, once it is made.
  public Optional<Notification> of(UUID act) {
    return store.of(act);
  }

  /// Parties hear of an adoption as those who may sign; the list is for everybody.
  @EventListener
  void adopted(TextAdopted event) {
    store.add(Notification.Kind.ADOPTION, event.instrument(), event.act(), event.at());
    events.publishEvent(new PublicChange("notifications"));
  }

  @EventListener
  void confirmed(ActConfirmed event) {
    var made = store.add(Notification.Kind.SIGNATURE, event.instrument(), event.act(), event.at());
    var text = texts.find(event.instrument()).orElseThrow();
    var act = acts.find(event.act()).orElseThrow();
    notices.tell(
        parties(text, act),
        new Notice(
            NOTIFIED,
            Map.of(
                "number",
                made.number(),
                "text",
                text.setup().shortNames(),
                "body",
                networks.body(act.body()).map(Body::names).orElseThrow(),
                "date",
                act.on()),
            "/texts/" + text.slug() + "/signatures/" + act.id()));
    events.publishEvent(new PublicChange("notifications"));
  }

  /// Heads and focal points of every party; who entered the act is told of its confirmation.
  private Set<UUID> parties(Instrument text, Act act) {
    var told = new LinkedHashSet<UUID>();
    for (var party : text.setup().parties()) {
      told.addAll(offices.holders(Duty.SIGNATORY, new Scope.OfBody(party)));
      told.addAll(offices.holders(Duty.FOCAL_POINT, new Scope.OfBody(party)));
    }
    told.remove(act.recordedBy().account());
    return told;
  }
}
