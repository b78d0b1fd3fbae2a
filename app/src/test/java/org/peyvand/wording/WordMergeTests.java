package org.peyvand.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordMergeTests {
  private static final String BASE = "The Participants meet once a year in one of their cities.";

  @Test
  void changes_in_different_places_stand_together() {
    assertThat(
            WordMerge.merge(
                "en",
                BASE,
                "The Parties meet once a year in one of their cities.",
                "The Participants meet twice a year in one of their capital cities."))
        .contains("The Parties meet twice a year in one of their capital cities.");
  }

  @Test
  void changes_of_the_same_words_are_left_to_people() {
    assertThat(
            WordMerge.merge(
                "en",
                BASE,
                "The Participants meet twice a year in one of their cities.",
                "The Participants meet each month in one of their cities."))
        .isEmpty();
  }

  @Test
  void neighbouring_words_belong_to_one_phrase() {
    assertThat(WordMerge.merge("en", "held every year.", "held every month.", "held each year."))
        .isEmpty();
  }

  @Test
  void the_same_change_made_twice_is_made_once() {
    var twice = BASE.replace("once", "twice");

    assertThat(WordMerge.merge("en", BASE, twice, twice)).contains(twice);
    assertThat(WordMerge.merge("en", BASE, twice, twice.replace("cities", "capitals")))
        .contains(twice.replace("cities", "capitals"));
  }

  @Test
  void words_put_in_at_the_same_place_are_left_to_people() {
    assertThat(
            WordMerge.merge(
                "en", BASE, BASE.replace("meet", "always meet"), BASE.replace("meet", "also meet")))
        .isEmpty();
  }

  @Test
  void whoever_changed_nothing_gives_way() {
    var theirs = BASE.replace("once", "twice");

    assertThat(WordMerge.merge("en", BASE, BASE, theirs)).contains(theirs);
    assertThat(WordMerge.merge("en", BASE, theirs, BASE)).contains(theirs);
  }

  @Test
  void persian_words_merge_whole() {
    var base = "شوراها می‌توانند هر سال یک نشست برگزار کنند.";

    assertThat(
            WordMerge.merge(
                "fa", base, base.replace("می‌توانند", "باید"), base.replace("یک نشست", "دو نشست")))
        .contains("شوراها باید هر سال دو نشست برگزار کنند.");
  }

  @Test
  void wordings_that_differ_by_the_keyboard_are_left_to_people() {
    assertThat(WordMerge.merge("fa", "یک نشست در سال", "يك نشست هر سال", "یک نشست در ماه"))
        .isEmpty();
  }
}
