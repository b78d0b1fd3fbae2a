package org.peyvand.depositary.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Notification;
import org.peyvand.depositary.Notifications;
import org.peyvand.depositary.web.NotificationsPage.Item;
import org.peyvand.documents.Voice;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicAddress;
import org.peyvand.page.PublicPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The depositary's notifications as a list and as a feed.
@Controller
class NotificationPages {
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

  private final Notifications notifications;
  private final Networks networks;
  private final Voices voices;
  private final Installation installation;

  NotificationPages(
      Notifications notifications, Networks networks, Voices voices, Installation installation) {
    this.notifications = notifications;
    this.networks = networks;
    this.voices = voices;
    this.installation = installation;
  }

  @PublicPage
  @GetMapping("/{language}/notifications")
  Answer list(@PathVariable Language language, @RequestParam(defaultValue = "") String before) {
    var from =
        before.matches("[1-9][0-9]{0,17}")
            ? Optional.of(Long.parseLong(before))
            : Optional.<Long>empty();
    var slice = notifications.newest(from);
    var items = slice.items();
    return new NotificationsPage(
        items.stream().flatMap(this::item).toList(),
        slice.more(),
        items.isEmpty() ? from.orElse(1L) : items.getLast().number());
  }

  private Stream<Item> item(Notification notification) {
    var act = notifications.act(notification);
    return notifications.text(notification).stream()
        .map(text -> new Item(notification, text, act, act.map(Act::body).flatMap(networks::body)));
  }

  @GetMapping("/{language}/notifications.atom")
  ResponseEntity<byte[]> feed(@PathVariable Language language, HttpServletRequest request) {
    var base = PublicAddress.base(installation, request) + "/" + language.tag();
    var voice = voices.of(language);
    var items =
        notifications.newest(Optional.empty()).items().stream().flatMap(this::item).toList();
    var feed =
        new AtomFeed(
            language.tag(),
            voice.text("depositary.notifications.title"),
            voice.text("depositary.paper.depositary"),
            base + "/notifications.atom",
            base + "/notifications",
            updated(items));
    for (var item : items) {
      feed.entry(
          item.notification().act(),
          said(item, voice),
          item.notification().at(),
          base + item.page(),
          base + item.paper());
    }
    return ResponseEntity.ok().contentType(ATOM).body(feed.end().getBytes(StandardCharsets.UTF_8));
  }

  private static Instant updated(List<Item> items) {
    return items.isEmpty() ? Instant.EPOCH : items.getFirst().notification().at();
  }

  private static String said(Item item, Voice voice) {
    var text = voice.name(item.text().setup().shortNames());
    return switch (item.notification().kind()) {
      case ADOPTION ->
          voice.text(
              "depositary.notifications.ADOPTION",
              "number",
              item.notification().number(),
              "text",
              text);
      case SIGNATURE ->
          voice.text(
              "depositary.notifications.SIGNATURE",
              "number",
              item.notification().number(),
              "text",
              text,
              "body",
              item.body().map(body -> voice.name(body.names())).orElse("—"));
    };
  }
}
