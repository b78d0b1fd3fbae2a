package org.peyvand.register.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.register.EntryNames;
import org.peyvand.register.EntryNames.Named;
import org.peyvand.register.Recorded;
import org.peyvand.register.Register;
import org.peyvand.register.Soundness;
import org.peyvand.register.web.RegisterPage.Line;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The register as people read it; beside it, under the same path, stands the log for programs.
@Controller
class RegisterPages {
  private final Register register;
  private final ObjectProvider<EntryNames> names;

  RegisterPages(Register register, ObjectProvider<EntryNames> names) {
    this.register = register;
    this.names = names;
  }

  /// In the browser's language: the address of the log itself, fixed for ever.
  @GetMapping("/register/")
  Answer inTheBrowsersLanguage(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return page(before);
  }

  @PublicPage
  @GetMapping("/{language}/register")
  Answer register(
      @PathVariable Language language,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return page(before);
  }

  @PublicPage
  @GetMapping("/{language}/register/guide")
  Answer guide(@PathVariable Language language) {
    return new GuidePage(!register.seen().isEmpty());
  }

  private RegisterPage page(long before) {
    var first = before == Long.MAX_VALUE;
    var slice = register.newest(before);
    var size = register.published().map(Checkpoint::size).orElse(0L);
    return new RegisterPage(
        register.origin(),
        register.verifierKey(),
        register.checkpoint().map(note -> new String(note, StandardCharsets.UTF_8)).orElse(null),
        size,
        first ? lines(register.waiting(), size) : List.of(),
        lines(slice.items(), size),
        register.seen(),
        register.soundness() instanceof Soundness.Sound,
        first,
        slice.more() ? slice.items().getLast().index().orElseThrow() : null);
  }

  private List<Line> lines(List<Recorded> entries, long size) {
    return entries.stream().map(entry -> line(entry, size)).toList();
  }

  private Line line(Recorded entry, long size) {
    var leaf = StrictJson.parse(entry.leaf()).asFields();
    return new Line(
        entry.index().orElse(null),
        entry.type(),
        entry.at(),
        named(leaf, "instrument", (known, id) -> known.instrument(new InstrumentId(id))),
        named(leaf, "body", (known, id) -> known.body(new BodyId(id))),
        entry.index().filter(index -> index < size).isPresent());
  }

  private @Nullable Named named(
      Json.Fields leaf, String member, BiFunction<EntryNames, UUID, Optional<Named>> meaning) {
    var id = leaf.findText(member).map(UUID::fromString);
    if (id.isEmpty()) return null;
    return names.stream()
        .flatMap(known -> meaning.apply(known, id.get()).stream())
        .findFirst()
        .orElse(null);
  }
}
