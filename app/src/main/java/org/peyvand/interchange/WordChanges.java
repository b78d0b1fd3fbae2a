package org.peyvand.interchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.interchange.ReadOutcome.Read;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.interchange.WordFile.Paragraph;
import org.peyvand.interchange.WordFile.Span;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Leaf;
import org.peyvand.wording.WordDiff;

/// Finds in a Word file the changes to the pieces of a text. Pieces are known by the bookmarks that
/// our own files have; where there are none, by their words, and then a person has to look.
final class WordChanges {
  private final List<Clause> clauses;
  private final WordFile file;
  private final Map<String, Place> places;
  private final @Nullable Instant made;
  private final Map<String, Marked> marked = new LinkedHashMap<>();
  private final List<Loose> loose = new ArrayList<>();

  /// A leaf, by the name of its bookmark.
  record Place(String language, String eId, Leaf leaf) {}

  /// A paragraph under no bookmark, and the one that it stands behind.
  private record Loose(Paragraph paragraph, String behind) {}

  /// What stands under one bookmark.
  private static final class Marked {
    private final List<Span> spans = new ArrayList<>();
    private String behind = "";
  }

  private WordChanges(WordFile file, List<Clause> clauses, Map<String, Place> places) {
    this.file = file;
    this.clauses = clauses;
    this.places = places;
    this.made = instant(file.properties().getOrDefault("peyvand.made", ""));
  }

  /// @param text the id of the text that the changes are to be for
  /// @param places every leaf of it by its bookmark
  static ReadOutcome read(
      byte[] content, String text, List<Clause> clauses, Map<String, Place> places) {
    try {
      var file = WordReader.read(content);
      var of = file.properties().getOrDefault("peyvand.text", text);
      if (!of.equals(text)) throw new Unusable(Reason.OTHER_TEXT);
      return new WordChanges(file, clauses, places).found();
    } catch (Unusable why) {
      return why.refused();
    }
  }

  private Read found() {
    gather();
    if (marked.isEmpty()) return new Read(WordGuess.changes(file.paragraphs(), clauses), false);
    var changes = new ArrayList<ProposedChange>();
    marked.forEach((name, piece) -> add(places.get(name), piece, changes));
    addLoose(changes);
    addMissing(changes);
    return new Read(changes, true);
  }

  private void gather() {
    var last = "";
    for (var paragraph : file.paragraphs()) {
      var own = new ArrayList<Span>();
      for (var span : paragraph.spans()) {
        if (!places.containsKey(span.mark())) {
          own.add(span);
          continue;
        }
        var piece = marked.get(span.mark());
        if (piece == null) {
          piece = new Marked();
          piece.behind = last;
          marked.put(span.mark(), piece);
        }
        piece.spans.add(span);
        last = span.mark();
      }
      if (own.size() == paragraph.spans().size() && !own.isEmpty()) {
        loose.add(new Loose(paragraph, last));
      }
    }
  }

  private void add(@Nullable Place place, Marked piece, List<ProposedChange> changes) {
    if (place == null) return;
    var whole = new Paragraph(piece.spans);
    var before = Leaf.tidy(whole.before());
    var after = Leaf.tidy(whole.after());
    var now = place.leaf().words();
    boolean movedHere = before.isEmpty() && piece.spans.stream().anyMatch(Span::moved);
    if (movedHere) {
      changes.add(change(place, Kind.MOVE, eIdOf(piece.behind, place), "", piece.spans));
    }
    if (after.isEmpty()) {
      // A piece that was moved leaves its bookmark behind; where it went is found among the loose.
      if (!movedAway(before)) changes.add(change(place, Kind.DELETE, "", "", piece.spans));
      return;
    }
    boolean tracked = !WordDiff.same(place.language(), before, after) && !movedHere;
    if (WordDiff.same(place.language(), now, after)) return;
    // Nobody touched it in the file, and here it has moved on since the file was made.
    if (!tracked && made != null && place.leaf().setAt().isAfter(made)) return;
    changes.add(change(place, Kind.REPLACE, "", after, piece.spans));
  }

  private boolean movedAway(String words) {
    return loose.stream()
        .anyMatch(
            other ->
                other.paragraph().spans().stream().anyMatch(Span::moved)
                    && Leaf.tidy(other.paragraph().after()).endsWith(words));
  }

  /// New paragraphs, and those that were moved without their bookmark.
  private void addLoose(List<ProposedChange> changes) {
    for (var other : loose) {
      var after = Leaf.tidy(other.paragraph().after());
      if (after.isEmpty() || !Leaf.tidy(other.paragraph().before()).isEmpty()) continue;
      var behind = places.get(other.behind());
      if (behind == null) continue;
      var source = movedFrom(after, behind.language());
      if (source != null) {
        changes.add(change(source, Kind.MOVE, behind.eId(), "", other.paragraph().spans()));
      } else {
        changes.add(
            change(
                new Place(behind.language(), "", behind.leaf()),
                Kind.INSERT_AFTER,
                behind.eId(),
                after,
                other.paragraph().spans()));
      }
    }
  }

  private @Nullable Place movedFrom(String words, String language) {
    for (var piece : marked.entrySet()) {
      var place = places.get(piece.getKey());
      var whole = new Paragraph(piece.getValue().spans);
      var before = Leaf.tidy(whole.before());
      if (place != null
          && place.language().equals(language)
          && !before.isEmpty()
          && Leaf.tidy(whole.after()).isEmpty()
          && words.endsWith(before)) {
        return place;
      }
    }
    return null;
  }

  /// Pieces of a language of this file that have no bookmark any more: taken out without a trace.
  private void addMissing(List<ProposedChange> changes) {
    var languages = new HashSet<String>();
    marked.keySet().forEach(name -> languages.add(languageOf(name)));
    var words = new HashMap<String, Integer>();
    file.paragraphs()
        .forEach(paragraph -> words.merge(Leaf.tidy(paragraph.after()), 1, Integer::sum));
    places.forEach(
        (name, place) -> {
          boolean gone = languages.contains(place.language()) && !marked.containsKey(name);
          boolean newer = made != null && place.leaf().setAt().isAfter(made);
          if (!gone || newer || words.containsKey(place.leaf().words())) return;
          changes.add(
              new ProposedChange(
                  place.eId(), place.language(), Kind.DELETE, "", "", "", null, false));
        });
  }

  private String languageOf(String name) {
    var place = places.get(name);
    return place == null ? "" : place.language();
  }

  private String eIdOf(String name, Place moved) {
    var place = places.get(name);
    return place == null || !place.language().equals(moved.language()) ? "" : place.eId();
  }

  private static ProposedChange change(
      Place place, Kind kind, String after, String words, List<Span> spans) {
    return new ProposedChange(
        place.eId(), place.language(), kind, after, words, authors(spans), latest(spans), true);
  }

  static String authors(List<Span> spans) {
    Set<String> authors = new LinkedHashSet<>();
    spans.forEach(
        span -> {
          if (!span.author().isEmpty()) authors.add(span.author());
        });
    return String.join(", ", authors);
  }

  static @Nullable Instant latest(List<Span> spans) {
    Instant latest = null;
    for (var span : spans) {
      var at = span.at();
      if (at != null && (latest == null || at.isAfter(latest))) latest = at;
    }
    return latest;
  }

  private static @Nullable Instant instant(String written) {
    try {
      return written.isEmpty() ? null : Instant.parse(written);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
