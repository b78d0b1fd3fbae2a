package org.peyvand.depositary.web;

import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Notification;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// The depositary's notifications, the newest first.
///
/// @param last the number of the last one read for this page; before it come older ones
public record NotificationsPage(List<Item> items, boolean more, long last) implements Page {
  /// A notification with what it tells.
  ///
  /// @param act with its body; none for an adoption
  public record Item(
      Notification notification, Instrument text, Optional<Act> act, Optional<Body> body) {
    /// The paper, below the language.
    public String paper() {
      var text = "/texts/" + this.text.slug();
      return switch (notification.kind()) {
        case ADOPTION -> text + "/adoption-notification.pdf";
        case SIGNATURE -> text + "/signatures/" + notification.act() + "/notification.pdf";
      };
    }

    /// The page of what it tells, below the language.
    public String page() {
      var text = "/texts/" + this.text.slug();
      return switch (notification.kind()) {
        case ADOPTION -> text;
        case SIGNATURE -> text + "/signatures/" + notification.act();
      };
    }
  }

  public String older() {
    return "/notifications?before=" + last;
  }
}
