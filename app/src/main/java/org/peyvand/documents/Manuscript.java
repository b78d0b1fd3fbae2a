package org.peyvand.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// A text as it goes to print: one tree of parts, each in every authentic language.
///
/// @param type the kind of instrument as addresses and records name it, such as `joint-statement`
/// @param languages the authentic languages, in the order of the parties
/// @param parties in protocol order
/// @param parts in the order of reading
/// @param adopted what froze the text; none while it is a draft
/// @param made the date written into the files, never taken from the clock
public record Manuscript(
    InstrumentId id,
    Slug slug,
    String type,
    int version,
    Multilingual titles,
    Network network,
    List<String> languages,
    List<Party> parties,
    List<Part> parts,
    @Nullable Adopted adopted,
    Instant made,
    boolean sample) {
  public Manuscript {
    languages = List.copyOf(languages);
    parties = List.copyOf(parties);
    parts = List.copyOf(parts);
  }

  /// The network the text belongs to.
  public record Network(NetworkId id, Slug slug, Multilingual names) {}

  /// A body that is invited to be a party.
  public record Party(
      BodyId body, Slug slug, Multilingual names, Slug city, Multilingual cityNames) {}

  /// Where and when the text was adopted.
  public record Adopted(LocalDate date, Slug city, Multilingual cityNames, ZoneId zone) {}

  /// One piece of the text.
  ///
  /// @param eId its stable name, the same in every language (Akoma Ntoso naming convention)
  /// @param number its number within its kind and parent; 0 where it has none
  /// @param parent the part it belongs to: a heading's clause, a clause's subclause, an item of
  ///   either
  public record Part(
      String eId, Kind kind, int number, @Nullable String parent, Multilingual words) {
    /// The words in a language; a manuscript that lacks them cannot be printed.
    String in(String tag) {
      var said = words.texts().get(tag);
      if (said == null) throw new IllegalStateException(eId + " has no words in " + tag);
      return said;
    }
  }

  /// What a part is to the text.
  public enum Kind {
    PREFACE,
    FORMULA,
    RECITAL,
    HEADING,
    CLAUSE,
    SUBCLAUSE,
    ITEM,
    CONCLUSION
  }

  List<Part> parts(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  List<Part> below(Part parent) {
    return parts.stream().filter(part -> parent.eId().equals(part.parent())).toList();
  }

  @Nullable Part parent(Part part) {
    if (part.parent() == null) return null;
    return parts.stream()
        .filter(other -> other.eId().equals(part.parent()))
        .findFirst()
        .orElse(null);
  }

  String title(String tag) {
    var title = titles.texts().get(tag);
    if (title == null) throw new IllegalStateException("no title in " + tag);
    return title;
  }

  /// The day the files are dated: the adoption, or the last change of a draft.
  LocalDate day() {
    return adopted == null ? made.atZone(java.time.ZoneOffset.UTC).toLocalDate() : adopted.date();
  }
}
