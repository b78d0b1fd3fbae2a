package org.peyvand.people.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.people.DutyOutcome;
import org.peyvand.people.Invitations;
import org.peyvand.people.InviteOutcome;
import org.peyvand.people.People;
import org.peyvand.people.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where somebody is invited, invited once more, or not after all.
@Controller
class InvitePages {
  /// The body whose people are meant, by its slug; not sent for the host's own.
  private static final String BODY = "body";

  private final Invitations invitations;
  private final People people;
  private final Networks networks;
  private final Duties duties;
  private final Messages messages;

  InvitePages(
      Invitations invitations, People people, Networks networks, Duties duties, Messages messages) {
    this.invitations = invitations;
    this.people = people;
    this.networks = networks;
    this.duties = duties;
    this.messages = messages;
  }

  /// The people somebody is to join.
  private record Among(Optional<Body> body) {
    Optional<BodyId> id() {
      return body.map(Body::id);
    }

    ZoneId zone() {
      return body.<ZoneId>map(of -> of.city().zone()).orElse(ZoneOffset.UTC);
    }
  }

  @GetMapping("/{language}/people/invitations/new")
  Answer form(@PathVariable Language language, Sent asked, @SignedIn Member member) {
    var among = among(asked);
    if (among.isEmpty()) return RefusalPage.notFound();
    if (!people.looksAfter(member, among.get().id())) return refusal(among.get());
    var blank = Sent.NOTHING.with(InviteForm.LANGUAGE, language.tag());
    return page(member, among.get(), blank, List.of(), null);
  }

  @PostMapping("/{language}/people/invitations")
  Answer invite(@PathVariable Language language, Sent sent, @SignedIn Member member) {
    var found = among(sent);
    if (found.isEmpty()) return RefusalPage.notFound();
    var among = found.get();
    if (!people.looksAfter(member, among.id())) return refusal(among);
    var form = new InviteForm(sent);
    var flaws = form.flaws();
    if (!flaws.isEmpty()) return page(member, among, sent, flaws, null);
    var invitee = form.invitee(among.id(), among.zone(), messages);
    return switch (invitations.invite(member, invitee, form.duties())) {
      case InviteOutcome.Invited invited -> handover(invited);
      case Refusal why -> page(member, among, sent, List.of(), why);
    };
  }

  @PostMapping("/{language}/people/invitations/{id}/renewal")
  Answer renew(@PathVariable Language language, @PathVariable UUID id, @SignedIn Member member) {
    return switch (invitations.renew(member, id)) {
      case InviteOutcome.Invited invited -> handover(invited);
      case Refusal why -> refusal(why);
    };
  }

  @PostMapping("/{language}/people/invitations/{id}/withdrawal")
  Answer withdraw(
      @PathVariable Language language, @PathVariable UUID id, Sent sent, @SignedIn Member member) {
    return switch (invitations.withdraw(member, id)) {
      case DutyOutcome.Done() ->
          new Redirect("/" + language.tag() + PeoplePage.path(slug(among(sent))));
      case Refusal why -> refusal(why);
    };
  }

  /// Who looks after a body alone has to name it.
  private static Answer refusal(Among among) {
    return among.body().isEmpty() ? RefusalPage.notFound() : RefusalPage.notAllowed();
  }

  private static Answer refusal(Refusal why) {
    return why == Refusal.NOT_YOURS ? RefusalPage.notAllowed() : new RefusedPage(why);
  }

  private Answer handover(InviteOutcome.Invited invited) {
    var invitation = invited.invitation();
    var body = invitation.invitee().body().flatMap(networks::body);
    return new HandoverPage(
        HandoverPage.Why.INVITATION,
        invitation.invitee().office(),
        invited.mailed() ? invitation.invitee().email() : null,
        "/invitations/" + invited.token().value(),
        invitation.expires(),
        PeoplePage.path(body.map(of -> of.slug().value()).orElse("")));
  }

  private InvitePage page(
      Member member,
      Among among,
      Sent sent,
      List<InviteForm.Flaw> flaws,
      @Nullable Refusal refused) {
    return new InvitePage(
        among.body().map(Body::names).orElse(null),
        slug(Optional.of(among)),
        duties.choices(member, among.id()),
        sent,
        flaws.stream().map(Enum::name).toList(),
        refused);
  }

  private static String slug(Optional<Among> among) {
    return among.flatMap(Among::body).map(body -> body.slug().value()).orElse("");
  }

  /// Nothing where a body is named that there is not.
  private Optional<Among> among(Sent sent) {
    var slug = sent.text(BODY);
    if (slug.isEmpty()) return Optional.of(new Among(Optional.empty()));
    try {
      return networks.body(new Slug(slug)).map(body -> new Among(Optional.of(body)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
