package org.peyvand.interchange.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peyvand.interchange.Arrival;
import org.peyvand.interchange.Interchange.Takeover;
import org.peyvand.interchange.ProposedChange;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Language;
import org.peyvand.languages.Phrase;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;
import org.peyvand.wording.WordDiff;
import org.peyvand.wording.WordDiff.Run;

/// What a file would change, one change after the other, a page at a time.
///
/// @param arrival what waits; null when all of it has been dealt with
/// @param first the place of the first change shown
/// @param words what stands now, by piece and language
/// @param pieces the names of all pieces, for those that a person has to place
/// @param done what became of the changes chosen before
public record ArrivalPage(
    Instrument instrument,
    @Nullable Arrival arrival,
    int first,
    Map<String, String> words,
    List<String> pieces,
    @Nullable Takeover done)
    implements Page {
  /// As many as one looks through before taking a breath.
  static final int SHOWN_MAX = 40;

  /// One change as it is shown.
  ///
  /// @param place among the changes of the file
  public record Shown(int place, ProposedChange change, List<Run> runs) {
    public Shown {
      runs = List.copyOf(runs);
    }

    public boolean mayBeTaken() {
      return change.kind() == Kind.REPLACE;
    }

    public Direction direction() {
      return new Phrase(change.language(), "").direction();
    }

    public String ownName() {
      return Language.of(change.language()).map(Language::ownName).orElse(change.language());
    }
  }

  public List<Shown> shown() {
    if (arrival == null) return List.of();
    var items = arrival.items();
    return java.util.stream.IntStream.range(
            Math.min(first, items.size()), Math.min(first + SHOWN_MAX, items.size()))
        .mapToObj(place -> shown(place, items.get(place).change()))
        .toList();
  }

  private Shown shown(int place, ProposedChange change) {
    var now = words.getOrDefault(change.eId() + " " + change.language(), "");
    return new Shown(place, change, WordDiff.between(change.language(), now, change.newWords()));
  }

  public String path() {
    return "/texts/" + instrument.slug() + "/interchange";
  }

  public int count() {
    return arrival == null ? 0 : arrival.items().size();
  }

  public boolean hasMore() {
    return first + SHOWN_MAX < count();
  }

  public int next() {
    return first + SHOWN_MAX;
  }
}
