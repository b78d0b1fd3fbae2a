package org.peyvand.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a section is made of, from top to bottom.
public sealed interface Block {

  /// How lines meet the margins.
  enum Alignment {
    JUSTIFIED,
    START,
    CENTER
  }

  /// The name of the text, large and centered.
  record Title(Text text) implements Block {
    public Title(String words) {
      this(Text.of(words));
    }
  }

  /// The name of the text in several languages, one below the other, none larger than another.
  record Titles(List<Text> texts) implements Block {
    public Titles {
      texts = List.copyOf(texts);
    }
  }

  /// @param level 1 to 4; 1 is just below the title
  record Heading(int level, Text text) implements Block {
    public Heading {
      if (level < 1 || level > 4) throw new IllegalArgumentException("heading level " + level);
    }

    public Heading(int level, String words) {
      this(level, Text.of(words));
    }
  }

  record Paragraph(Text text, Alignment alignment) implements Block {
    public Paragraph(String words) {
      this(Text.of(words), Alignment.JUSTIFIED);
    }

    public Paragraph(Text text) {
      this(text, Alignment.JUSTIFIED);
    }
  }

  /// A numbered clause; its number hangs in the margin of its level.
  ///
  /// @param level 1 to 4
  /// @param number as printed, in the language's own digits and marks: `1.`, `۱.`, `(a)`, `(الف)`
  record Clause(int level, String number, Text text) implements Block {
    public Clause {
      if (level < 1 || level > 4) throw new IllegalArgumentException("clause level " + level);
    }

    public Clause(int level, String number, String words) {
      this(level, number, Text.of(words));
    }
  }

  /// A list whose items have no numbers.
  record Items(List<Text> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// Two columns side by side, never torn apart by a page: parties, signature blocks. The first
  /// stands where lines begin, so on the right in Persian.
  record Columns(List<Block> first, List<Block> second) implements Block {
    public Columns {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  /// A simple table; its head is repeated on each page it reaches.
  ///
  /// @param widths of the columns, in relation to one another
  record Table(List<Integer> widths, List<Text> head, List<List<Text>> rows) implements Block {
    public Table {
      widths = List.copyOf(widths);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      for (var row : rows) require(row.size(), widths.size());
      require(head.size(), widths.size());
    }

    private static void require(int cells, int columns) {
      if (cells != columns)
        throw new IllegalArgumentException(cells + " cells in " + columns + " columns");
    }
  }

  /// Every other section of the paper by its title, with its page number and a link; and the
  /// headings of all sections, where asked for.
  ///
  /// @param levels of headings to be shown, 0 to 4
  record Contents(int levels) implements Block {
    public Contents {
      if (levels < 0 || levels > 4) throw new IllegalArgumentException("contents of " + levels);
    }

    public Contents() {
      this(0);
    }
  }

  /// Blocks that stay on one page, as long as they are not taller than one.
  record Together(List<Block> blocks) implements Block {
    public Together {
      blocks = List.copyOf(blocks);
    }
  }

  /// A page of its own, its blocks in the upper middle of it.
  record TitlePage(List<Block> blocks) implements Block {
    public TitlePage {
      blocks = List.copyOf(blocks);
    }
  }

  /// A picture in the middle of the column.
  ///
  /// @param alternative what it shows, in words, for those who do not see it
  /// @param width in points; never wider than the column, never higher than a page allows
  /// @param caption below it; empty for none
  record Figure(Picture picture, String alternative, double width, Text caption) implements Block {
    public Figure {
      if (alternative.isBlank()) throw new IllegalArgumentException("a figure without words");
      if (!(width > 0)) throw new IllegalArgumentException("a figure of width " + width);
    }
  }

  /// Whose paper it is: an emblem and beside it some lines, the first of them larger; below, a bar
  /// in the color of the house.
  ///
  /// @param emblem none where there is none
  /// @param alternative what the emblem shows, in words
  /// @param color of the bar, as `0xRRGGBB`
  record Letterhead(@Nullable Picture emblem, String alternative, List<Text> lines, int color)
      implements Block {
    public Letterhead {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) throw new IllegalArgumentException("a letterhead without a name");
      if (emblem != null && alternative.isBlank())
        throw new IllegalArgumentException("an emblem without words");
      if (color < 0 || color > 0xFFFFFF) throw new IllegalArgumentException("color " + color);
    }
  }

  /// A remark in small print.
  record Remark(Text text) implements Block {}

  /// A name for the block that follows, so that links lead to it: [Link.To].
  record Anchor(String name) implements Block {}

  /// A line to sign on, with room for a hand above it.
  record SigningLine() implements Block {}

  /// Empty room.
  ///
  /// @param points 72 to the inch
  record Gap(double points) implements Block {}
}
