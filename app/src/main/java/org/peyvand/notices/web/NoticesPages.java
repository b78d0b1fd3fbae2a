package org.peyvand.notices.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.languages.Language;
import org.peyvand.notices.Choice;
import org.peyvand.notices.Delivery;
import org.peyvand.notices.Notices;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the account that is signed in was told, and how it wants to be told.
@Controller
class NoticesPages {
  /// Later than every id.
  private static final UUID END = new UUID(-1, -1);

  private final Notices notices;

  NoticesPages(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/{language}/notices")
  Answer list(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable UUID before) {
    var told = notices.of(member.account(), language, before == null ? END : before);
    return new NoticesPage(told, before == null);
  }

  /// Opens a notice: it counts as read, and its page is shown.
  @GetMapping("/{language}/notices/{id}")
  Answer open(@PathVariable Language language, @PathVariable UUID id, @SignedIn Member member) {
    return notices
        .open(member.account(), id)
        .<Answer>map(path -> new Redirect("/" + language.tag() + path))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/{language}/notices/readings")
  Answer read(@PathVariable Language language, @SignedIn Member member, @RequestParam UUID newest) {
    notices.read(member.account(), newest);
    return new Redirect("/" + language.tag() + "/notices");
  }

  @GetMapping("/{language}/notices/preferences")
  Answer choices(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam(defaultValue = "false") boolean saved) {
    return new ChoicesPage(
        notices.choices(member.account()),
        notices.address(member.account()).orElse(null),
        notices.mails(),
        saved);
  }

  /// @param sent a delivery for each kind, by the kind's key; what is neither is passed over
  @PostMapping("/{language}/notices/preferences")
  Answer choose(
      @PathVariable Language language,
      @SignedIn Member member,
      @RequestParam Map<String, String> sent) {
    for (var choice : notices.choices(member.account())) {
      Stream.of(Delivery.values())
          .filter(delivery -> delivery.name().equals(sent.get(choice.kind())))
          .forEach(
              delivery -> notices.choose(member.account(), new Choice(choice.kind(), delivery)));
    }
    return new Redirect("/" + language.tag() + "/notices/preferences?saved=true");
  }
}
