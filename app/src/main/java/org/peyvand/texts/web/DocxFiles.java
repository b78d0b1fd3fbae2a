package org.peyvand.texts.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.documents.Documents;
import org.peyvand.documents.DocxOutcome;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.page.RefusalPage;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A text for those who work in Word: in one of its languages, or in all.
@Controller
class DocxFiles {
  private static final String ALL = "all";

  private final Texts texts;

  DocxFiles(Texts texts) {
    this.texts = texts;
  }

  /// @param languages one authentic language, or `all`; without it that of the page, where the text
  ///   has it
  @GetMapping("/{language}/texts/{slug}.docx")
  Object docx(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @RequestParam(defaultValue = "") String languages,
      Optional<Member> reader) {
    var found = texts.find(slug, reader);
    if (found.isEmpty()) return RefusalPage.notFound();
    var instrument = found.get();
    var authentic = instrument.setup().languages();
    var wanted = languages.isEmpty() ? wanted(authentic, language) : languages;
    if (wanted.equals(ALL)) return file(instrument, authentic, "");
    if (!authentic.contains(wanted)) return RefusalPage.notFound();
    return file(instrument, List.of(wanted), "." + wanted);
  }

  private static String wanted(List<String> authentic, Language language) {
    return authentic.contains(language.tag()) ? language.tag() : ALL;
  }

  private Object file(Instrument instrument, List<String> languages, String mark) {
    var adopted = instrument.adopted().isPresent();
    var name = instrument.slug() + (adopted ? "" : ".draft") + mark + ".docx";
    return switch (texts.docx(instrument, languages)) {
      case DocxOutcome.Unprintable _ -> new RefusalPage(RefusalPage.Reason.UNPRINTABLE);
      case DocxOutcome.Written(var docx) -> answer(name, docx, adopted);
    };
  }

  private static ResponseEntity<byte[]> answer(String name, byte[] docx, boolean adopted) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Documents.DOCX_TYPE))
        .eTag("\"" + Texts.digest(docx) + "\"")
        // Always asked again, and answered with "not changed": the tag is the digest.
        .cacheControl(adopted ? CacheControl.noCache().cachePublic() : CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(docx);
  }
}
