package org.peyvand.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/// Serves the files of the pages.
@Controller
class AssetPages {
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final Assets assets;

  AssetPages(Assets assets) {
    this.assets = assets;
  }

  @GetMapping({
    "/css/{*file}",
    "/fonts/{*file}",
    "/img/{*file}",
    "/js/{*file}",
    "/favicon.svg",
    "/favicon.{fingerprint}.svg"
  })
  ResponseEntity<byte[]> file(HttpServletRequest request, ServletWebRequest asked) {
    return assets
        .at(request.getRequestURI())
        .map(asset -> answer(asset, asked))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> answer(Assets.Asset asset, ServletWebRequest asked) {
    var answer =
        ResponseEntity.ok()
            .eTag(asset.tag())
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .cacheControl(
                asset.forEver()
                    ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
                    : CacheControl.noCache());
    var zipped = asset.zipped();
    var accepted = asked.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return zipped != null && accepted != null && accepted.contains("gzip")
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped)
        : answer.body(asset.bytes());
  }
}
