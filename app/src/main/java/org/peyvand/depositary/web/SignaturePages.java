package org.peyvand.depositary.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.accounts.ApprovalPage;
import org.peyvand.accounts.Approvals;
import org.peyvand.accounts.Assertion;
import org.peyvand.accounts.Matter;
import org.peyvand.depositary.ConfirmOutcome;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignedOriginals;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.register.Recorded;
import org.peyvand.register.Register;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One signature for everyone to look at, its confirmation, and the signed original as a whole.
@Controller
class SignaturePages {
  private static final MediaType ASICE =
      MediaType.parseMediaType("application/vnd.etsi.asic-e+zip");
  private static final MediaType P7S = MediaType.parseMediaType("application/pkcs7-signature");

  private final Depositary depositary;
  private final SignedOriginals originals;
  private final Texts texts;
  private final Networks networks;
  private final Register register;
  private final EvidenceViews evidence;
  private final Approvals approvals;

  SignaturePages(
      Depositary depositary,
      SignedOriginals originals,
      Texts texts,
      Networks networks,
      Register register,
      EvidenceViews evidence,
      Approvals approvals) {
    this.depositary = depositary;
    this.originals = originals;
    this.texts = texts;
    this.networks = networks;
    this.register = register;
    this.evidence = evidence;
    this.approvals = approvals;
  }

  @GetMapping("/{language}/texts/{slug}/signatures/{act}")
  Answer signature(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      Optional<Member> reader) {
    return page(slug, act, reader, Optional.empty());
  }

  @PostMapping("/{language}/texts/{slug}/signatures/{act}/confirmation")
  Answer confirm(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable Set<String> lookedAt,
      HttpServletRequest request) {
    var addressed =
        texts
            .find(slug, Optional.of(member))
            .flatMap(instrument -> depositary.act(instrument.id(), act));
    if (addressed.isEmpty()) return RefusalPage.notFound();
    return switch (depositary.confirm(act, member, numbers(lookedAt), Assertion.of(request))) {
      case ConfirmOutcome.NeedsApproval(var asked) -> ApprovalPage.of(asked, request, Map.of());
      case ConfirmOutcome.Judgement.CONFIRMED ->
          new Redirect("/" + language.tag() + "/texts/" + slug + "/signatures/" + act);
      case ConfirmOutcome.Judgement refused ->
          page(slug, act, Optional.of(member), Optional.of("depositary.confirm." + refused.name()));
    };
  }

  /// What is no number names no piece, and the door refuses it.
  private static Set<Integer> numbers(@Nullable Set<String> sent) {
    if (sent == null) return Set.of();
    return sent.stream()
        .map(number -> number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 0)
        .collect(Collectors.toSet());
  }

  @GetMapping("/{language}/texts/{slug}/signatures/{act}.p7s")
  ResponseEntity<byte[]> file(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .flatMap(instrument -> depositary.act(instrument.id(), act))
        .map(
            found -> {
              var body = networks.body(found.body()).orElseThrow();
              var name = body.slug() + "-" + found.evidence().number() + ".p7s";
              return download(P7S, name, depositary.signature(found));
            })
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/{language}/texts/{slug}/signatures/{act}.pdf")
  ResponseEntity<byte[]> copy(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      Optional<Member> reader) {
    var found =
        texts
            .find(slug, reader)
            .flatMap(instrument -> depositary.act(instrument.id(), act))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var body = networks.body(found.body()).orElseThrow();
    var name = body.slug() + "-" + found.evidence().number() + ".pdf";
    return depositary
        .signedCopy(found)
        .map(copy -> download(MediaType.APPLICATION_PDF, name, copy))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/{language}/texts/{slug}.asice")
  ResponseEntity<byte[]> original(
      @PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .flatMap(originals::container)
        .map(bytes -> download(ASICE, slug + ".asice", bytes))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Answer page(Slug slug, UUID act, Optional<Member> visitor, Optional<String> refusal) {
    var instrument = texts.find(slug, visitor);
    var judged = instrument.flatMap(found -> depositary.judged(found.id(), act));
    if (instrument.isEmpty() || judged.isEmpty()) return RefusalPage.notFound();
    var found = judged.get().act();
    return new SignaturePage(
        instrument.get(),
        networks.body(found.body()).orElseThrow(),
        found,
        judged.get().verdict(),
        judged.get().paints(),
        originals.timestamp(found),
        evidence.of(instrument.get(), found, visitor),
        register.entry(act).flatMap(Recorded::index),
        approvals.of(act, Matter.Kind.SIGNATURE),
        approvals.of(act, Matter.Kind.CONFIRMATION),
        mayConfirm(instrument.get(), visitor) && found.confirmation().isEmpty(),
        refusal);
  }

  private boolean mayConfirm(Instrument instrument, Optional<Member> visitor) {
    return visitor.filter(member -> depositary.isOfficer(member, instrument)).isPresent();
  }

  private static ResponseEntity<byte[]> download(MediaType type, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
