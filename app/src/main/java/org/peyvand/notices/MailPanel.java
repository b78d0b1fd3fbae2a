package org.peyvand.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Language;

/// What a mail shows, once as plain words and once as a page of its own (`mailPanel.jte`).
///
/// @param sample the line that says that nothing here binds anyone; null on a host in earnest
/// @param foot why the reader receives this
/// @param choose where the reader chooses what to receive; null for letters
public record MailPanel(
    Language language,
    String subject,
    @Nullable String sample,
    List<Part> parts,
    String foot,
    @Nullable Link choose) {
  public MailPanel {
    parts = List.copyOf(parts);
  }

  /// @param heading what its items have in common; null for a single notice
  public record Part(@Nullable String heading, List<Item> items) {
    public Part {
      items = List.copyOf(items);
    }
  }

  /// @param link null where there is nothing to open
  public record Item(String text, @Nullable Link link) {}

  /// @param words what the link says
  public record Link(String words, String url) {}

  /// For mail programs that know attributes better than styles.
  public String start() {
    return language.direction() == Direction.RTL ? "right" : "left";
  }

  /// Tahoma and Segoe have every script of ours on the machines of offices, Noto on the others.
  public String fonts() {
    return language.direction() == Direction.RTL
        ? "Vazirmatn, Tahoma, 'Segoe UI', 'Noto Naskh Arabic', sans-serif"
        : "'Segoe UI', 'Noto Sans', Nyala, 'Noto Sans Ethiopic', 'Nirmala UI', sans-serif";
  }

  /// The same in plain words; an address stands on a line of its own, so that no direction mixes.
  String plain() {
    var plain = new StringBuilder();
    if (sample != null) plain.append(sample).append("\n\n");
    for (var part : parts) {
      if (part.heading() != null) plain.append("* ").append(part.heading()).append("\n\n");
      for (var item : part.items()) {
        plain.append(item.text()).append('\n');
        if (item.link() != null) {
          plain.append(item.link().words()).append('\n').append(item.link().url()).append('\n');
        }
        plain.append('\n');
      }
    }
    // The mark before a signature, as mail programs know it (RFC 3676, section 4.3).
    plain.append("-- \n").append(foot).append('\n');
    if (choose != null) plain.append(choose.words()).append('\n').append(choose.url()).append('\n');
    return plain.toString();
  }
}
