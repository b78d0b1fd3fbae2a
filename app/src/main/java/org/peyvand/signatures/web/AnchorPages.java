package org.peyvand.signatures.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.peyvand.signatures.BodyTrust;
import org.peyvand.signatures.PublishOutcome;
import org.peyvand.signatures.Signatures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A body's anchors and revocation lists.
@Controller
class AnchorPages {
  private final Networks networks;
  private final Signatures signatures;
  private final BodyTrust trust;
  private final Clock clock;

  AnchorPages(Networks networks, Signatures signatures, BodyTrust trust, Clock clock) {
    this.networks = networks;
    this.signatures = signatures;
    this.trust = trust;
    this.clock = clock;
  }

  @GetMapping("/{language}/bodies/{slug}/anchors")
  Answer anchors(
      @PathVariable Language language, @PathVariable Slug slug, @SignedIn Member member) {
    var body = networks.body(slug);
    if (body.isEmpty()) return RefusalPage.notFound();
    return trust.mayPublish(member, body.get().id())
        ? page(body.get(), Optional.empty())
        : RefusalPage.notAllowed();
  }

  @PostMapping("/{language}/bodies/{slug}/anchors")
  Answer publish(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable MultipartFile certificate) {
    return act(language, slug, body -> trust.publish(member, body, bytes(certificate)));
  }

  @PostMapping("/{language}/bodies/{slug}/anchors/withdrawals")
  Answer withdraw(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @SignedIn Member member,
      @RequestParam(defaultValue = "") String fingerprint) {
    return act(language, slug, body -> trust.withdraw(member, body, fingerprint));
  }

  @PostMapping("/{language}/bodies/{slug}/revocation-lists")
  Answer publishList(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @SignedIn Member member,
      @RequestParam(required = false) @Nullable MultipartFile list) {
    return act(language, slug, body -> trust.publishList(member, body, bytes(list)));
  }

  private Answer act(Language language, Slug slug, Function<Body, PublishOutcome> act) {
    var body = networks.body(slug);
    if (body.isEmpty()) return RefusalPage.notFound();
    return switch (act.apply(body.get())) {
      case PublishOutcome.Published _ ->
          new Redirect("/" + language.tag() + AnchorsPage.path(body.get()));
      case PublishOutcome.Refused.NOT_YOURS -> RefusalPage.notAllowed();
      case PublishOutcome.Refused why -> refused(body.get(), "signatures.refusal." + why.name());
      case PublishOutcome.BadAnchor(var why) ->
          refused(body.get(), "signatures.anchor." + why.name());
      case PublishOutcome.BadList(var why) -> refused(body.get(), "signatures.list." + why.name());
    };
  }

  private Answer refused(Body body, String key) {
    return page(body, Optional.of(key));
  }

  private Answer page(Body body, Optional<String> refusal) {
    return new AnchorsPage(
        body, signatures.anchors(body.id()), trust.lists(body.id()), refusal, clock.instant());
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
