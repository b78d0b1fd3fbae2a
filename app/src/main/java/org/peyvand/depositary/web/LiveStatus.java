package org.peyvand.depositary.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.kernel.PublicChange;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.Live;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Texts;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Tells the open pages of a text that an act has been recorded or confirmed (server-sent events).
@Controller
class LiveStatus {
  private final Texts texts;
  private final Live live;

  LiveStatus(Texts texts, Live live) {
    this.texts = texts;
    this.live = live;
  }

  @GetMapping("/{language}/texts/{slug}/live")
  Object listen(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
      HttpMethod method,
      Optional<Member> reader) {
    if (texts.find(slug, reader).isEmpty()) return RefusalPage.notFound();
    return live.answer(PublicChange.ofText(slug).topic(), seen, method);
  }
}
