package org.peyvand.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Account;
import org.peyvand.access.Contact;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.people.Happening;
import org.peyvand.people.History;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is kept about the person who is asking: to see, to take away, and to put right.
@Controller
class PersonalPages {
  private static final String LANGUAGE = "language";
  private static final String ZONE = "zone";

  /// Changes of duties that the file names; a whole working life has fewer.
  private static final int HISTORY_MAX = 1_000;

  private final Offices offices;
  private final Networks networks;
  private final History history;
  private final Duties duties;

  PersonalPages(Offices offices, Networks networks, History history, Duties duties) {
    this.offices = offices;
    this.networks = networks;
    this.history = history;
    this.duties = duties;
  }

  @GetMapping("/{language}/account/personal")
  Answer show(@PathVariable Language language, @SignedIn Member member) {
    return offices
        .account(member.account())
        .<Answer>map(account -> page(account, Sent.NOTHING, false))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/{language}/account/personal")
  Answer change(@PathVariable Language language, Sent sent, @SignedIn Member member) {
    var found = offices.account(member.account());
    if (found.isEmpty()) return RefusalPage.notFound();
    var account = found.get();
    var reads = Language.of(sent.text(LANGUAGE));
    var zone = zone(sent.text(ZONE));
    if (reads.isEmpty() || zone.isEmpty()) return page(account, sent, true);
    offices.reach(new Contact(account.id(), account.contact().email(), reads.get(), zone.get()));
    return new Redirect("/" + language.tag() + "/account/personal");
  }

  /// The same for machines, to take away.
  @GetMapping("/{language}/account/personal.json")
  ResponseEntity<Map<String, Object>> file(
      @PathVariable Language language, @SignedIn Member member) {
    return offices
        .account(member.account())
        .map(
            account ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal.json\"")
                    .body(file(account)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Map<String, Object> file(Account account) {
    var file = new LinkedHashMap<String, Object>();
    file.put("account", account.id());
    file.put("office", account.office().texts());
    file.put("body", account.body().map(BodyId::toString));
    file.put("email", Optional.ofNullable(account.contact().email()));
    file.put(LANGUAGE, account.contact().language().tag());
    file.put("timeZone", account.contact().zone().getId());
    file.put("duties", account.duties().stream().map(PersonalPages::line).toList());
    file.put("history", happenings(account.id()).stream().map(PersonalPages::line).toList());
    return file;
  }

  private List<Happening> happenings(UUID account) {
    var all = new ArrayList<Happening>();
    var slice = history.ofAccount(account, History.NEWEST);
    all.addAll(slice.items());
    while (slice.more() && all.size() < HISTORY_MAX) {
      slice = history.ofAccount(account, all.getLast().id());
      all.addAll(slice.items());
    }
    return all;
  }

  private static Map<String, Object> line(Happening happening) {
    var line = new LinkedHashMap<String, Object>();
    line.put("at", happening.at().toString());
    line.put("what", happening.what().name());
    line.put("by", Optional.ofNullable(happening.actor()));
    line.put("account", happening.subject().account());
    var duty = happening.duty();
    if (duty != null) line.put("duty", line(duty));
    return line;
  }

  private static Map<String, Object> line(Entrustment duty) {
    var line = new LinkedHashMap<String, Object>();
    line.put("duty", GrantText.of(duty.grant()));
    line.put("since", Optional.ofNullable(duty.term().since()).map(LocalDate::toString));
    line.put("until", Optional.ofNullable(duty.term().until()).map(LocalDate::toString));
    return line;
  }

  private PersonalPage page(Account account, Sent sent, boolean flawed) {
    var contact = account.contact();
    var shown =
        flawed
            ? sent
            : sent.with(LANGUAGE, contact.language().tag()).with(ZONE, contact.zone().getId());
    return new PersonalPage(
        account,
        account.body().flatMap(networks::body).map(Body::names).orElse(null),
        duties.views(account.duties(), account.body(), account.clock(), null, true),
        zones(),
        shown,
        flawed);
  }

  /// Clocks by the name of a place, as people know them.
  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
        .sorted()
        .toList();
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return name.equals("Z") || name.equals("UTC") || ZoneId.getAvailableZoneIds().contains(name)
          ? Optional.of(ZoneId.of(name))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
