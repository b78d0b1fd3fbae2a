package org.peyvand.files;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How a file leaves the house, once the room that owns it has let the reader see it. Spring serves
/// ranges and "not modified" from what stands here.
public final class Download {
  /// Whatever a browser makes of the bytes, they may do nothing with this host.
  private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private static final Duration PICTURE_KEPT = Duration.ofHours(1);

  private Download() {}

  /// What was handed in: to be saved, never to be shown within our pages.
  ///
  /// @param name without its ending; ours, never the sender's
  public static ResponseEntity<Resource> original(KeptFile file, Resource content, String name) {
    var attachment = ContentDisposition.attachment().filename(name + "." + file.kind().extension());
    return answer(file, CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString())
        .body(content);
  }

  /// A picture that we have drawn ourselves ([Files#draw]).
  public static ResponseEntity<Resource> picture(KeptFile file, Resource content) {
    return answer(file, CacheControl.maxAge(PICTURE_KEPT).cachePrivate()).body(content);
  }

  private static ResponseEntity.BodyBuilder answer(KeptFile file, CacheControl caching) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.kind().mediaType()))
        .eTag(file.sha256())
        .cacheControl(caching)
        .header("Content-Security-Policy", SANDBOX)
        .header("X-Content-Type-Options", "nosniff");
  }
}
