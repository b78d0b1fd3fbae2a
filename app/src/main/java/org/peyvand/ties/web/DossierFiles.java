package org.peyvand.ties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.peyvand.documents.Documents;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.page.PublicAddress;
import org.peyvand.page.RefusalPage;
import org.peyvand.ties.CityPair;
import org.peyvand.ties.Dossier;
import org.peyvand.ties.Dossiers;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The dossier of two cities as a PDF, and their dates as a calendar.
@Controller
class DossierFiles {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Dossiers dossiers;
  private final DossierSheets sheets;
  private final Documents documents;
  private final Voices voices;
  private final Installation installation;

  DossierFiles(
      Dossiers dossiers,
      DossierSheets sheets,
      Documents documents,
      Voices voices,
      Installation installation) {
    this.dossiers = dossiers;
    this.sheets = sheets;
    this.documents = documents;
    this.voices = voices;
    this.installation = installation;
  }

  @GetMapping("/{language}/ties/{pair}.pdf")
  Object pdf(
      @PathVariable Language language, @PathVariable String pair, HttpServletRequest request) {
    return dossiers
        .pair(pair)
        .<Object>map(
            found -> {
              var sheet =
                  sheets.of(dossiers.dossier(found), language, address(language, found, request));
              var name = found.key() + "." + language.tag() + ".pdf";
              return answer(MediaType.APPLICATION_PDF, name, documents.print(sheet));
            })
        .orElseGet(RefusalPage::notFound);
  }

  @GetMapping("/{language}/ties/{pair}.ics")
  Object calendar(
      @PathVariable Language language, @PathVariable String pair, HttpServletRequest request) {
    return dossiers
        .pair(pair)
        .<Object>map(
            found ->
                answer(
                    CALENDAR,
                    found.key() + ".ics",
                    ics(dossiers.dossier(found), language, address(language, found, request))))
        .orElseGet(RefusalPage::notFound);
  }

  private byte[] ics(Dossier dossier, Language language, String address) {
    return TieCalendar.of(dossier, voices.of(language), address).getBytes(StandardCharsets.UTF_8);
  }

  private String address(Language language, CityPair pair, HttpServletRequest request) {
    var base = PublicAddress.base(installation, request);
    return base + "/" + language.tag() + "/ties/" + pair.key();
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .header(
            "Content-Disposition",
            ContentDisposition.inline()
                .filename(name, StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(content);
  }
}
