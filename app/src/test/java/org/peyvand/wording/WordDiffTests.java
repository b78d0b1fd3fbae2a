package org.peyvand.wording;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.wording.WordDiff.Kind;
import org.peyvand.wording.WordDiff.Run;

class WordDiffTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fa | شوراها می‌توانند سازوکاری ملی بسازند. | شوراها باید سازوکاری بین‌المللی بسازند. | شوراها [-می‌توانند-]{+باید+} سازوکاری [-ملی-]{+بین‌المللی+} بسازند.
          ru | Советы могут создать национальный механизм в Санкт-Петербурге. | Советы создают международный механизм в Санкт-Петербурге. | Советы [-могут создать национальный-]{+создают международный+} механизм в Санкт-Петербурге.
          ru | во встречах в Санкт-Петербурге | во встречах в Нижнем Новгороде | во встречах в [-Санкт-Петербурге-]{+Нижнем Новгороде+}
          zh | 各市议会可以建立国内对话机制，每年举行一次会议。 | 各市议会应建立国际对话机制，每年至少举行两次会议。 | 各市议会[-可以-]{+应+}建立[-国内-]{+国际+}对话机制，每年{+至少+}举行[-一次-]{+两次+}会议。
          am | ምክር ቤቶች ለውይይት ሥርዓት ይመሠርታሉ። | ምክር ቤቶች ለመደበኛ ውይይት ሥርዓት ይመሠርታሉ። | ምክር ቤቶች [-ለውይይት-]{+ለመደበኛ ውይይት+} ሥርዓት ይመሠርታሉ።
          en | The parties may meet once a year. | The parties shall meet twice a year, in person. | The parties [-may-]{+shall+} meet [-once-]{+twice+} a year{+, in person+}.
          ar | تجتمع المجالس مرة في السنة. | تجتمع المجالس مرتين في السنة. | تجتمع المجالس [-مرة-]{+مرتين+} في السنة.
          hi | परिषदें वर्ष में एक बार मिलेंगी। | परिषदें वर्ष में दो बार मिलेंगी। | परिषदें वर्ष में [-एक-]{+दो+} बार मिलेंगी।
          """)
  void a_change_is_marked_in_whole_words_and_phrases(
      String language, String before, String after, String marked) {
    assertThat(marks(WordDiff.between(language, before, after))).isEqualTo(marked);
  }

  @Test
  void a_grouped_number_changes_as_one() {
    assertThat(marks(WordDiff.between("ru", "не более 12 500,5 евро", "не более 12 600,5 евро")))
        .isEqualTo("не более [-12 500,5-]{+12 600,5+} евро");
    assertThat(marks(WordDiff.between("en", "due 2025-10-28 at noon", "due 2025-11-28 at noon")))
        .isEqualTo("due [-2025-10-28-]{+2025-11-28+} at noon");
  }

  @ParameterizedTest
  @CsvSource({
    "fa,كشورهاي عضو,کشورهای عضو",
    "ru,12\u00a0500 евро,12 500 евро",
    "pt,cooperac\u0327a\u0303o,coopera\u00e7\u00e3o",
    "fa,برنامه\u0654 کار,برنام\u06c0 کار"
  })
  void what_only_the_keyboard_made_different_is_no_change(
      String language, String before, String after) {
    assertThat(WordDiff.same(language, before, after)).isTrue();
    assertThat(WordDiff.between(language, before, after))
        .containsExactly(new Run(Kind.SAME, after));
  }

  @Test
  void arabic_keeps_its_two_letters_apart() {
    assertThat(WordDiff.same("ar", "على المجلس", "علي المجلس")).isFalse();
  }

  @Test
  void words_taken_out_or_put_in_stand_alone() {
    assertThat(marks(WordDiff.between("en", "one two three", "one three")))
        .isEqualTo("one [-two -]three");
    assertThat(marks(WordDiff.between("en", "", "new words"))).isEqualTo("{+new words+}");
    assertThat(marks(WordDiff.between("en", "old words", ""))).isEqualTo("[-old words-]");
    assertThat(WordDiff.between("en", "", "")).isEmpty();
  }

  @Test
  void the_runs_give_both_wordings_back() {
    var random = new Random(795808);
    var words = List.of("شهر", "،", "می‌شود", "12 500", "-", "а", "会议", ".", "e\u0301");
    for (var round = 0; round < 500; round++) {
      var before = phrase(random, words);
      var after = phrase(random, words);

      var runs = WordDiff.between("fa", before, after);

      assertThat(without(runs, Kind.INSERTED)).as(before + "|" + after).isEqualTo(before);
      assertThat(without(runs, Kind.DELETED)).as(before + "|" + after).isEqualTo(after);
      for (var i = 1; i < runs.size(); i++) {
        assertThat(runs.get(i).kind()).isNotEqualTo(runs.get(i - 1).kind());
      }
    }
  }

  @Test
  void the_longest_clause_rewritten_throughout_is_compared_in_time() {
    var before = "мы обязуемся ".repeat(1500);
    var after = "обязуемся стороны мы ".repeat(950);
    var strangers = new StringBuilder();
    for (var i = 0; i < 3000; i++) strangers.append("слово").append(i).append(".");

    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          WordDiff.between("ru", before, after);
          assertThat(WordDiff.between("ru", before, strangers.toString()).size()).isEqualTo(2);
        });
  }

  private static String phrase(Random random, List<String> words) {
    var phrase = new StringBuilder();
    for (var i = random.nextInt(12); i > 0; i--) {
      phrase
          .append(words.get(random.nextInt(words.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return phrase.toString();
  }

  private static String without(List<Run> runs, Kind kind) {
    return runs.stream().filter(run -> run.kind() != kind).map(Run::text).collect(joining());
  }

  private static String marks(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run.kind()) {
                  case SAME -> run.text();
                  case DELETED -> "[-" + run.text() + "-]";
                  case INSERTED -> "{+" + run.text() + "+}";
                })
        .collect(joining());
  }
}
