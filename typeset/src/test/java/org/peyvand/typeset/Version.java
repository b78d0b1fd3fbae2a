package org.peyvand.typeset;

import java.util.List;

/// One language of the invented treaty that the tests set.
record Version(String language, SpecimenWords words) {
  /// The eleven languages of the house.
  static final List<Version> ALL =
      SpecimenWords.LANGUAGES.stream()
          .filter(tag -> !tag.equals("fr"))
          .map(tag -> new Version(tag, SpecimenWords.of(tag)))
          .toList();

  String title() {
    return words.get("title");
  }

  String notice() {
    return words.get("notice");
  }

  String preamble() {
    return words.get("preamble");
  }

  String heading() {
    return words.get("heading");
  }

  List<String> clauses() {
    return List.of(
        words.get("clause.1"), words.get("clause.2"), words.before("clause.3", "{name}"));
  }

  /// A name in another script, to stand within a line.
  String foreign() {
    return words.get("name");
  }

  String party() {
    return words.get("party");
  }

  String seat() {
    return words.get("seat");
  }

  Language tongue() {
    return words.language();
  }

  Language other() {
    return words.other();
  }

  String number(int number) {
    return words.number(number);
  }

  Numbering numbering() {
    return words.numbering();
  }

  /// What it says in its own language alone, one string for each block.
  List<String> plain() {
    return List.of(
        title(), preamble(), heading(), clauses().get(0), clauses().get(1), party(), seat());
  }
}
