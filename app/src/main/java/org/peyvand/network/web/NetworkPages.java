package org.peyvand.network.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.FormerName;
import org.peyvand.network.FoundOutcome.Founded;
import org.peyvand.network.FoundOutcome.Refused;
import org.peyvand.network.Founding;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the operator founds networks and corrects their names.
@Controller
class NetworkPages {
  private final Founding founding;
  private final Networks networks;

  NetworkPages(Founding founding, Networks networks) {
    this.founding = founding;
    this.networks = networks;
  }

  @GetMapping("/{language}/administration/networks/new")
  Answer blank(@PathVariable Language language) {
    return page(null, FoundingView.of(Sent.NOTHING));
  }

  @PostMapping("/{language}/administration/networks")
  Answer found(@PathVariable Language language, Sent sent, @SignedIn Member member) {
    return written(language, member, null, sent);
  }

  @GetMapping("/{language}/administration/networks/{slug}")
  Answer show(@PathVariable Language language, @PathVariable Slug slug) {
    return networks
        .network(slug)
        .<Answer>map(
            network -> {
              var names = FoundingForm.with(Sent.NOTHING, FoundingForm.NAMES, network.names());
              var whole = FoundingForm.with(names, FoundingForm.PURPOSE, network.purpose());
              return page(network, FoundingView.of(whole));
            })
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/{language}/administration/networks/{slug}/names")
  Answer rename(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var network = networks.network(slug);
    return network.isEmpty()
        ? RefusalPage.notFound()
        : written(language, member, network.get(), sent);
  }

  private Answer written(Language language, Member member, @Nullable Network network, Sent sent) {
    var names = FoundingForm.said(sent, FoundingForm.NAMES);
    var purpose = FoundingForm.said(sent, FoundingForm.PURPOSE);
    if (names.isEmpty() || purpose.isEmpty()) {
      return page(network, new FoundingView(sent, flaws(names, purpose), null));
    }
    var outcome =
        network == null
            ? founding.found(member, names.get(), purpose.get())
            : founding.rename(member, network, names.get(), purpose.get());
    return switch (outcome) {
      case Founded(var slug) ->
          new Redirect("/" + language.tag() + "/administration/networks/" + slug);
      case Refused why -> page(network, new FoundingView(sent, List.of(), why));
    };
  }

  private static List<String> flaws(Optional<Multilingual> names, Optional<Multilingual> purpose) {
    if (names.isPresent()) return List.of("PURPOSE");
    return purpose.isPresent() ? List.of("NAMES") : List.of("NAMES", "PURPOSE");
  }

  private NetworkFormPage page(@Nullable Network network, FoundingView form) {
    List<FormerName> former = network == null ? List.of() : networks.formerNames(network.id());
    return new NetworkFormPage(network, former, form);
  }
}
