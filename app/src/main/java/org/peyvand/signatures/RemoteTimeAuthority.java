package org.peyvand.signatures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/// The authority at the one address that the operator configured. No other is ever asked, and
/// nowhere is followed.
final class RemoteTimeAuthority implements TimeAuthority {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Tokens with all their certificates have a few kilobytes.
  private static final int RESPONSE_MAX_BYTES = 64 * 1024;

  private static final int OK = 200;

  private final URI url;
  private final List<X509Certificate> anchors;

  RemoteTimeAuthority(URI url, List<X509Certificate> anchors) {
    this.url = url;
    this.anchors = List.copyOf(anchors);
  }

  @Override
  public byte[] respond(byte[] request) throws IOException {
    var question =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .POST(BodyPublishers.ofByteArray(request))
            .build();
    try (var client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      var answer = client.send(question, BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        if (answer.statusCode() != OK) throw new IOException("HTTP " + answer.statusCode());
        var bytes = body.readNBytes(RESPONSE_MAX_BYTES + 1);
        if (bytes.length > RESPONSE_MAX_BYTES) throw new IOException("too long an answer");
        return bytes;
      } finally {
        client.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Override
  public List<X509Certificate> anchors() {
    return anchors;
  }
}
