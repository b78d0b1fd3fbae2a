package org.peyvand.typeset;

import org.jspecify.annotations.Nullable;

/// A place in the tree of meanings that a screen reader walks. It enters the file when the first of
/// its words is drawn, so that the tree has the order of reading.
final class Tag {
  private final String type;
  private final @Nullable Tag parent;
  private final @Nullable String language;
  private final @Nullable Attribute attribute;
  private final @Nullable String alternative;
  private final @Nullable LinkTo link;

  /// The element it has become, when it has; known to [TagTree] alone.
  TagTree.@Nullable Element element;

  /// What a type alone does not say, such as how a list is numbered.
  record Attribute(String owner, String key, String value) {
    static final Attribute NUMBERED = new Attribute("List", "ListNumbering", "Decimal");
    static final Attribute BULLETED = new Attribute("List", "ListNumbering", "Disc");
    static final Attribute OF_COLUMN = new Attribute("Table", "Scope", "Column");
  }

  /// @param words that lead there
  record LinkTo(Link link, String words) {}

  private Tag(
      String type,
      @Nullable Tag parent,
      @Nullable String language,
      @Nullable Attribute attribute,
      @Nullable String alternative,
      @Nullable LinkTo link) {
    this.type = type;
    this.parent = parent;
    this.language = language;
    this.attribute = attribute;
    this.alternative = alternative;
    this.link = link;
  }

  static Tag root() {
    return new Tag("Document", null, null, null, null, null);
  }

  Tag child(String type) {
    return new Tag(type, this, null, null, null, null);
  }

  Tag child(String type, Language language) {
    return new Tag(type, this, language.tag(), null, null, null);
  }

  Tag child(String type, Attribute attribute) {
    return new Tag(type, this, null, attribute, null, null);
  }

  Tag figure(String alternative) {
    return new Tag("Figure", this, null, null, alternative, null);
  }

  Tag link(Link link, String words, @Nullable Language language) {
    var tag = language == null ? null : language.tag();
    return new Tag("Link", this, tag, null, null, new LinkTo(link, words));
  }

  String type() {
    return type;
  }

  @Nullable Tag parent() {
    return parent;
  }

  @Nullable String language() {
    return language;
  }

  @Nullable Attribute attribute() {
    return attribute;
  }

  /// What a picture shows.
  @Nullable String alternative() {
    return alternative;
  }

  @Nullable LinkTo link() {
    return link;
  }
}
