package org.peyvand.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a Word file says: its paragraphs with their tracked changes, and of which text it was made.
record WordFile(List<Paragraph> paragraphs, Map<String, String> properties) {
  WordFile {
    paragraphs = List.copyOf(paragraphs);
    properties = Map.copyOf(properties);
  }

  /// A paragraph, stretch by stretch.
  record Paragraph(List<Span> spans) {
    Paragraph {
      spans = List.copyOf(spans);
    }

    String before() {
      return text(true);
    }

    String after() {
      return text(false);
    }

    private String text(boolean before) {
      var text = new StringBuilder();
      for (var span : spans) {
        if (before ? span.before() : span.after()) text.append(span.text());
      }
      return text.toString();
    }
  }

  /// Words with one fate.
  ///
  /// @param mark the bookmark of ours that they belong to; empty for none
  /// @param before whether they stood there before the changes
  /// @param after whether they stand there when all changes are accepted
  /// @param moved whether they were moved here from elsewhere, or from here
  record Span(
      String text,
      String mark,
      boolean before,
      boolean after,
      boolean moved,
      String author,
      @Nullable Instant at) {}
}
