package org.peyvand.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.home.Deed;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.languages.Phrase;
import org.peyvand.network.Body;
import org.peyvand.network.Holder;
import org.peyvand.page.Page;
import org.peyvand.signatures.Anchor;
import org.peyvand.signatures.SigningSystem;

/// A body: its names, who heads it, its anchors, and what it has done.
///
/// @param state the state of its city, where this host shows states
/// @param sampleSigner the system of its sample signer, in the demo
public record BodyPage(
    Body body,
    @Nullable Multilingual state,
    List<Holder> holders,
    @Nullable SigningSystem sampleSigner,
    List<PublishedAnchor> anchors,
    List<Deed> deeds)
    implements Page {
  /// An anchor with what tells it apart.
  ///
  /// @param fingerprint SHA-256 of the certificate, in groups of eight
  public record PublishedAnchor(Anchor anchor, String subject, String fingerprint) {}

  /// Its official names, each in its own language.
  public List<Phrase> ownNames() {
    return body.ownNames().stream()
        .flatMap(names -> names.texts().entrySet().stream())
        .map(name -> new Phrase(name.getKey(), name.getValue()))
        .toList();
  }

  /// What it is called in the other languages of these pages.
  public List<Phrase> names() {
    return java.util.stream.Stream.of(Language.values())
        .flatMap(
            language ->
                body.names().exactly(language).stream()
                    .map(name -> new Phrase(language.tag(), name)))
        .toList();
  }

  /// What a language calls itself.
  public String language(String tag) {
    return Language.of(tag)
        .map(Language::ownName)
        .orElseGet(
            () -> {
              var locale = com.ibm.icu.util.ULocale.forLanguageTag(tag);
              return locale.getDisplayLanguage(locale);
            });
  }
}
