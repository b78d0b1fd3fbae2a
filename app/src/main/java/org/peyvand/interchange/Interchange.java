package org.peyvand.interchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.documents.Documents;
import org.peyvand.interchange.Arrival.Item;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.interchange.ReadOutcome.Read;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.interchange.ReadOutcome.Refused;
import org.peyvand.interchange.WordChanges.Place;
import org.peyvand.texts.AmendOutcome;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: what a file would change in a text, and taking it over.
@Service
public class Interchange {
  /// A Word file of a long text in every language, with its fonts.
  public static final long FILE_MAX = 20L * 1024 * 1024;

  private final Texts texts;
  private final Drafts drafts;
  private final ArrivalStore arrivals;
  private final Clock clock;

  Interchange(Texts texts, Drafts drafts, ArrivalStore arrivals, Clock clock) {
    this.texts = texts;
    this.drafts = drafts;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /// Two languages of a text, for translators; a piece that the first does not have is left out.
  public byte[] xliff(Instrument instrument, String from, String to) {
    return XliffFiles.write(instrument.slug().value(), texts.clauses(instrument.id()), from, to);
  }

  /// Reads a file and changes nothing.
  ///
  /// @param name of the file: its ending says what it is
  public ReadOutcome read(Instrument instrument, String name, byte[] content) {
    if (content.length > FILE_MAX) return Refused.of(Reason.TOO_LARGE);
    var clauses = texts.clauses(instrument.id());
    var languages = instrument.setup().languages();
    var small = name.toLowerCase(Locale.ROOT);
    if (small.endsWith(".docm") || small.endsWith(".dotm")) return Refused.of(Reason.MACROS);
    ReadOutcome outcome;
    if (small.endsWith(".docx")) {
      outcome =
          WordChanges.read(content, instrument.id().value().toString(), clauses, places(clauses));
    } else if (small.endsWith(".xlf") || small.endsWith(".xliff")) {
      outcome = XliffFiles.read(content, languages, clauses);
    } else if (small.endsWith(".xml") || small.endsWith(".akn") || small.endsWith(".zip")) {
      outcome = AknFiles.read(content, languages, clauses);
    } else {
      outcome = Refused.of(Reason.UNKNOWN_FORMAT);
    }
    return outcome instanceof Read read && read.changes().size() > Arrival.CHANGES_MAX
        ? Refused.of(Reason.TOO_MANY_CHANGES)
        : outcome;
  }

  private static Map<String, Place> places(List<Clause> clauses) {
    var places = new HashMap<String, Place>();
    for (var clause : clauses) {
      for (var leaf : clause.leaves()) {
        var place = new Place(leaf.language(), clause.eId(), leaf);
        bookmark(place).ifPresent(name -> places.put(name, place));
      }
    }
    return places;
  }

  /// A name too long for Word has no bookmark.
  private static Optional<String> bookmark(Place place) {
    try {
      return Optional.of(Documents.bookmark(place.language(), place.eId()));
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  public boolean mayBring(Member member, Instrument instrument) {
    return drafts.mayAmend(member, instrument);
  }

  /// Reads a file and keeps what it would change, to be looked at and taken over.
  @Transactional
  public ReadOutcome bring(Member member, Instrument instrument, String name, byte[] content) {
    var outcome = read(instrument, name, content);
    if (outcome instanceof Read read) {
      var versions = versions(texts.clauses(instrument.id()));
      var items =
          read.changes().stream()
              .map(change -> new Item(change, versions.getOrDefault(nameOf(change), 0)))
              .toList();
      arrivals.keep(
          instrument.id(),
          member.account(),
          new Arrival(name, read.ours(), clock.instant(), items));
    }
    return outcome;
  }

  private static Map<String, Integer> versions(List<Clause> clauses) {
    var versions = new HashMap<String, Integer>();
    for (var clause : clauses) {
      for (var leaf : clause.leaves()) {
        versions.put(clause.eId() + " " + leaf.language(), leaf.version());
      }
    }
    return versions;
  }

  private static String nameOf(ProposedChange change) {
    return change.eId() + " " + change.language();
  }

  public Optional<Arrival> arrival(Member member, Instrument instrument) {
    return arrivals.find(instrument.id(), member.account());
  }

  @Transactional
  public void discard(Member member, Instrument instrument) {
    arrivals.remove(instrument.id(), member.account());
  }

  /// What became of the changes that somebody chose.
  ///
  /// @param taken how many now stand in the text
  /// @param overtaken how many leaves had changed since the file was read
  /// @param refused how many were not taken, by the reason
  public record Takeover(int taken, int overtaken, Map<AmendOutcome.Refused, Integer> refused) {
    public Takeover {
      refused = Map.copyOf(refused);
    }
  }

  /// Makes new words of the chosen changes, as if the member had typed them. What was not taken
  /// stays to be looked at.
  ///
  /// @param chosen the places of the changes in the arrival, each with the piece it is for
  @Transactional
  public Takeover takeOver(Member member, Instrument instrument, Map<Integer, String> chosen) {
    var arrival = arrivals.find(instrument.id(), member.account());
    if (arrival.isEmpty()) return new Takeover(0, 0, Map.of());
    var rest = new ArrayList<Item>();
    var refused = new EnumMap<AmendOutcome.Refused, Integer>(AmendOutcome.Refused.class);
    int taken = 0;
    int overtaken = 0;
    var items = arrival.get().items();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var eId = chosen.get(i);
      if (eId == null || item.change().kind() != Kind.REPLACE) {
        rest.add(item);
        continue;
      }
      switch (amend(member, instrument, item, eId)) {
        case AmendOutcome.Amended _ -> taken++;
        case AmendOutcome.Overtaken _ -> {
          overtaken++;
          rest.add(item);
        }
        case AmendOutcome.Refused why -> {
          refused.merge(why, 1, Integer::sum);
          rest.add(item);
        }
      }
    }
    keepRest(member, instrument, arrival.get(), rest);
    return new Takeover(taken, overtaken, refused);
  }

  private AmendOutcome amend(Member member, Instrument instrument, Item item, String eId) {
    var change = item.change();
    var version =
        eId.equals(change.eId())
            ? item.version()
            : texts.clauses(instrument.id()).stream()
                .filter(clause -> clause.eId().equals(eId))
                .findFirst()
                .flatMap(clause -> clause.leaf(change.language()))
                .map(Leaf::version)
                .orElse(0);
    return drafts.amend(
        member, instrument.id(), eId, change.language(), change.newWords(), version);
  }

  private void keepRest(Member member, Instrument instrument, Arrival arrival, List<Item> rest) {
    if (rest.isEmpty()) {
      arrivals.remove(instrument.id(), member.account());
    } else {
      arrivals.keep(
          instrument.id(),
          member.account(),
          new Arrival(arrival.file(), arrival.ours(), arrival.at(), rest));
    }
  }
}
