package org.peyvand.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.rounds.Comparison.Change;
import org.peyvand.rounds.Comparison.Line;
import org.peyvand.texts.Clause;

class ComparisonRulesTests {
  @Test
  void what_did_not_change_is_no_change() {
    var edition = edition("a", "b", "c");

    assertThat(ComparisonRules.compare(edition, edition).changed()).isEmpty();
  }

  @Test
  void what_was_deleted_stands_where_it_stood() {
    assertThat(told(edition("a", "b", "c", "d"), edition("a", "d")))
        .containsExactly("a NONE", "b DELETED", "c DELETED", "d NONE");
    assertThat(told(edition("a", "b"), edition("b"))).containsExactly("a DELETED", "b NONE");
    assertThat(told(edition("a"), new Edition(List.of()))).containsExactly("a DELETED");
  }

  @Test
  void what_is_new_is_inserted() {
    assertThat(told(edition("a", "b"), edition("x", "a", "y", "b", "z")))
        .containsExactly("x INSERTED", "a NONE", "y INSERTED", "b NONE", "z INSERTED");
  }

  @Test
  void only_the_clause_that_was_carried_elsewhere_has_moved() {
    assertThat(told(edition("a", "b", "c", "d"), edition("d", "a", "b", "c")))
        .containsExactly("d MOVED", "a NONE", "b NONE", "c NONE");
  }

  @Test
  void a_clause_under_another_heading_has_moved_though_the_order_is_the_same() {
    var before = new Edition(List.of(piece("h", null, "h"), piece("a", "h", "a")));
    var after = new Edition(List.of(piece("h", null, "h"), piece("a", null, "a")));

    assertThat(told(before, after)).containsExactly("h NONE", "a MOVED");
  }

  @Test
  void new_words_are_told_before_a_move() {
    var before = new Edition(List.of(piece("a", null, "one"), piece("b", null, "b")));
    var after = new Edition(List.of(piece("b", null, "b"), piece("a", null, "two")));

    assertThat(ComparisonRules.compare(before, after).lines())
        .filteredOn(line -> line.piece().eId().equals("a"))
        .singleElement()
        .satisfies(line -> assertThat(line.change()).isEqualTo(Change.REWORDED));
  }

  @Test
  void a_change_in_another_language_is_told_apart() {
    var before = new Edition(List.of(new Piece("a", Clause.Kind.CLAUSE, 1, null, "one", "x")));
    var after = new Edition(List.of(new Piece("a", Clause.Kind.CLAUSE, 1, null, "one", "y")));

    assertThat(told(before, after)).containsExactly("a ELSEWHERE");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_was_done_every_piece_is_told_once_and_what_stood_still_is_in_order(int seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var before = shuffled(random, round % 12);
      var after = shuffled(random, round % 12);

      var lines = ComparisonRules.compare(before, after).lines();

      assertThat(lines.stream().map(Line::after).filter(Objects::nonNull))
          .as("seed %s, round %s", seed, round)
          .containsExactlyElementsOf(after.pieces());
      assertThat(lines.stream().map(Line::before).filter(Objects::nonNull))
          .containsExactlyInAnyOrderElementsOf(before.pieces());
      assertThat(
              lines.stream()
                  .filter(line -> !line.moved())
                  .map(Line::before)
                  .filter(Objects::nonNull))
          .isSubsetOf(before.pieces())
          .satisfies(still -> assertInOrder(new ArrayList<>(still), before.pieces()));
    }
  }

  private static void assertInOrder(List<? extends Piece> some, List<Piece> all) {
    var places = some.stream().map(all::indexOf).toList();
    assertThat(places).isSorted();
  }

  /// Some of the first letters, in any order.
  private static Edition shuffled(Random random, int most) {
    var names = new ArrayList<String>();
    for (int i = 0; i < most; i++) if (random.nextInt(3) > 0) names.add("n" + i);
    Collections.shuffle(names, random);
    return edition(names.toArray(String[]::new));
  }

  private static List<String> told(Edition before, Edition after) {
    return ComparisonRules.compare(before, after).lines().stream()
        .map(line -> line.piece().eId() + " " + line.change())
        .toList();
  }

  private static Edition edition(String... names) {
    return new Edition(Stream.of(names).map(name -> piece(name, null, name)).toList());
  }

  private static Piece piece(
      String eId, @org.jspecify.annotations.Nullable String parent, String words) {
    return new Piece(eId, Clause.Kind.CLAUSE, 1, parent, words, words);
  }
}
