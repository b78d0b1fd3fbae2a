package org.peyvand.press;

import java.util.Optional;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slice;
import org.peyvand.press.PublishOutcome.Published;
import org.peyvand.press.PublishOutcome.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The news of this host's networks.
@Service
public class Press {
  private final PressStore store;
  private final Access access;
  private final ApplicationEventPublisher events;
  private final Ids ids;

  Press(PressStore store, Access access, ApplicationEventPublisher events, Ids ids) {
    this.store = store;
    this.access = access;
    this.events = events;
    this.ids = ids;
  }

  /// Publishes a story for its network: the press office's duty, or the secretariat's where there
  /// is none.
  @Transactional
  public PublishOutcome publish(Member member, Story story) {
    var scope = new Scope.OfNetwork(story.network());
    if (!access.may(member, Duty.PRESS, scope) && !access.may(member, Duty.SECRETARIAT, scope)) {
      return Refused.NOT_THE_PRESS_OFFICE;
    }
    var number = store.add(ids.next(), story);
    if (number.isEmpty()) return Refused.CODE_TAKEN;
    events.publishEvent(new PublicChange("press"));
    return new Published(number.get());
  }

  /// The item with this code of its agency.
  public Optional<NewsItem> byCode(String code) {
    return store.byCode(code);
  }

  /// The newest first, a page at a time.
  ///
  /// @param before items with a smaller number of ours; `Long.MAX_VALUE` for the first page
  public Slice<Headline> latest(long before) {
    return store.latest(before);
  }

  /// The newest of one network.
  public Slice<Headline> latest(NetworkId network, long before) {
    return store.latest(network, before);
  }
}
