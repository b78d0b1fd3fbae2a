package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one browser of all journeys: started at the first page, closed with the JVM.
public final class Browsing {

  /// What a page is looked at on.
  public enum Screen {
    DESKTOP(1280, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path PICTURES = Path.of("target", "screenshots");

  private Browsing() {}

  /// Begins with cookies and history of nobody. Without a Chromium the test is skipped by name; in
  /// CI that is a failure.
  public static Page open(String language, Screen screen) {
    var options =
        new Browser.NewContextOptions()
            .setLocale(language)
            .setTimezoneId("UTC")
            .setIsMobile(screen == Screen.PHONE)
            .setHasTouch(screen == Screen.PHONE)
            .setViewportSize(screen.width, screen.height);
    return browser().newContext(options).newPage();
  }

  /// Saves the whole page as `target/screenshots/{name}.png`, for a person to look at.
  public static Path picture(Page page, String name) {
    var file = PICTURES.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  /// A device in the machine itself that knows its owner and asks nobody.
  public static void withDevice(Page page) {
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var device = new JsonObject();
    device.add("options", options);
    var chromium = page.context().newCDPSession(page);
    chromium.send("WebAuthn.enable");
    chromium.send("WebAuthn.addVirtualAuthenticator", device);
  }

  /// Holds what can be checked by machine against WCAG 2.2 AA; by night once more what colours
  /// decide.
  public static void assertAccessible(Page page) {
    show(page, ColorScheme.DARK);
    assertNothing(page, axe(page).withRules(List.of("color-contrast")), ColorScheme.DARK);
    show(page, ColorScheme.LIGHT);
    assertNothing(page, axe(page).withTags(WCAG_22_AA), ColorScheme.LIGHT);
  }

  private static void show(Page page, ColorScheme scheme) {
    // Else a link is measured halfway from one colour to the other.
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /// Our pages have no frames, so axe need not open a page of its own to gather what it found.
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static void assertNothing(Page page, AxeBuilder axe, ColorScheme scheme) {
    assertThat(axe.analyze().getViolations().stream().map(Browsing::inWords))
        .as("axe at %s, %s", page.url(), scheme)
        .isEmpty();
  }

  /// Counts from now on what this page fetches, as it comes over the line, with nothing kept from
  /// before.
  public static Weight weigh(Page page) {
    var line = page.context().newCDPSession(page);
    var weight = new Weight();
    line.send("Network.enable");
    line.on(
        "Network.responseReceived",
        event ->
            weight.names.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("response").get("url").getAsString()));
    line.on(
        "Network.loadingFinished",
        event ->
            weight.sizes.put(
                event.get("requestId").getAsString(), event.get("encodedDataLength").getAsLong()));
    return weight;
  }

  /// What was fetched, and how many bytes each was on the line, headers included.
  public static final class Weight {
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    public long bytes() {
      return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
      return sizes.entrySet().stream()
          .map(each -> names.getOrDefault(each.getKey(), "?") + " " + each.getValue())
          .collect(Collectors.joining(", "));
    }
  }

  private static String inWords(Rule rule) {
    var places = rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + places;
  }

  private static Browser browser() {
    var chromium = chromium();
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(chromium.isPresent(), "no Chromium on this machine");
    }
    return Started.in(chromium.orElseThrow(() -> new AssertionError("CI has no Chromium")));
  }

  private static Optional<Path> chromium() {
    var path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
    var names = List.of("chromium", "chromium-browser", "google-chrome");
    return Stream.concat(path, Stream.of("/usr/bin", "/snap/bin"))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Chromium's own sandbox does not work as root, and only pages of ours are opened.
  private static final class Started {
    private static Browser running;

    static synchronized Browser in(Path chromium) {
      if (running == null) {
        var options = new BrowserType.LaunchOptions().setExecutablePath(chromium);
        var playwright = Playwright.create();
        running = playwright.chromium().launch(options.setArgs(List.of("--no-sandbox")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      }
      return running;
    }
  }
}
