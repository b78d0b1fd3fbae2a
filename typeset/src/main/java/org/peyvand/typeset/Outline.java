package org.peyvand.typeset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything of a paper that can be led to: its sections, and the headings in them, each with a
/// number of its own.
final class Outline {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Map<String, Integer> anchors = new HashMap<>();
  private final BitSet headings = new BitSet();
  private int targets;

  /// @param target its number
  /// @param level 0 for a section, else the level of the heading
  record Entry(int target, int section, int level, Language language, Text text) {}

  static Outline of(Paper paper) {
    var outline = new Outline();
    for (int i = 0; i < paper.sections().size(); i++) {
      var section = paper.sections().get(i);
      outline.starts.add(outline.targets);
      outline.add(i, 0, section.language(), section.title().unlinked());
      for (var block : section.blocks()) {
        if (block instanceof Block.Heading heading)
          outline.add(i, heading.level(), section.language(), heading.text().unlinked());
        if (block instanceof Block.Anchor(var name)
            && outline.anchors.putIfAbsent(name, outline.targets++) != null)
          throw new IllegalArgumentException("two anchors named " + name);
      }
    }
    return outline;
  }

  private void add(int section, int level, Language language, Text text) {
    headings.set(targets, level > 0);
    entries.add(new Entry(targets++, section, level, language, text));
  }

  /// How many numbers there are.
  int targets() {
    return targets;
  }

  int anchor(String name) {
    var target = anchors.get(name);
    if (target == null) throw new IllegalArgumentException("no anchor named " + name);
    return target;
  }

  boolean isHeading(int target) {
    return headings.get(target);
  }

  List<Entry> entries() {
    return entries;
  }

  /// The number of a section.
  int start(int section) {
    return starts.get(section);
  }

  /// What a table of contents in a section shows: its own headings, and what follows.
  ///
  /// @param levels of headings; 0 for sections alone
  List<Entry> contents(int section, int levels) {
    return entries.stream()
        .filter(entry -> entry.level() <= levels)
        .filter(
            entry -> entry.section() > section || entry.section() == section && entry.level() > 0)
        .toList();
  }
}
