package org.peyvand.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peyvand.claims.Claims;
import org.peyvand.claims.Report;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.Effect;
import org.peyvand.home.Deed.Standing;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Instrument.Stage;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;

/// What the front page and the bodies' pages tell of acts and claims, as far as everybody may see
/// them.
@Service
public class Deeds {
  private final Texts texts;
  private final Depositary depositary;
  private final Claims claims;

  Deeds(Texts texts, Depositary depositary, Claims claims) {
    this.texts = texts;
    this.depositary = depositary;
    this.claims = claims;
  }

  /// The text that stands on the front page of a network: the last one adopted.
  public Optional<Highlight> highlight(NetworkId network) {
    return texts.list(Optional.empty(), Optional.empty()).items().stream()
        .filter(text -> text.network().equals(network) && text.adopted().isPresent())
        .max(Comparator.comparing(text -> text.adopted().orElseThrow().adoption().date()))
        .map(text -> highlight(text, text.adopted().orElseThrow()));
  }

  /// What a body has done or is said to have done, newest first.
  public List<Deed> of(BodyId body) {
    var deeds = new ArrayList<Deed>();
    var told = new LinkedHashSet<InstrumentId>();
    for (var act : depositary.acts(body).items()) {
      told.add(act.instrument());
      published(act.instrument()).ifPresent(text -> deeds.add(done(text, act)));
    }
    for (var about : claims.about(body)) {
      if (!told.add(about)) continue;
      published(about).ifPresent(text -> deeds.add(claimed(text, claims.about(about, body))));
    }
    return List.copyOf(deeds);
  }

  private Highlight highlight(Instrument text, Stage.Adopted adopted) {
    var acts =
        depositary.acts(text.id()).stream()
            .collect(Collectors.toMap(Act::body, Function.identity(), (first, _) -> first));
    var parties = new LinkedHashMap<BodyId, Deed>();
    for (var party : text.setup().parties()) {
      var act = acts.get(party);
      parties.put(party, act == null ? notDone(text, party) : done(text, act));
    }
    for (var report : claims.about(text.id()).items()) {
      for (var claim : report.claims()) {
        claim.body().ifPresent(body -> parties.computeIfAbsent(body, _ -> notDone(text, body)));
      }
    }
    return new Highlight(
        text.slug(),
        text.setup().titles(),
        text.setup().languages().size(),
        adopted.adoption().date(),
        switch (depositary.effect(text)) {
          case Effect.InEffect(var since) -> Optional.of(since);
          case Effect.NotYet _ -> Optional.empty();
        },
        acts.size(),
        parties);
  }

  private Deed notDone(Instrument text, BodyId body) {
    return claimed(text, claims.about(text.id(), body));
  }

  private static Deed done(Instrument text, Act act) {
    return new Deed(
        text.slug(),
        text.setup().titles(),
        act.confirmation().isPresent() ? Standing.CONFIRMED : Standing.SIGNED,
        Optional.of(act.on()),
        Optional.of(act.place()),
        List.of());
  }

  private static Deed claimed(Instrument text, List<Report> reports) {
    List<Multilingual> sources = reports.stream().map(report -> report.source().names()).toList();
    return new Deed(
        text.slug(),
        text.setup().titles(),
        reports.isEmpty() ? Standing.NOTHING : Standing.CLAIMED,
        Optional.empty(),
        Optional.empty(),
        sources);
  }

  /// The text, where everybody may read it.
  private Optional<Instrument> published(InstrumentId id) {
    return texts.find(id).flatMap(text -> texts.find(text.slug(), Optional.empty()));
  }
}
