package org.peyvand.depositary.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.depositary.Act;
import org.peyvand.depositary.AttachOutcome;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.Exhibit;
import org.peyvand.depositary.Exhibits;
import org.peyvand.files.Download;
import org.peyvand.files.Files;
import org.peyvand.files.KeptFile;
import org.peyvand.files.ReceiveOutcome;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Attaching evidence to an act, and handing it out to those who may see it.
@Controller
@RequestMapping("/{language}/texts/{slug}/signatures/{act}/exhibits")
class ExhibitPages {
  private final Exhibits exhibits;
  private final Depositary depositary;
  private final Texts texts;
  private final Networks networks;
  private final Files files;

  ExhibitPages(
      Exhibits exhibits, Depositary depositary, Texts texts, Networks networks, Files files) {
    this.exhibits = exhibits;
    this.depositary = depositary;
    this.texts = texts;
    this.networks = networks;
    this.files = files;
  }

  /// An act with its text, as an address names them.
  private record Addressed(Instrument instrument, Act act) {
    String path(Language language) {
      return "/" + language.tag() + "/texts/" + instrument.slug() + "/signatures/" + act.id();
    }
  }

  private Optional<Addressed> addressed(Slug slug, UUID act, Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .flatMap(text -> depositary.act(text.id(), act).map(found -> new Addressed(text, found)));
  }

  @GetMapping("/new")
  Answer form(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @SignedIn Member member) {
    var addressed = addressed(slug, act, Optional.of(member));
    if (addressed.isEmpty()) return RefusalPage.notFound();
    var at = addressed.get();
    return exhibits.mayAttach(at.instrument(), at.act(), Optional.of(member))
        ? page(at, ExhibitForm.fresh(language), Optional.empty(), Optional.empty())
        : RefusalPage.notAllowed();
  }

  @PostMapping
  Answer attach(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable String caption,
      @RequestParam(required = false) @Nullable String captionLanguage,
      @RequestParam(required = false) @Nullable String circle,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    var addressed = addressed(slug, act, Optional.of(member));
    if (addressed.isEmpty()) return RefusalPage.notFound();
    var at = addressed.get();
    var form = ExhibitForm.of(caption, captionLanguage, circle);
    return switch (attach(at, member, form, language, file)) {
      case AttachOutcome.Attached _ -> new Redirect(at.path(language) + "#evidence");
      case AttachOutcome.NotTaken(var refusal) ->
          page(at, form, Optional.empty(), Optional.of(refusal));
      case AttachOutcome.Refused.NO_SUCH_ACT -> RefusalPage.notFound();
      case AttachOutcome.Refused.NOT_YOURS -> RefusalPage.notAllowed();
      case AttachOutcome.Refused why ->
          page(at, form, Optional.of("depositary.attach." + why.name()), Optional.empty());
    };
  }

  private AttachOutcome attach(
      Addressed at,
      Member member,
      ExhibitForm form,
      Language language,
      @Nullable MultipartFile file) {
    try (var sent = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
      return exhibits.attach(at.instrument(), at.act(), member, form.attaching(language), sent);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Answer page(
      Addressed at,
      ExhibitForm form,
      Optional<String> refusal,
      Optional<ReceiveOutcome.Refused> fileRefusal) {
    var body = networks.body(at.act().body()).orElseThrow();
    return new ExhibitFormPage(at.instrument(), at.act(), body, form, refusal, fileRefusal);
  }

  /// What was handed in, byte for byte.
  @GetMapping("/{number}")
  ResponseEntity<Resource> original(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @PathVariable int number,
      Optional<Member> reader) {
    return file(slug, act, number, reader, exhibit -> Optional.of(exhibit.file()))
        .flatMap(
            file ->
                files
                    .content(file)
                    .map(content -> Download.original(file, content, slug + "-" + number)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/{number}/preview")
  ResponseEntity<Resource> preview(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @PathVariable int number,
      Optional<Member> reader) {
    return file(slug, act, number, reader, Exhibit::preview)
        .flatMap(file -> files.content(file).map(content -> Download.picture(file, content)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<KeptFile> file(
      Slug slug,
      UUID act,
      int number,
      Optional<Member> reader,
      Function<Exhibit, Optional<UUID>> which) {
    return addressed(slug, act, reader)
        .flatMap(at -> exhibits.find(at.instrument(), at.act(), number, reader))
        .flatMap(which)
        .flatMap(files::find);
  }
}
