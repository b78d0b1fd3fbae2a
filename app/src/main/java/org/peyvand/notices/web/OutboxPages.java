package org.peyvand.notices.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.languages.Language;
import org.peyvand.notices.Mail;
import org.peyvand.notices.Outbox;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The outbox, for the operator; the table of routes asks for that duty for the whole host.
@Controller
class OutboxPages {
  /// Later than every id.
  private static final UUID END = new UUID(-1, -1);

  private final Outbox outbox;

  OutboxPages(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/{language}/administration/mail")
  Answer list(
      @PathVariable Language language,
      @SignedIn Member operator,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable UUID before,
      @RequestParam(defaultValue = "") String tested) {
    var asked = named(Mail.State.values(), state).orElse(null);
    return new OutboxPage(
        outbox.mails(asked, before == null ? END : before),
        outbox.missing(),
        asked,
        before == null,
        named(Outbox.TestOutcome.values(), tested).orElse(null));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
  }

  /// Writes a test mail to whoever asks.
  @PostMapping("/{language}/administration/mail")
  Answer test(@PathVariable Language language, @SignedIn Member operator) {
    var outcome = outbox.test(operator, language);
    return new Redirect("/" + language.tag() + OutboxPage.PATH + "?tested=" + outcome);
  }

  @GetMapping("/{language}/administration/mail/{id}")
  Answer mail(
      @PathVariable Language language,
      @PathVariable UUID id,
      @SignedIn Member operator,
      @RequestParam(required = false) @Nullable Boolean resent) {
    return outbox
        .mail(id)
        .<Answer>map(mail -> new MailPage(mail, resent))
        .orElseGet(RefusalPage::notFound);
  }

  /// Tries a mail that was given up once more.
  @PostMapping("/{language}/administration/mail/{id}/sendings")
  Answer resend(@PathVariable Language language, @PathVariable UUID id, @SignedIn Member operator) {
    if (outbox.mail(id).isEmpty()) return RefusalPage.notFound();
    var resent = outbox.resend(id);
    return new Redirect("/" + language.tag() + OutboxPage.PATH + "/" + id + "?resent=" + resent);
  }

  @Configuration(proxyBeanMethods = false)
  static class Entry {
    @Bean
    AdministrationEntry mailEntry() {
      return new AdministrationEntry(
          "notices.outbox.title", "notices.outbox.purpose", "/administration/mail", 30);
    }
  }
}
