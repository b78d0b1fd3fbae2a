package org.peyvand.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The files under `static/`, read once into memory. Each is served under its own name and under a
/// name with the fingerprint of its content, which never changes what it means.
@Component
final class Assets {
  private static final String ROOT = "/static/";
  private static final Pattern REFERENCE = Pattern.compile("url\\(\"\\.\\./([^\"]+)\"\\)");

  /// Four billion values are plenty to tell two versions of one file apart.
  private static final int FINGERPRINT_LENGTH = 8;

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "txt", "text/plain;charset=UTF-8",
          "woff2", "font/woff2");

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Asset> byPath = new HashMap<>();

  /// @param zipped the same bytes for browsers that take gzip; null where it saves nothing
  record Asset(String type, byte[] bytes, byte @Nullable [] zipped, String tag, boolean forEver) {}

  Assets() {
    var files = read();
    // Style sheets last: they name the others, and are to name them with their fingerprints.
    files.forEach((file, bytes) -> keep(file, bytes, !file.endsWith(".css")));
    files.forEach((file, bytes) -> keep(file, linked(bytes), file.endsWith(".css")));
  }

  /// The address of a file such as `css/peyvand.css`.
  String address(String file) {
    var address = addresses.get(file);
    if (address == null) throw new IllegalArgumentException("no such file of ours: " + file);
    return address;
  }

  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private void keep(String file, byte[] bytes, boolean now) {
    if (!now) return;
    var tag = fingerprint(bytes);
    var dot = file.lastIndexOf('.');
    var address = "/" + file.substring(0, dot) + "." + tag + file.substring(dot);
    var type = TYPES.get(file.substring(dot + 1));
    if (type == null) throw new IllegalStateException("a file of no known type: " + file);
    var gain = type.startsWith("text/") || type.endsWith("+xml") ? zip(bytes) : null;
    addresses.put(file, address);
    byPath.put(address, new Asset(type, bytes, gain, tag, true));
    byPath.put("/" + file, new Asset(type, bytes, gain, tag, false));
  }

  private byte[] linked(byte[] sheet) {
    var text = new String(sheet, StandardCharsets.UTF_8);
    return REFERENCE
        .matcher(text)
        .replaceAll(named -> "url(\"" + address(named.group(1)) + "\")")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> read() {
    try {
      var files = new LinkedHashMap<String, byte[]>();
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
      for (var resource : found) {
        if (!resource.isReadable()) continue;
        var url = resource.getURL().toString();
        files.put(
            url.substring(url.lastIndexOf(ROOT) + ROOT.length()), resource.getContentAsByteArray());
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String fingerprint(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_LENGTH / 2));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The same bytes packed; null where that saves nothing.
  static byte @Nullable [] zip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.size() < bytes.length * 9L / 10 ? zipped.toByteArray() : null;
  }
}
