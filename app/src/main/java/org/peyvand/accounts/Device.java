package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a browser says it is, as far as it helps its owner to tell one session from another. Only
/// the two names are kept, not what the browser sent.
///
/// @param browser its name; empty where we do not know it
/// @param system what it runs on; empty where we do not know it
public record Device(String browser, String system) {
  static final Device UNKNOWN = new Device("", "");

  /// Longer ones are not from browsers.
  private static final int AGENT_LENGTH_MAX = 1_000;

  /// The first that is contained counts: Edge and Opera say Chrome, Chrome says Safari.
  private static final Sign[] BROWSERS = {
    new Sign("Edg", "Edge"),
    new Sign("OPR/", "Opera"),
    new Sign("YaBrowser/", "Yandex Browser"),
    new Sign("SamsungBrowser/", "Samsung Internet"),
    new Sign("FxiOS/", "Firefox"),
    new Sign("Firefox/", "Firefox"),
    new Sign("CriOS/", "Chrome"),
    new Sign("Chrome/", "Chrome"),
    new Sign("Safari/", "Safari")
  };

  private static final Sign[] SYSTEMS = {
    new Sign("iPhone", "iPhone"),
    new Sign("iPad", "iPad"),
    new Sign("Android", "Android"),
    new Sign("HarmonyOS", "HarmonyOS"),
    new Sign("CrOS", "ChromeOS"),
    new Sign("Windows", "Windows"),
    new Sign("Mac OS X", "macOS"),
    new Sign("Linux", "Linux")
  };

  private record Sign(String contained, String name) {}

  public static Device of(HttpServletRequest request) {
    return ofAgent(request.getHeader("User-Agent"));
  }

  static Device ofAgent(@Nullable String agent) {
    if (agent == null || agent.length() > AGENT_LENGTH_MAX) return UNKNOWN;
    return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
  }

  private static String first(Sign[] known, String agent) {
    for (var one : known) if (agent.contains(one.contained())) return one.name();
    return "";
  }

  /// As people are told of it: names only, which read alike in every language.
  public String words() {
    var words =
        String.join(", ", Stream.of(browser, system).filter(name -> !name.isEmpty()).toList());
    return words.isEmpty() ? "—" : words;
  }

  /// As one line, to be kept.
  String line() {
    return browser + "/" + system;
  }

  static Device ofLine(String line) {
    var parts = line.split("/", 2);
    return parts.length == 2 ? new Device(parts[0], parts[1]) : UNKNOWN;
  }
}
