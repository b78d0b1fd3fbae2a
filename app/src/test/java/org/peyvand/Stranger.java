package org.peyvand;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody at the other end of a socket, who writes what no browser would.
final class Stranger {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "----a-boundary";

  private final int port;
  private String cookie = "";
  private String token = "";

  Stranger(int port) {
    this.port = port;
  }

  /// @param head the status line and the headers
  record Reply(String head, String body) {
    int status() {
      return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
    }

    Optional<String> header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }
  }

  /// Signs in as an office of the sample.
  Stranger as(String office) throws IOException {
    learn(get("/en/sessions/new"));
    learn(send("POST", "/en/sessions", FORM, ("office=" + office + "&_csrf=" + token)));
    learn(get("/en/desk"));
    return this;
  }

  static final String FORM = "application/x-www-form-urlencoded";

  String token() {
    return token;
  }

  String cookie() {
    return cookie;
  }

  Reply get(String path) throws IOException {
    return raw(("GET " + path + " HTTP/1.1\r\n" + common()).getBytes(UTF_8));
  }

  Reply send(String method, String path, String type, String body) throws IOException {
    return send(method, path, type, body.getBytes(UTF_8));
  }

  Reply send(String method, String path, String type, byte[] body) throws IOException {
    var head =
        "%s %s HTTP/1.1\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s"
            .formatted(method, path, type, body.length, common());
    return raw(joined(head.getBytes(UTF_8), body));
  }

  /// A form with a file, and with our token.
  ///
  /// @param fields name, value, name, value …
  Reply upload(String path, String field, String fileName, byte[] file, String... fields)
      throws IOException {
    return send("POST", path, multipartType(), multipart(field, fileName, file, fields));
  }

  /// The same without saying how long it is.
  Reply uploadUnmeasured(String path, String field, byte[] file, String... fields)
      throws IOException {
    var body = multipart(field, "a", file, fields);
    var head =
        "POST %s HTTP/1.1\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n%s%x\r\n"
            .formatted(path, multipartType(), common(), body.length);
    return raw(joined(joined(head.getBytes(UTF_8), body), "\r\n0\r\n\r\n".getBytes(UTF_8)));
  }

  static String multipartType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private byte[] multipart(String field, String fileName, byte[] file, String... fields) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(part("_csrf", token));
    for (int at = 0; at < fields.length; at += 2) {
      body.writeBytes(part(fields[at], fields[at + 1]));
    }
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, field, fileName);
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  private static byte[] part(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value)
        .getBytes(UTF_8);
  }

  /// Writes these very bytes and reads until the server hangs up.
  Reply raw(byte[] request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
      } catch (IOException _) {
        // The server may have heard enough; what it says is still to be read.
      }
      return reply(socket.getInputStream());
    }
  }

  private static Reply reply(InputStream in) {
    var bytes = new ByteArrayOutputStream();
    try {
      in.transferTo(bytes);
    } catch (IOException _) {
      // Cut off: what came before counts.
    }
    var text = bytes.toString(ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) return new Reply(text, "");
    var body = text.substring(end + 4).getBytes(ISO_8859_1);
    return new Reply(text.substring(0, end), new String(body, UTF_8));
  }

  private String common() {
    var known = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
    return "Host: localhost\r\nConnection: close\r\nAccept-Language: fa\r\n" + known + "\r\n";
  }

  private void learn(Reply reply) {
    reply.header("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
    var found = TOKEN.matcher(reply.body());
    if (found.find()) token = found.group(1);
  }

  static byte[] joined(byte[] first, byte[] second) {
    var both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
