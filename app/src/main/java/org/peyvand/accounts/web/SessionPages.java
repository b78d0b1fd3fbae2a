package org.peyvand.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.BodyNames;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SignedIn;
import org.peyvand.accounts.Passkeys;
import org.peyvand.accounts.Sessions;
import org.peyvand.accounts.SignedInBy;
import org.peyvand.accounts.web.NewSessionPage.Way;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.WhileReadOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and leaving. In the demo anyone acts as any sample office.
@Controller
class SessionPages {
  private final Offices offices;
  private final BodyNames bodies;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final Installation installation;

  SessionPages(
      Offices offices,
      BodyNames bodies,
      Sessions sessions,
      Passkeys passkeys,
      Installation installation) {
    this.offices = offices;
    this.bodies = bodies;
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.installation = installation;
  }

  @GetMapping("/{language}/sessions/new")
  Answer choose(
      @PathVariable Language language,
      @RequestParam(name = "return", required = false) @Nullable String back,
      @RequestParam(defaultValue = "false") boolean again,
      HttpServletRequest request) {
    return page(ReturnPath.of(back, language), request, "", null).again(again);
  }

  NewSessionPage page(
      ReturnPath back, HttpServletRequest request, String named, @Nullable Way failed) {
    return installation.sample()
        ? new NewSessionPage(groups(), null, named, back.path(), failed, false)
        : new NewSessionPage(
            List.of(), passkeys.toSignIn(request), named, back.path(), failed, false);
  }

  /// The offices of each body together, the host's own first.
  private List<NewSessionPage.Group> groups() {
    var byBody = new LinkedHashMap<Optional<BodyId>, List<Member>>();
    byBody.put(Optional.empty(), new ArrayList<>());
    for (var office : offices.offices()) {
      byBody.computeIfAbsent(office.body(), _ -> new ArrayList<>()).add(office);
    }
    return byBody.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(
            group ->
                new NewSessionPage.Group(
                    group.getKey().flatMap(bodies::of).orElse(null), group.getValue()))
        .toList();
  }

  @WhileReadOnly
  @PostMapping("/{language}/sessions")
  Answer open(
      @PathVariable Language language,
      @RequestParam String office,
      @RequestParam(name = "return", required = false) @Nullable String back,
      HttpServletRequest request) {
    if (!installation.sample()) return RefusalPage.notAllowed();
    var account = offices.office(office).map(Member::account).filter(this::acts);
    if (account.isEmpty()) return RefusalPage.notFound();
    sessions.open(request, account.get(), SignedInBy.SAMPLE);
    return new Redirect(ReturnPath.of(back, language).path());
  }

  boolean acts(UUID account) {
    return offices.acting(account).isPresent();
  }

  @WhileReadOnly
  @PostMapping("/{language}/session-endings")
  Answer end(@PathVariable Language language, @SignedIn Member member, HttpServletRequest request) {
    sessions.close(request);
    return new Redirect("/" + language.tag() + "/");
  }
}
