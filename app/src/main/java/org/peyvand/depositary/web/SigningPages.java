package org.peyvand.depositary.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.accounts.ApprovalPage;
import org.peyvand.accounts.Assertion;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.places.Places;
import org.peyvand.signatures.Signatures;
import org.peyvand.signatures.SigningSystem;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.verify.Finding;
import org.peyvand.verify.signature.Identifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Signing for a body.
@Controller
class SigningPages {
  /// Before what was added to the original; no base64 has a colon.
  private static final String COPY = "copy:";

  private final Depositary depositary;
  private final Texts texts;
  private final Networks networks;
  private final Places places;
  private final Signatures signatures;
  private final Clock clock;

  SigningPages(
      Depositary depositary,
      Texts texts,
      Networks networks,
      Places places,
      Signatures signatures,
      Clock clock) {
    this.depositary = depositary;
    this.texts = texts;
    this.networks = networks;
    this.places = places;
    this.signatures = signatures;
    this.clock = clock;
  }

  @GetMapping("/{language}/texts/{slug}/signatures/new")
  Answer form(@PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var instrument = texts.find(slug, Optional.of(member));
    var body = member.body().flatMap(networks::body);
    if (instrument.isEmpty()) return RefusalPage.notFound();
    if (body.isEmpty()) return RefusalPage.notAllowed();
    var city = body.get().city();
    var today = LocalDate.ofInstant(clock.instant(), city.zone());
    return page(
        instrument.get(),
        body.get(),
        SigningForm.fresh(today, city.slug()),
        Optional.empty(),
        List.of());
  }

  @PostMapping("/{language}/texts/{slug}/signatures")
  Answer sign(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable String means,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String city,
      @RequestParam(defaultValue = "false") boolean accepted,
      @RequestParam(required = false) @Nullable String held,
      @RequestParam(required = false) @Nullable MultipartFile p7s,
      HttpServletRequest request) {
    var instrument = texts.find(slug, Optional.of(member));
    var body = member.body().flatMap(networks::body);
    if (instrument.isEmpty()) return RefusalPage.notFound();
    if (body.isEmpty()) return RefusalPage.notAllowed();
    var form = SigningForm.of(means, on, city, accepted, held);
    if (form.date().isEmpty()) {
      return refused(instrument.get(), body.get(), form, "depositary.refusal.DATE_UNREADABLE");
    }
    if (form.place().isEmpty()) {
      return refused(instrument.get(), body.get(), form, "depositary.refusal.UNKNOWN_PLACE");
    }
    // Only a file that has been held back is one whose certificate the signer has been shown.
    boolean seen = form.means().equals("held") && form.accepted();
    var signing = new Signing(form.date().get(), form.place().get(), seen, Assertion.of(request));
    return switch (sign(instrument.get(), member, signing, form, p7s)) {
      case SignOutcome.Signed(var act) ->
          new Redirect("/" + language.tag() + "/texts/" + slug + "/signatures/" + act.id());
      case SignOutcome.NeedsConsent(var identifiers) ->
          page(
              instrument.get(),
              body.get(),
              new SigningForm(
                  "held", form.on(), form.city(), false, held(instrument.get(), form, p7s)),
              Optional.empty(),
              identifiers);
      // Only a held file has been shown, so the fields sent carry all of it.
      case SignOutcome.NeedsApproval(var asked) -> ApprovalPage.of(asked, request, Map.of());
      case SignOutcome.CopyNotAccepted(var why) ->
          refused(instrument.get(), body.get(), form, "depositary.copy." + why);
      case SignOutcome.NotAccepted(var reason) ->
          refused(instrument.get(), body.get(), form, "verify.reason." + reason.name());
      case SignOutcome.Refused why ->
          refused(instrument.get(), body.get(), form, "depositary.refusal." + why.name());
    };
  }

  private SignOutcome sign(
      Instrument instrument,
      Member member,
      Signing signing,
      SigningForm form,
      @Nullable MultipartFile p7s) {
    if (form.means().equals("sample")) {
      // The page has shown what a sample certificate makes public: that it is a sample.
      return depositary.signWithSample(
          instrument, member, new Signing(signing.on(), signing.city(), true, signing.approval()));
    }
    if (form.means().equals("held") && form.held().startsWith(COPY)) {
      return depositary.signCopy(instrument, member, signing, signature(form, p7s));
    }
    var file = signature(form, p7s);
    if (!isPdf(file)) return depositary.sign(instrument, member, signing, file);
    // What does not begin with the original is no copy of it, whatever else it may be.
    return depositary
        .added(instrument, file)
        .map(added -> depositary.signCopy(instrument, member, signing, added))
        .orElseGet(() -> new SignOutcome.CopyNotAccepted(Finding.PDF_OTHER_ORIGINAL.name()));
  }

  private static boolean isPdf(byte[] file) {
    return new String(file, 0, Math.min(file.length, 5), StandardCharsets.US_ASCII).equals("%PDF-");
  }

  /// What waits in the page while the signer reads: of a signed copy only what was added.
  private String held(Instrument instrument, SigningForm form, @Nullable MultipartFile p7s) {
    if (form.means().equals("held")) return form.held();
    var file = signature(form, p7s);
    return isPdf(file)
        ? COPY + encode(depositary.added(instrument, file).orElseThrow())
        : encode(file);
  }

  private static byte[] signature(SigningForm form, @Nullable MultipartFile p7s) {
    if (form.means().equals("held")) {
      try {
        return Base64.getDecoder().decode(form.held().replaceFirst("^" + COPY, ""));
      } catch (IllegalArgumentException _) {
        return new byte[0];
      }
    }
    try {
      return p7s == null ? new byte[0] : p7s.getBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private Answer refused(Instrument instrument, Body body, SigningForm form, String key) {
    return page(instrument, body, form, Optional.of(key), List.of());
  }

  private Answer page(
      Instrument instrument,
      Body body,
      SigningForm form,
      Optional<String> refusal,
      List<Identifier> identifiers) {
    var adopted = instrument.adopted();
    if (adopted.isEmpty()) return new NotYetPage(instrument);
    var slugs =
        instrument.setup().parties().stream()
            .flatMap(party -> networks.body(party).stream())
            .map(party -> party.city().slug())
            .distinct()
            .toList();
    return new SigningPage(
        instrument,
        adopted.get(),
        body,
        signatures.sampleSigner(body.id()).map(SigningSystem::label),
        places.cities(slugs),
        form,
        refusal,
        identifiers);
  }
}
