package org.peyvand.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.languages.Messages;
import org.peyvand.wording.Disagreement.Kind;
import org.peyvand.wording.Disagreement.Mention;

class ChecksTests {
  private final Checks checks = new Checks(new Messages());

  @Test
  void one_clause_says_the_same_in_eleven_languages_calendars_and_digits() {
    assertThat(
            found(
                "en: The parties meet within 30 days of 27 October 2025, at least twice a year.",
                "fa: طرف‌ها ظرف سی روز از ۵ آبان ۱۴۰۴ و دست‌کم سالی دو بار دیدار می‌کنند.",
                "ru: Стороны встречаются в течение тридцати дней после 27 октября 2025 г., не реже двух раз в год.",
                "zh: 各方应于2025年10月27日起三十日内会晤，每年至少两次。",
                "ar: تجتمع الأطراف خلال ثلاثين يوما من ٢٧ أكتوبر ٢٠٢٥ ومرتين في السنة على الأقل.",
                "pt: As partes reúnem-se em trinta dias a contar de 27 de outubro de 2025 e 2 vezes por ano.",
                "es: Las partes se reúnen en 30 días desde el 27 de octubre de 2025 y dos veces al año.",
                "hi: पक्ष २७ अक्टूबर २०२५ से ३० दिनों के भीतर और वर्ष में दो बार मिलेंगे।",
                "id: Para pihak bertemu dalam 30 hari sejak 27 Oktober 2025, dua kali setahun.",
                "am: ወገኖቹ ከጥቅምት 17 ቀን 2018 ዓ.ም. ጀምሮ በሠላሳ ቀናት ውስጥ በዓመት ሁለት ጊዜ ይገናኛሉ።",
                "be: Бакі сустракаюцца на працягу трыццаці дзён пасля 27 кастрычніка 2025 г., 2 разы на год."))
        .isEmpty();
  }

  @Test
  void another_number_of_days_is_shown_from_both_sides() {
    var found = found("en: within 30 days", "fa: ظرف ۶۰ روز", "ru: в течение 30 дней");

    assertThat(found)
        .containsExactly(
            new Disagreement(
                Kind.NUMBER,
                List.of(new Mention("en", 7, 9, "30"), new Mention("ru", 10, 12, "30")),
                List.of("fa")),
            new Disagreement(
                Kind.NUMBER, List.of(new Mention("fa", 4, 6, "۶۰")), List.of("en", "ru")));
  }

  @Test
  void another_day_is_found_across_calendars() {
    assertThat(found("en: on 27 October 2025", "fa: در ۶ آبان ۱۴۰۴", "am: በጥቅምት 17 ቀን 2018"))
        .extracting(Disagreement::kind, Disagreement::missing)
        .containsExactlyInAnyOrder(
            tuple(Kind.DATE, List.of("fa")), tuple(Kind.DATE, List.of("en", "am")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en: from 27 to 29 October 2025 | fa: از ۵ تا ۷ آبان ۱۴۰۴ | ru: с 27 по 29 октября 2025 года | zh: 2025年10月27日至29日",
        "en: on 28.10.2025 | fa: ۱۴۰۴/۸/۶ | zh: 二〇二五年十月二十八日 | es: 28/10/2025 | en-US: October 28, 2025",
        "en: in October 2025 | ru: в октябре 2025 года | fa: در آبان ۱۴۰۴ | ar: في تشرين الأول من عام 2025",
        "en: in 2025 | fa: در سال ۱۴۰۴ | am: በ2018 | ar: عام ١٤٤٧",
        "en: Agenda 2030 | fa: دستور کار ۲۰۳۰ | hi: एजेंडा २०३०"
      })
  void the_same_time_in_other_forms_is_no_difference(String versions) {
    assertThat(found(versions.split(" \\| "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en: 5 million residents | zh: 500万居民 | hi: 50 लाख निवासी | es: 5.000.000 de habitantes | ru: 5 млн жителей",
        "en: 1,234.5 tonnes | ru: 1 234,5 тонны | fa: ۱٬۲۳۴٫۵ تن | pt: 1.234,5 toneladas",
        "en: in two originals | fa: در ۲ نسخه | ar: في نسختين",
        "en: the 21st century | ru: XXI век | fa: قرن بیست‌ویکم | zh: 二十一世纪",
        "en: CO2 of the G20 | fa: دی‌اکسید کربن گروه بیست",
        "en: 365 days | ru: триста шестьдесят пять дней | zh: 三百六十五天",
        "en: the 1990s | ru: 90-е годы | zh: 90年代",
        "en: 75% | fa: ۷۵٪ | am: 75 በመቶ | es: setenta y cinco por ciento",
        "en: at 2:30 p.m. | ru: в 14:30 | am: በ8:30"
      })
  void the_same_number_in_other_forms_is_no_difference(String versions) {
    assertThat(found(versions.split(" \\| "))).isEmpty();
  }

  @Test
  void a_small_number_counts_only_against_another_one() {
    assertThat(found("en: Article 1", "ar: المادة الأولى")).isEmpty();
    assertThat(found("en: Article 1", "ar: المادة ٢")).hasSize(2);
  }

  @Test
  void a_date_that_nobody_could_read_accuses_nobody() {
    assertThat(found("en: on 27 October 2025", "ru: двадцать седьмого октября")).isEmpty();
  }

  @Test
  void a_defined_term_that_a_version_lacks_is_shown_and_an_inflected_one_is_not() {
    var participants =
        new DefinedTerm(
            "participant",
            Map.of("en", "Participants", "ru", "Участники", "fa", "شرکت‌کنندگان", "ar", "أطراف"));
    var leaves =
        leaves(
            "en: The Participants elect a chair.",
            "ru: Председатель избирается Участниками.",
            "fa: شهرها رئیس را برمی‌گزینند.",
            "ar: يختار كل طرف رئيسا.");

    assertThat(checks.between(leaves, List.of(participants)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(Kind.TERM);
              assertThat(found.missing()).containsExactly("fa");
              assertThat(found.said())
                  .extracting(Mention::text)
                  .contains("Participants", "Участниками");
            });
  }

  @Test
  void a_text_full_of_figures_is_answered_in_time() {
    var figures = "17 октября 2025 г., 12 500,5; ".repeat(600);

    assertThat(checks.between(Map.of("ru", figures, "be", figures, "fa", figures), List.of()))
        .hasSizeLessThanOrEqualTo(50);
  }

  private List<Disagreement> found(String... versions) {
    return checks.between(leaves(versions), List.of());
  }

  private static Map<String, String> leaves(String... versions) {
    var leaves = new LinkedHashMap<String, String>();
    for (var version : versions) {
      var cut = version.indexOf(": ");
      leaves.put(version.substring(0, cut), version.substring(cut + 2));
    }
    return leaves;
  }
}
