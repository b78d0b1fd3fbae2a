package org.peyvand.drafting.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.texts.AmendOutcome;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the drafting table's script calls while somebody types: the same door as the form, and an
/// answer that the script can put in place.
@RestController
class WordsApi {
  private final Texts texts;
  private final Drafts drafts;
  private final Messages messages;

  WordsApi(Texts texts, Drafts drafts, Messages messages) {
    this.texts = texts;
    this.drafts = drafts;
    this.messages = messages;
  }

  /// How the leaf stands after an attempt.
  ///
  /// @param words what stands now, which may be both people's changes together
  /// @param said what to tell the person; none where it is saved as it was sent
  record Stands(int version, String state, String words, @Nullable String said) {}

  @PostMapping("/{language}/texts/{slug}/clauses/{eId}/{leafLanguage}/words")
  ResponseEntity<Stands> save(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable String eId,
      @PathVariable String leafLanguage,
      @RequestParam String words,
      @RequestParam String base,
      @RequestParam int version,
      @SignedIn Member member) {
    var found = texts.find(slug, Optional.of(member));
    if (found.isEmpty()) return ResponseEntity.notFound().build();
    var id = found.get().id();
    var outcome = drafts.amend(member, id, eId, leafLanguage, words, version, Optional.of(base));
    return switch (outcome) {
      case AmendOutcome.Amended(var leaf) -> ResponseEntity.ok(stands(language, leaf, null));
      case AmendOutcome.Overtaken(var theirs, _) ->
          ResponseEntity.status(HttpStatus.CONFLICT)
              .body(stands(language, theirs, messages.text(language, "texts.leaf.overtaken")));
      case AmendOutcome.Refused.UNCHANGED ->
          texts.clauses(id).stream()
              .filter(clause -> clause.eId().equals(eId))
              .flatMap(clause -> clause.leaf(leafLanguage).stream())
              .findFirst()
              .map(leaf -> ResponseEntity.ok(stands(language, leaf, null)))
              .orElseGet(() -> ResponseEntity.notFound().build());
      case AmendOutcome.Refused why -> {
        var strays = String.join(", ", Leaf.strays(Leaf.tidy(words)));
        var said = messages.text(language, "texts.amend." + why.name(), "characters", strays);
        yield ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
            .body(new Stands(version, "", words, said));
      }
    };
  }

  private Stands stands(Language language, Leaf leaf, @Nullable String said) {
    var key = leaf.courtesy() ? "texts.courtesy" : "texts.state." + leaf.state().name();
    return new Stands(leaf.version(), messages.text(language, key), leaf.words(), said);
  }
}
