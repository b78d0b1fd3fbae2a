package org.peyvand.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A finished page with every header it was answered with, those of Spring Security included.
///
/// @param since how often anything had changed when it began to be made
/// @param until when it stops being true by the clock; never where null
final class Kept {
  /// What belongs to one answer and not to the page.
  private static final Set<String> NOT_OURS =
      Set.of("content-length", "content-encoding", "date", "connection", "transfer-encoding");

  /// What an object of this kind costs beside its bytes, roughly.
  private static final int OVERHEAD = 2_000;

  private final Map<String, List<String>> headers;
  private final byte[] bytes;
  private final byte @Nullable [] zipped;
  private final String tag;
  private final long since;
  private final @Nullable Instant until;

  private Kept(
      Map<String, List<String>> headers,
      byte[] bytes,
      byte @Nullable [] zipped,
      String tag,
      long since,
      @Nullable Instant until) {
    this.headers = headers;
    this.bytes = bytes;
    this.zipped = zipped;
    this.tag = tag;
    this.since = since;
    this.until = until;
  }

  static Kept of(HttpServletResponse answered, byte[] bytes, long since, @Nullable Instant until) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (var name : answered.getHeaderNames()) {
      if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
        headers.put(name, List.copyOf(answered.getHeaders(name)));
      }
    }
    headers.merge(
        HttpHeaders.VARY,
        List.of(HttpHeaders.ACCEPT_ENCODING),
        (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    // Weak, because the same page stands in two encodings.
    var tag = "W/\"" + Assets.fingerprint(bytes) + "\"";
    headers.put(HttpHeaders.ETAG, List.of(tag));
    return new Kept(headers, bytes, Assets.zip(bytes), tag, since, until);
  }

  boolean holds(long changes, Instant now) {
    return since == changes && (until == null || now.isBefore(until));
  }

  int weight() {
    return OVERHEAD + bytes.length + (zipped == null ? 0 : zipped.length);
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers.forEach((name, values) -> set(response, name, values));
    if (known(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    var body = bytes;
    if (zipped != null && accepted != null && accepted.contains("gzip")) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = zipped;
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
  }

  private boolean known(@Nullable String tags) {
    if (tags == null) return false;
    var strong = tag.substring(2);
    return Stream.of(tags.split(","))
        .map(String::strip)
        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals(strong));
  }

  private static void set(HttpServletResponse response, String name, List<String> values) {
    response.setHeader(name, values.getFirst());
    values.stream().skip(1).forEach(value -> response.addHeader(name, value));
  }
}
