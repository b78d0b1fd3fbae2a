package org.peyvand.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.wording.Correction.Reason;

class HabitsTests {
  /// Invented for this test, written as a careful editor would.
  private static final List<String> SAMPLE =
      List.of(
          "شوراهای شهر می‌توانند برنامه‌های مشترک خود را هر ساله به‌روز کنند.",
          "طرف‌ها می‌کوشند گفت‌وگوهای منظم میان پایتخت‌ها ادامه یابد.",
          "این بیانیه برای شهرهای بزرگ‌تر و کوچک‌تر یکسان است.",
          "نمایندگان پذیرفته‌اند که یافته‌های پژوهش‌ها را در دسترس بگذارند.",
          "کارگروهی ویژه نشست‌ها را برگزار می‌کند و گزارش‌هایش را می‌فرستد.",
          "هر شهری که بخواهد می‌تواند به جنبش بپیوندد.",
          "تجربه‌های موفق در حمل‌ونقل پاک گردآوری شده‌اند.",
          "در این زمینه تصمیم‌گیری با شوراست و هزینه‌ها میان طرف‌ها تقسیم می‌شود.",
          "خانه‌ای برای هنرمندان جوان ساخته می‌شود که درهایش به روی همگان باز است.",
          "پیشنهادهای تازه را نمی‌پذیریم مگر آنکه هم‌اندیشی شده باشد.",
          "قوی‌ترین پیوندها آن‌هایی است که مردم می‌سازند.",
          "موافقت‌نامه‌ها را کسانی امضا می‌کنند که اختیارنامه داشته باشند.");

  private final Habits habits = new Habits();

  @ParameterizedTest
  @CsvSource({
    "میشود,می‌شود",
    "نمیتوانند,نمی‌توانند",
    "کتابهای,کتاب‌های",
    "گفتوگو,گفت‌وگو",
    "گفتوگوهای,گفت‌وگوهای",
    "پذیرفتهاند,پذیرفته‌اند",
    "قویترین,قوی‌ترین",
    "پایتختها,پایتخت‌ها",
    "بینالمللی,بین‌المللی",
    "زلزلهای,زلزله‌ای",
    "می خواهند,می‌خواهند",
    "طرح ها,طرح‌ها",
    "كشورهاي,کشورهای"
  })
  void what_has_surely_lost_its_half_space_gets_it_back(String damaged, String whole) {
    assertThat(habits.applySure("fa", damaged)).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "کارها",
    "شهرهای",
    "تنهایی",
    "میدان",
    "نگاهشان",
    "همچنین",
    "بهترین",
    "دفتر",
    "به‌تنهایی",
    "پایتخت‌ها",
    "آنها",
    "فقها"
  })
  void a_word_that_is_right_is_left_alone(String word) {
    assertThat(habits.find("fa", word)).isEmpty();
  }

  @Test
  void an_ambiguous_word_is_decided_by_what_follows_and_else_only_suggested() {
    assertThat(habits.applySure("fa", "در منطقهای که آرام است"))
        .isEqualTo("در منطقه‌ای که آرام است");
    assertThat(habits.applySure("fa", "دستهای پرتوان")).isEqualTo("دستهای پرتوان");
    assertThat(habits.find("fa", "دستهای پرتوان"))
        .singleElement()
        .satisfies(found -> assertThat(found.sure()).isFalse());
  }

  @Test
  void a_damaged_text_is_restored_and_a_whole_one_is_not_touched() {
    var measure = new HalfSpaceMeasure();
    SAMPLE.forEach(measure::add);

    assertThat(measure.wrong).isEmpty();
    assertThat(measure.recall()).as(measure.toString()).isGreaterThan(0.85);
    assertThat(SAMPLE).allSatisfy(line -> assertThat(habits.applySure("fa", line)).isEqualTo(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Участники "Круглого стола" - города, согласны , что Санкт-Петербург готов. | Участники «Круглого стола» — города, согласны, что Санкт-Петербург готов.
          be | Гарады "Захад" - удзельнікі. | Гарады «Захад» — удзельнікі.
          fa | شوراها, شهرها; "بیانیه"؟ ٤٥ | شوراها، شهرها؛ «بیانیه»؟ ۴۵
          ar | المجالس, المدن؟ کتاب? | المجالس، المدن؟ كتاب؟
          zh | 各市议会,应建立(国际)机制:每年"至少"两次. | 各市议会，应建立（国际）机制：每年“至少”两次。
          zh | 共12,500人,版本2.0 | 共12,500人，版本2.0
          am | ምክር ቤቶች፡፡ ሥርዓት, እና | ምክር ቤቶች። ሥርዓት፣ እና
          en | Two  blanks , "quotes" - and nothing else. | Two blanks, "quotes" - and nothing else.
          """)
  void marks_are_put_as_the_language_writes_them(String language, String words, String expected) {
    assertThat(habits.applySure(language, words)).isEqualTo(expected);
  }

  @Test
  void a_bar_at_the_end_of_a_hindi_sentence_is_a_danda() {
    assertThat(habits.applySure("hi", "परिषदें मिलेंगी |")).isEqualTo("परिषदें मिलेंगी।");
  }

  @Test
  void mixed_digits_are_only_suggested() {
    assertThat(habits.find("fa", "از ۱۲ تا 15 نفر"))
        .containsExactly(new Correction(9, 11, "15", "۱۵", false, Reason.DIGITS));
    assertThat(habits.find("fa", "از 12 تا 15 نفر")).isEmpty();
  }

  @Test
  void corrections_of_other_words_are_refused() {
    var found = habits.find("fa", "میشود");

    assertThat(habits.apply("میشود", found)).contains("می‌شود");
    assertThat(habits.apply("نشده", found)).isEmpty();
  }

  @Test
  void the_longest_clause_is_read_in_time_and_the_list_has_an_end() {
    var words = "میشود ".repeat(3_300);

    assertThat(habits.find("fa", words)).hasSize(Habits.CORRECTIONS_MAX);
  }

  @ParameterizedTest
  @EnumSource
  void each_reason_is_a_sentence_in_every_language(Language language) {
    var messages = new Messages();

    assertThat(Reason.values())
        .allSatisfy(
            reason -> assertThat(messages.text(language, "wording.reason." + reason)).isNotBlank());
  }
}
