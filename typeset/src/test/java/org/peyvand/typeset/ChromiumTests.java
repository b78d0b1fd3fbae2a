package org.peyvand.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.typeset.Block.Alignment;

/// Chromium sets the same words in the same fonts at the same size and width. It has HarfBuzz too,
/// used by other people for other purposes: a letter that is missing or not joined with its
/// neighbor makes a word wider or narrower than there.
class ChromiumTests {
  /// A page of letters; large, so that rounding to its pixels does not matter.
  private static final int WORD_SIZE = 100;

  /// Chromium rounds advances to a sixty-fourth of a pixel, we to a thousandth of the size.
  private static final double WIDTH_TOLERANCE = 0.006;

  private static final List<String> FAMILIES =
      List.of("Vazirmatn", "NotoSans", "NotoSansEthiopic", "NotoSansSC");

  /// Measures when all fonts are there, and writes what it found into the page.
  private static final String SCRIPT =
      """
      const families = ['Vazirmatn', 'NotoSans', 'NotoSansEthiopic', 'NotoSansSC'];
      Promise.all(families.map(f => document.fonts.load('20px ' + f, 'aش中አ')))
          .then(() => document.fonts.ready).then(() => {
        const rows = [];
        for (const section of document.querySelectorAll('section')) {
          const leading = parseFloat(getComputedStyle(section).lineHeight);
          for (const p of section.querySelectorAll('p'))
            rows.push(['lines', section.lang + ' ' + p.textContent,
              p.getBoundingClientRect().height / leading].join('\\t'));
          for (const w of section.querySelectorAll('.word'))
            rows.push(['width', section.lang + ' ' + w.textContent,
              w.getBoundingClientRect().width].join('\\t'));
        }
        document.getElementById('out').textContent = '\\n' + rows.join('\\n') + '\\n';
        document.documentElement.dataset.fonts =
          families.every(f => document.fonts.check('20px ' + f)) ? 'loaded' : 'missing';
      });
      """;

  @TempDir static Path folder;
  private static String measured = "";
  private static Path printed = Path.of("");

  /// A paragraph in one language.
  private record Sample(Version version, String words) {}

  @BeforeAll
  static void chromium_sets_the_page() throws Exception {
    var here = Stream.of("chromium").anyMatch(ChromiumTests::canRun);
    if ("true".equals(System.getenv("CI"))) assertThat(here).as("Chromium is here").isTrue();
    assumeTrue(here, "Chromium is not here");
    var page = Files.writeString(folder.resolve("page.html"), page());
    for (var family : FAMILIES) Files.write(folder.resolve(family + ".ttf"), font(family));
    measured = chromium("--dump-dom", page.toUri().toString()).replace("&nbsp;", "\u00A0");
    assertThat(measured.contains("data-fonts=\"loaded\"")).as("all fonts were there").isTrue();
    printed = folder.resolve("chromium.pdf");
    chromium("--print-to-pdf=" + printed, "--no-pdf-header-footer", page.toUri().toString());
  }

  @Test
  void every_word_is_as_wide_as_there() {
    var faces = new Faces();
    var widths = values("width");
    int words = 0;
    for (var sample : samples()) {
      for (var word : sample.words().split("\\s+")) {
        var language = sample.version().tongue();
        double ours =
            Tokens.of(faces, Text.of(word), language, WORD_SIZE, false, Tag.root()).stream()
                .mapToDouble(Token::width)
                .sum();
        double theirs = widths.get(sample.version().language() + " " + word);
        assertThat(ours)
            .as("%s: %s", sample.version().language(), word)
            .isCloseTo(theirs, org.assertj.core.data.Offset.offset(theirs * WIDTH_TOLERANCE + 0.5));
        words++;
      }
    }
    assertThat(words).isGreaterThan(500);
  }

  /// Total-fit lines look ahead, Chromium's do not: a paragraph may need a line more or, where
  /// words are divided, some fewer.
  @Test
  void paragraphs_are_about_as_long_as_there() {
    var faces = new Faces();
    var lines = values("lines");
    for (var version : Version.ALL) {
      double ours = 0;
      double theirs = 0;
      int paragraphs = 0;
      for (var sample : samples(version)) {
        int there = (int) Math.round(lines.get(version.language() + " " + sample.words()));
        int here = lines(faces, sample);
        assertThat(here)
            .as("%s: %s", version.language(), sample.words())
            .isBetween(there - 2, there + 1);
        ours += here;
        theirs += there;
        paragraphs++;
      }
      assertThat(ours / theirs).as(version.language()).isBetween(0.85, 1.08);
      assertThat(paragraphs).isGreaterThan(4);
    }
  }

  @Test
  void poppler_reads_at_least_as_much_from_our_pages_as_from_its() throws Exception {
    var blocks = new ArrayList<Section>();
    for (var version : Version.ALL)
      blocks.add(
          Press.section(
              version.language(),
              samples(version).stream()
                  .map(sample -> new Block.Paragraph(sample.words()))
                  .toArray(Block[]::new)));
    var file = folder.resolve("ours.pdf");
    Files.write(file, Press.printed(new Paper(blocks, List.of(), Treaty.MADE)).pdf());
    assertThat(run("pdffonts", printed.toString())).contains("Vazirmatn").doesNotContain("DejaVu");

    var ours = words(run("pdftotext", file.toString(), "-"));
    var theirs = words(run("pdftotext", printed.toString(), "-"));

    for (var version : Version.ALL)
      assertThat(share(ours, version))
          .as(version.language())
          .isGreaterThanOrEqualTo(share(theirs, version));
  }

  private static double share(String extracted, Version version) {
    int all = 0;
    int found = 0;
    for (var sample : samples(version))
      for (var word : sample.words().split("\\s+")) {
        all++;
        if (extracted.contains(words(word))) found++;
      }
    return (double) found / all;
  }

  private static int lines(Faces faces, Sample sample) {
    var language = sample.version().tongue();
    var tokens =
        Tokens.of(
            faces, Text.of(sample.words()), language, Look.of(language).size(), false, Tag.root());
    return Lines.of(tokens, Look.MEASURE, language.rightToLeft(), Alignment.JUSTIFIED).size();
  }

  private static List<Sample> samples() {
    return Version.ALL.stream().flatMap(version -> samples(version).stream()).toList();
  }

  private static List<Sample> samples(Version version) {
    var words = version.words();
    var one = words.get("clause.1") + " " + words.get("clause.2") + " " + words.get("preamble");
    return Stream.of(
            version.title(),
            version.preamble(),
            words.get("clause.1"),
            words.get("clause.2"),
            one,
            one + " " + one)
        .map(text -> new Sample(version, text))
        .toList();
  }

  /// What the page found out, by language and words.
  private static Map<String, Double> values(String kind) {
    var values = new HashMap<String, Double>();
    var line =
        Pattern.compile("^" + kind + "\t(.*)\t([0-9.]+)$", Pattern.MULTILINE).matcher(measured);
    while (line.find()) values.put(line.group(1), Double.parseDouble(line.group(2)));
    return values;
  }

  private static String page() throws IOException {
    var html =
        new StringBuilder(
            "<!doctype html><html data-fonts='waiting'><meta charset='utf-8'><style>");
    for (var family : FAMILIES)
      html.append("@font-face{font-family:%s;src:url(%s.ttf)}".formatted(family, family));
    html.append("@page{size:A4;margin:60pt} p{margin:0 0 8pt;text-align:justify;width:435.276pt}");
    html.append(
        "section{break-before:page} .word{font-size:100px;white-space:nowrap;position:absolute}");
    html.append("@media print{.word,pre{display:none}}</style>");
    for (var version : Version.ALL) {
      var language = version.tongue();
      var look = Look.of(language);
      html.append(
          "<section lang='%s' dir='%s' style=\"font-family:%s;font-size:%spt;line-height:%spt\">"
              .formatted(
                  language.tag(),
                  language.rightToLeft() ? "rtl" : "ltr",
                  stack(language),
                  look.size(),
                  look.leading()));
      for (var sample : samples(version)) html.append("<p>").append(sample.words()).append("</p>");
      samples(version).stream()
          .flatMap(sample -> Stream.of(sample.words().split("\\s+")))
          .distinct()
          .forEach(word -> html.append("<span class='word'>").append(word).append("</span>"));
      html.append("</section>");
    }
    return html.append("<pre id='out'></pre><script>")
        .append(SCRIPT)
        .append("</script>")
        .toString();
  }

  private static String stack(Language language) {
    return switch (language.script()) {
      case "Arab" -> "Vazirmatn,NotoSans,NotoSansEthiopic,NotoSansSC";
      case "Ethi" -> "NotoSansEthiopic,NotoSans,Vazirmatn,NotoSansSC";
      case "Hans" -> "NotoSansSC,NotoSans,Vazirmatn,NotoSansEthiopic";
      default -> "NotoSans,Vazirmatn,NotoSansEthiopic,NotoSansSC";
    };
  }

  private static byte[] font(String family) throws IOException {
    try (var in = Faces.class.getResourceAsStream("fonts/" + family + "-Regular.ttf")) {
      return in.readAllBytes();
    }
  }

  private static String chromium(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            "chromium",
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
            "--user-data-dir=" + folder.resolve("profile"),
            "--virtual-time-budget=20000"));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private static String run(String... command) throws Exception {
    var out = folder.resolve("out");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    return Files.readString(out, UTF_8);
  }

  private static boolean canRun(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// Without what only tells a reader where lines and directions change.
  private static String words(String text) {
    return Normalizer2.getNFCInstance()
        .normalize(text)
        .replaceAll("[\\s\\u00A0\\u3000\\u00AD\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]+", "");
  }
}
