package org.peyvand.texts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The texts for other programs: every clause with every leaf and its state.
@RestController
class TextsApi {
  private final Texts texts;

  TextsApi(Texts texts) {
    this.texts = texts;
  }

  /// A page of the list.
  ///
  /// @param next the value of `before` for the next page; none on the last
  public record TextList(List<Summary> texts, @Nullable UUID next) {}

  /// A text without its words.
  public record Summary(
      UUID id,
      String slug,
      UUID network,
      String type,
      String stage,
      @Nullable LocalDate adopted,
      boolean sample,
      List<String> languages,
      Map<String, String> titles) {}

  /// A text with its words.
  public record Whole(Summary text, @Nullable Digests original, List<Piece> clauses) {}

  /// The digests of the frozen original.
  public record Digests(String sha256, String sm3, String streebog256) {}

  /// A clause in every language.
  public record Piece(
      String eId, String kind, int number, @Nullable String parent, List<Words> leaves) {}

  /// A clause in one language.
  public record Words(String language, boolean courtesy, String state, int version, String words) {}

  @GetMapping("/api/v1/texts")
  TextList list(
      @RequestParam(required = false) @Nullable UUID before,
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) Optional<Member> reader) {
    var slice = texts.list(reader, Optional.ofNullable(before).map(InstrumentId::new));
    return new TextList(
        slice.items().stream().map(TextsApi::summary).toList(),
        slice.more() ? slice.items().getLast().id().value() : null);
  }

  @GetMapping("/api/v1/texts/{slug}")
  Whole text(
      @PathVariable Slug slug,
      @io.swagger.v3.oas.annotations.Parameter(hidden = true) Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .map(found -> whole(found, texts.clauses(found.id())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Whole whole(Instrument instrument, List<Clause> clauses) {
    var digests =
        instrument
            .adopted()
            .map(Instrument.Stage.Adopted::digests)
            .map(all -> new Digests(all.sha256(), all.sm3(), all.streebog256()))
            .orElse(null);
    return new Whole(summary(instrument), digests, clauses.stream().map(TextsApi::piece).toList());
  }

  private static Summary summary(Instrument instrument) {
    var setup = instrument.setup();
    return new Summary(
        instrument.id().value(),
        instrument.slug().value(),
        instrument.network().value(),
        setup.type().code(),
        instrument.adopted().isPresent() ? "adopted" : "draft",
        instrument.adopted().map(adopted -> adopted.adoption().date()).orElse(null),
        setup.sample(),
        setup.languages(),
        setup.titles().texts());
  }

  private static Piece piece(Clause clause) {
    return new Piece(
        clause.eId(),
        code(clause.kind()),
        clause.number(),
        clause.parent(),
        clause.leaves().stream().map(TextsApi::words).toList());
  }

  private static Words words(Leaf leaf) {
    return new Words(
        leaf.language(), leaf.courtesy(), code(leaf.state()), leaf.version(), leaf.words());
  }

  private static String code(Enum<?> name) {
    return name.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
