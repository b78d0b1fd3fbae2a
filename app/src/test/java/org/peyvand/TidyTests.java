package org.peyvand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads the tree of sources and says what is out of place in it.
class TidyTests {
  private static final Path ROOT = root();
  private static final Path ROOMS = ROOT.resolve("app/src/main/java/org/peyvand");

  /// A file that is longer does two things, unless it is named here with the reason why.
  private static final int LINES_MAX = 300;

  private static final Set<String> LONG_FOR_A_REASON =
      Set.of(
          // One pass over the page: cut in two, each half would carry the whole state of the other.
          "Flow.java");

  /// Stores whose own tests are still to be written; none is added here.
  private static final Set<String> UNTESTED =
      Set.of(
          "ClaimStore.java",
          "NetworkStore.java",
          "PlaceStore.java",
          "RegisterStore.java",
          "SignatureStore.java");

  /// Names that hide what a thing is.
  private static final Pattern NAMES_THAT_HIDE =
      Pattern.compile(
          ".*(Service|Manager|Helper|Utils?|Impl|Dto|Entity|Mapper|Common|Base|Abstract|Data|Info)");

  /// What the style sheets are to say by `inline-start`, so that they serve both directions.
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?m)(^|[;{\\s])((margin|padding|border)-(left|right)[a-z-]*|left|right"
              + "|(text-align|float|clear)\\s*:\\s*(left|right))\\s*[:;]");

  private static final Pattern INLINE =
      Pattern.compile("<style|<script>|\\s(style|on[a-z]+)\\s*=\\s*[\"']");
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");

  @Test
  void no_file_is_too_long() {
    assertNone(
        sources(".java"),
        file ->
            text(file).lines().count() > LINES_MAX
                && !LONG_FOR_A_REASON.contains(file.getFileName().toString()));
  }

  @Test
  void no_type_has_a_name_that_hides_its_meaning() {
    assertNone(
        sources(".java"),
        file ->
            NAMES_THAT_HIDE.matcher(file.getFileName().toString().replace(".java", "")).matches());
  }

  @Test
  void each_page_has_its_template() {
    assertNone(
        under(ROOMS, "Page.java"),
        page -> text(page).contains("implements Page") && !Files.exists(templateOf(page)));
  }

  @Test
  void each_template_has_its_page_or_is_a_part_of_others() {
    var templates = under(ROOMS, ".jte");
    var parts = templates.stream().map(TidyTests::text).toList();

    assertNone(
        templates,
        template ->
            !Files.exists(pageOf(template))
                && !Files.exists(panelOf(template))
                && parts.stream().noneMatch(other -> other.contains(callOf(template))));
  }

  @Test
  void each_page_has_a_main_part_to_skip_to() {
    assertNone(
        under(ROOMS, ".jte"),
        template ->
            text(template).contains("@template.page.layout(")
                && !text(template).contains("<main id=\"main\""));
  }

  @Test
  void templates_hold_neither_styles_nor_scripts() {
    assertNone(
        under(ROOMS, ".jte"),
        template ->
            INLINE.matcher(text(template)).find()
                // A mail has no style sheet to link to.
                && !template.endsWith("notices/mailPanel.jte"));
  }

  @Test
  void style_sheets_know_no_left_and_no_right() {
    assertNone(
        under(ROOT.resolve("app/src/main/resources/static"), ".css"),
        sheet -> PHYSICAL.matcher(text(sheet)).find());
  }

  @Test
  void each_package_has_its_sign() {
    assertNone(
        sources(".java").stream().filter(file -> file.toString().contains("/src/main/")).toList(),
        file -> {
          var sign = file.resolveSibling("package-info.java");
          return !Files.exists(sign)
              || !text(sign).contains("///")
              || !text(sign).contains("@NullMarked");
        });
  }

  @Test
  void each_store_has_its_tests() {
    assertNone(
        under(ROOMS, "Store.java"),
        store ->
            text(store).contains("@Repository")
                && !Files.exists(testsOf(store))
                && !UNTESTED.contains(store.getFileName().toString()));
  }

  @Test
  void every_link_between_our_pages_leads_somewhere() {
    assertNone(
        under(ROOT, ".md"),
        page ->
            LINK.matcher(text(page))
                .results()
                .anyMatch(link -> !leadsSomewhere(page, link.group(1))));
  }

  private static void assertNone(List<Path> files, Predicate<Path> untidy) {
    assertThat(files.stream().filter(untidy).map(ROOT::relativize)).isEmpty();
  }

  private static Path testsOf(Path store) {
    return Path.of(
        store
            .toString()
            .replace("/src/main/", "/src/test/")
            .replace("Store.java", "StoreTests.java"));
  }

  private static boolean leadsSomewhere(Path page, String link) {
    var target = link.replaceAll("#.*", "");
    return target.isEmpty() || target.contains(":") || Files.exists(page.resolveSibling(target));
  }

  private static Path templateOf(Path page) {
    var name = page.getFileName().toString().replace("Page.java", "");
    return page.resolveSibling(Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".jte");
  }

  private static Path pageOf(Path template) {
    var name = template.getFileName().toString().replace(".jte", "");
    return template.resolveSibling(
        Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Page.java");
  }

  private static Path panelOf(Path template) {
    var page = pageOf(template);
    return page.resolveSibling(page.getFileName().toString().replace("PanelPage.", "Panel."));
  }

  private static String callOf(Path template) {
    return "@template."
        + ROOMS.relativize(template).toString().replace(".jte", "").replace('/', '.');
  }

  private static List<Path> sources(String ending) {
    return under(ROOT, ending).stream().filter(file -> file.toString().contains("/src/")).toList();
  }

  private static List<Path> under(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().matches(".*/(target|\\.git|node_modules)/.*"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path root() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("tlog")) ? here : here.getParent();
  }
}
