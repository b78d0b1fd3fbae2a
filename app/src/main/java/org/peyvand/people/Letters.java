package org.peyvand.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peyvand.access.Account;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.accounts.WayInChanged;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.languages.Multilingual;
import org.peyvand.notices.Letter;
import org.peyvand.notices.Notice;
import org.peyvand.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is written to people who are to come in, and to those who should know.
@Component
class Letters {
  private final Notices notices;
  private final Offices offices;
  private final Messages messages;

  Letters(Notices notices, Offices offices, Messages messages) {
    this.notices = notices;
    this.offices = offices;
    this.messages = messages;
  }

  /// Whether a letter is on its way.
  boolean invite(Invitation invitation, Token token) {
    var invitee = invitation.invitee();
    var email = invitee.email();
    if (email == null || !notices.mails()) return false;
    notices.post(
        new Letter(
            email,
            invitee.language(),
            invitee.zone(),
            "people.letter.invitation",
            Map.of("office", invitee.office(), "until", invitation.expires()),
            "/invitations/" + token.value()));
    return true;
  }

  /// The link goes to the person's own address; the person sees at the next visit who asked for it,
  /// and where a focal point is let in again, the operators do.
  ///
  /// @return whether a letter is on its way
  boolean recover(Account account, Member by, Token token, Instant until) {
    var contact = account.contact();
    var email = contact.email();
    var mailed = email != null && notices.mails();
    if (email != null) {
      notices.post(
          new Letter(
              email,
              contact.language(),
              contact.zone(),
              "people.letter.recovery",
              Map.of("office", account.office(), "by", by.office(), "until", until),
              "/recoveries/" + token.value()));
    }
    var values = Map.<String, Object>of("office", account.office(), "by", by.office());
    notices.tell(
        List.of(account.id()), new Notice("people.notice.recovery", values, "/account/personal"));
    var focalPoint =
        account.duties().stream().anyMatch(duty -> duty.grant().duty() == Duty.FOCAL_POINT);
    if (focalPoint) {
      notices.tell(
          operatorsBut(by.account()),
          new Notice("people.notice.recovery-of", values, "/people/" + account.slug()));
    }
    return mailed;
  }

  /// The person hears of it whoever did it, and cannot choose not to.
  @EventListener
  @Transactional
  void changed(WayInChanged change) {
    var what = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      what.put(language.tag(), messages.text(language, "accounts.done." + change.what()));
    }
    notices.tell(
        List.of(change.account()),
        new Notice(
            "people.notice.way-in",
            Map.of(
                "what",
                new Multilingual(what),
                "time",
                change.at(),
                "device",
                change.device().words()),
            "/account"));
  }

  private List<UUID> operatorsBut(UUID account) {
    return offices.holders(Duty.OPERATOR, new Scope.OfHost()).stream()
        .filter(operator -> !operator.equals(account))
        .toList();
  }
}
