package org.peyvand.press;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;

/// What is to be published: a news item before it has our number.
public record Story(
    NetworkId network,
    Source source,
    Published published,
    Wording wording,
    List<Statement> statements,
    Links links) {
  /// A long interview; more belongs in a document of its own.
  public static final int STATEMENTS_MAX = 100;

  public Story {
    if (statements.size() > STATEMENTS_MAX) throw new IllegalArgumentException("statements");
    statements = List.copyOf(statements);
  }

  /// Where the item comes from.
  ///
  /// @param agency the agency's name
  /// @param code the agency's own code for the item, and the item's name in addresses here
  public record Source(Multilingual agency, String code) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public Source {
      if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("news code: " + code);
    }
  }

  /// When, and on whose clock.
  public record Published(Instant at, ZoneId zone) {}

  /// The words of the item itself.
  ///
  /// @param original the language it was written in first (BCP 47)
  /// @param kicker the line above the headline
  /// @param note whose words these are
  /// @param unreviewed the languages whose wording no native speaker has reviewed yet
  public record Wording(
      String original,
      Multilingual kicker,
      Multilingual headline,
      Multilingual lead,
      List<Multilingual> body,
      Multilingual note,
      Set<String> unreviewed) {
    /// Longer reports are documents, not news.
    public static final int PARAGRAPHS_MAX = 100;

    public Wording {
      if (body.size() > PARAGRAPHS_MAX) throw new IllegalArgumentException("paragraphs");
      body = List.copyOf(body);
      unreviewed = Set.copyOf(unreviewed);
    }
  }

  /// What the item is about.
  public record Links(List<Slug> instruments, List<Slug> bodies) {
    /// The largest network's bodies, all named in one item.
    public static final int LINKS_MAX = 200;

    public Links {
      if (instruments.size() + bodies.size() > LINKS_MAX) {
        throw new IllegalArgumentException("links of a news item");
      }
      instruments = List.copyOf(instruments);
      bodies = List.copyOf(bodies);
    }
  }
}
