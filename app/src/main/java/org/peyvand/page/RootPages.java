package org.peyvand.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.peyvand.languages.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The addresses that are in no language.
@Controller
class RootPages {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final PulseStore pulse;

  RootPages(PulseStore pulse) {
    this.pulse = pulse;
  }

  /// Leads to the front page in the browser's language.
  @GetMapping("/")
  ResponseEntity<Void> chooseLanguage(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/" + Frames.preferred(request).tag() + "/"))
        .header("Vary", "Accept-Language")
        .cacheControl(CacheControl.noCache())
        .build();
  }

  @GetMapping("/{language}")
  Answer front(@PathVariable Language language) {
    return new Redirect("/" + language.tag() + "/");
  }

  /// For the launcher and for balancers: whether this host can serve.
  @GetMapping("/healthz")
  ResponseEntity<byte[]> health() {
    var well = pulse.beats();
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body((well ? "ok\n" : "database unreachable\n").getBytes(StandardCharsets.UTF_8));
  }
}
