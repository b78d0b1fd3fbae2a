package org.peyvand.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.drafting.ProtocolOrders;
import org.peyvand.drafting.Templates;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.page.Sent;
import org.peyvand.texts.DraftOutcome;
import org.peyvand.texts.Drafting;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Editing;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.SettleOutcome;
import org.peyvand.texts.Setup;
import org.peyvand.texts.Setups;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the secretariat opens a text and settles what stands around its words.
@Controller
class SetupPages {
  /// More boxes than anybody ticks; networks that are larger work through regional bodies.
  private static final int BODIES_MAX = 500;

  private final Texts texts;
  private final Drafts drafts;
  private final Setups setups;
  private final Networks networks;
  private final Templates templates;
  private final ProtocolOrders orders;

  SetupPages(
      Texts texts,
      Drafts drafts,
      Setups setups,
      Networks networks,
      Templates templates,
      ProtocolOrders orders) {
    this.texts = texts;
    this.drafts = drafts;
    this.setups = setups;
    this.networks = networks;
    this.templates = templates;
    this.orders = orders;
  }

  @GetMapping("/{language}/texts/new")
  Answer blank(@PathVariable Language language, Sent asked, @SignedIn Member member) {
    return network(asked, member)
        .<Answer>map(
            network -> {
              var fresh =
                  Sent.NOTHING
                      .with("languages", language.tag())
                      .with("orderLanguage", language.tag())
                      .with("template", Templates.Template.DECLARATION.name());
              return page(null, network, fresh, List.of(), null);
            })
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/{language}/texts")
  Answer open(@PathVariable Language language, Sent sent, @SignedIn Member member) {
    var found = network(sent, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var network = found.get();
    var form = form(sent, network);
    var flaws = form.flaws().stream().map(Enum::name).toList();
    if (!flaws.isEmpty()) return page(null, network, sent, flaws, null);
    var setup = setup(form, null);
    var slug = slug(setup);
    if (slug.isEmpty()) return page(null, network, sent, List.of("TITLES"), null);
    var pieces = templates.pieces(template(sent), setup.languages());
    var drafting = new Drafting(slug.get(), network.id(), setup, pieces);
    return switch (drafts.draft(member, drafting)) {
      case DraftOutcome.Drafted _ ->
          new Redirect("/" + language.tag() + "/texts/" + slug.get() + "/draft");
      case DraftOutcome.Refused why ->
          page(null, network, sent, List.of(), "drafting.open." + why.name());
    };
  }

  @GetMapping("/{language}/texts/{slug}/setup")
  Answer show(@PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    return draft(slug, member)
        .<Answer>map(instrument -> standing(instrument, null))
        .orElseGet(RefusalPage::notFound);
  }

  @PostMapping("/{language}/texts/{slug}/setup")
  Answer settle(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = draft(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var network = networks.network(instrument.network()).orElseThrow();
    var form = form(sent, network);
    var flaws = form.flaws().stream().map(Enum::name).toList();
    if (!flaws.isEmpty()) return page(instrument, network, sent, flaws, null);
    var settled = sent.text("settled");
    var outcome =
        setups.settle(
            member,
            instrument.id(),
            setup(form, instrument.setup()),
            settled.matches("\\d{1,9}") ? Integer.parseInt(settled) : 0);
    return answer(language, instrument, network, sent, outcome);
  }

  @PostMapping("/{language}/texts/{slug}/publication")
  Answer publish(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = draft(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var outcome = setups.publish(member, found.get().id(), sent.chosen("published", "yes"));
    return answer(language, found.get(), outcome);
  }

  @PostMapping("/{language}/texts/{slug}/editing")
  Answer edit(
      @PathVariable Language language,
      @PathVariable Slug slug,
      Sent sent,
      @SignedIn Member member) {
    var found = draft(slug, member);
    if (found.isEmpty()) return RefusalPage.notFound();
    var editing = sent.chosen("amendments", "yes") ? Editing.BY_AMENDMENT : Editing.OPEN;
    return answer(language, found.get(), setups.edit(member, found.get().id(), editing));
  }

  private Answer answer(Language language, Instrument instrument, SettleOutcome outcome) {
    return switch (outcome) {
      case SettleOutcome.Settled _ -> new Redirect(path(language, instrument));
      case SettleOutcome.Overtaken _ -> standing(instrument, "settle.OVERTAKEN");
      case SettleOutcome.Refused.UNCHANGED -> new Redirect(path(language, instrument));
      case SettleOutcome.Refused why -> standing(instrument, "settle." + why.name());
    };
  }

  private Answer answer(
      Language language, Instrument instrument, Network network, Sent sent, SettleOutcome outcome) {
    return switch (outcome) {
      case SettleOutcome.Settled _ -> new Redirect(path(language, instrument));
      case SettleOutcome.Overtaken(var theirs) ->
          page(theirs, network, sent, List.of(), "settle.OVERTAKEN");
      case SettleOutcome.Refused why ->
          page(instrument, network, sent, List.of(), "settle." + why.name());
    };
  }

  private static String path(Language language, Instrument instrument) {
    return "/" + language.tag() + "/texts/" + instrument.slug() + "/setup";
  }

  /// The form as the text stands now.
  private SetupPage standing(Instrument instrument, @Nullable String refused) {
    var network = networks.network(instrument.network()).orElseThrow();
    var sent = SetupFields.of(instrument.setup(), this::slugOf);
    return page(instrument, network, sent, List.of(), refused);
  }

  private SetupPage page(
      @Nullable Instrument instrument,
      Network network,
      Sent sent,
      List<String> flaws,
      @Nullable String refused) {
    return new SetupPage(
        instrument,
        network,
        bodies(network),
        sent,
        flaws,
        refused == null || refused.startsWith("drafting.") ? refused : "drafting." + refused);
  }

  private Setup setup(SetupForm form, @Nullable Setup before) {
    return form.setup(before, orders.order(form.parties(), form.order().orElseThrow()));
  }

  /// Parties are bodies of the network, and of no other.
  private SetupForm form(Sent sent, Network network) {
    return new SetupForm(
        sent,
        slug ->
            networks
                .body(slug)
                .filter(body -> networks.networksOf(body.id()).contains(network.id()))
                .map(Body::id));
  }

  private Optional<Instrument> draft(Slug slug, Member member) {
    return texts
        .find(slug, Optional.of(member))
        .filter(instrument -> setups.maySettle(member, instrument));
  }

  /// The network that was asked for, else the only one in which the member opens texts.
  private Optional<Network> network(Sent sent, Member member) {
    var wanted = sent.text("network");
    var own =
        networks.networks().stream()
            .filter(network -> setups.mayOpen(member, network.id()))
            .filter(network -> wanted.isEmpty() || network.slug().value().equals(wanted))
            .toList();
    return own.stream().findFirst();
  }

  private List<Body> bodies(Network network) {
    var bodies = new ArrayList<Body>();
    var after = "";
    while (bodies.size() < BODIES_MAX) {
      var slice = networks.bodies(network.id(), after);
      bodies.addAll(slice.items());
      if (!slice.more()) break;
      after = slice.items().getLast().slug().value();
    }
    return bodies;
  }

  private String slugOf(BodyId body) {
    return networks.body(body).orElseThrow().slug().value();
  }

  /// Of the English title; else of the first that has Latin letters.
  private static Optional<Slug> slug(Setup setup) {
    var titles = setup.shortNames().texts();
    return Stream.concat(Stream.ofNullable(titles.get("en")), titles.values().stream())
        .flatMap(title -> Slug.from(title).stream())
        .findFirst();
  }

  private static Templates.Template template(Sent sent) {
    return Stream.of(Templates.Template.values())
        .filter(template -> template.name().equals(sent.text("template")))
        .findFirst()
        .orElse(Templates.Template.BLANK);
  }
}
