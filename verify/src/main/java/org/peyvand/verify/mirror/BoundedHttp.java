package org.peyvand.verify.mirror;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks other hosts, none of whom is trusted to be brief, quick or to the point: every answer has a
/// limit in bytes and in time, from the first packet to the last, and no redirect is followed.
public final class BoundedHttp implements AutoCloseable {

  /// The longest an answer may take as a whole.
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int REDIRECT_FIRST = 300;
  private static final int REDIRECT_LAST = 399;

  private final Duration patience;
  private final HttpClient client;

  public BoundedHttp() {
    this(PATIENCE);
  }

  public BoundedHttp(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /// Whether an address is one that can be asked: http or https, with a host, without a name and
  /// password in it.
  public static boolean canAsk(URI address) {
    var scheme = String.valueOf(address.getScheme());
    return (scheme.equals("http") || scheme.equals("https"))
        && address.getHost() != null
        && address.getUserInfo() == null
        && address.getFragment() == null;
  }

  public Heard get(URI address, int largest) {
    return ask(HttpRequest.newBuilder(address).GET().build(), largest);
  }

  public Heard post(URI address, byte[] body, int largest) {
    var content = HttpRequest.BodyPublishers.ofByteArray(body);
    var request =
        HttpRequest.newBuilder(address).header("Content-Type", "text/plain").POST(content).build();
    return ask(request, largest);
  }

  private Heard ask(HttpRequest request, int largest) {
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest);
    var asked = client.sendAsync(request, handler);
    try {
      return heard(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Heard.Nothing.TOO_SLOW;
    } catch (ExecutionException | CancellationException failed) {
      return isTooLarge(failed) ? Heard.Nothing.TOO_LARGE : Heard.Nothing.UNREACHABLE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Heard.Nothing.UNREACHABLE;
    } finally {
      asked.cancel(true);
    }
  }

  private static Heard heard(HttpResponse<byte[]> response) {
    var status = response.statusCode();
    if (status >= REDIRECT_FIRST && status <= REDIRECT_LAST) return Heard.Nothing.REDIRECTED;
    var type = response.headers().firstValue("Content-Type").orElse("");
    return new Heard.Answer(status, type, response.body());
  }

  /// The JDK says so in words alone.
  private static boolean isTooLarge(Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("capacity")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
