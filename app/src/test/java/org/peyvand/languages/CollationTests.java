package org.peyvand.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The protocol orders of the movement of the capitals.
class CollationTests {
  @Test
  void english_by_city() {
    assertInOrder(
        "en", "Addis Ababa, Beijing, Brasília, Havana, Kampala, Minsk, Moscow, Tehran, Tshwane");
  }

  @Test
  void russian_by_city() {
    assertInOrder(
        "ru", "Аддис-Абеба, Бразилиа, Гавана, Кампала, Минск, Москва, Пекин, Тегеран, Тшване");
  }

  @Test
  void persian_by_city() {
    assertInOrder("fa", "آدیس‌آبابا, برازیلیا, پکن, تشوانه, تهران, کامپالا, مسکو, مینسک, هاوانا");
  }

  @Test
  void english_by_state() {
    assertInOrder(
        "en",
        "Belarus, Brazil, China, Cuba, Ethiopia, Iran, Russian Federation, South Africa, Uganda");
  }

  @Test
  void chinese_by_sound_or_by_strokes_as_the_parties_chose() {
    assertInOrder("zh", "北京, 德黑兰, 莫斯科");
    assertInOrder("zh-u-co-pinyin", "北京, 德黑兰, 莫斯科");
    assertInOrder("zh-u-co-stroke", "北京, 莫斯科, 德黑兰");
  }

  private static void assertInOrder(String tag, String names) {
    var expected = List.of(names.split(", "));

    assertThat(expected.reversed().stream().sorted(Collation.in(tag))).isEqualTo(expected);
  }
}
