package org.peyvand.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.amendments.Amendment.Fate;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.amendments.Amendment.Worded;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Leaf.Author;

class CollisionRulesTests {
  private static final String BASE = "The Participants meet once a year in one of their cities.";
  private static final Author AUTHOR =
      new Author(new UUID(1, 1), Multilingual.of("en", "Negotiator"));

  @Test
  void the_same_words_worded_differently_collide_and_other_words_do_not() {
    var twice = replace(1, "cl_1", BASE.replace("once", "twice"));
    var monthly = replace(2, "cl_1", BASE.replace("once a year", "each month"));
    var capitals = replace(3, "cl_1", BASE.replace("cities", "capitals"));

    assertThat(CollisionRules.collisions(List.of(twice, monthly, capitals)))
        .containsOnlyKeys(1, 2)
        .satisfies(found -> assertThat(found.get(1)).containsExactly(2));
  }

  @Test
  void to_take_a_clause_out_collides_with_changing_it_and_agrees_with_taking_it_out() {
    var out = amendment(1, step(Kind.DELETE, "cl_1", Map.of()));
    var outToo = amendment(2, step(Kind.DELETE, "cl_1", Map.of()));
    var twice = replace(3, "cl_1", BASE.replace("once", "twice"));
    var elsewhere = replace(4, "cl_2", BASE.replace("once", "twice"));

    var found = CollisionRules.collisions(List.of(out, outToo, twice, elsewhere));

    assertThat(found.get(3)).containsExactly(1, 2);
    assertThat(found.get(1)).containsExactly(3);
    assertThat(found).doesNotContainKey(4);
  }

  @Test
  void two_moves_of_one_clause_collide_and_a_move_leaves_its_words_alone() {
    var here = amendment(1, step(Kind.MOVE, "cl_1", Map.of()));
    var there = amendment(2, step(Kind.MOVE, "cl_1", Map.of()));
    var twice = replace(3, "cl_1", BASE.replace("once", "twice"));

    assertThat(CollisionRules.collisions(List.of(here, there, twice))).containsOnlyKeys(1, 2);
  }

  @Test
  void what_can_stand_together_is_merged_and_the_rest_is_named() {
    var twice = replace(1, "cl_1", BASE.replace("once", "twice"));
    var monthly = replace(2, "cl_1", BASE.replace("once a year", "each month"));
    var capitals = replace(3, "cl_1", BASE.replace("cities", "capitals"));

    var merged = MergeRules.merge("cl_1", "en", BASE, List.of(twice, monthly, capitals));

    assertThat(merged.words())
        .isEqualTo("The Participants meet twice a year in one of their capitals.");
    assertThat(merged.left()).containsExactly(2);
  }

  private static Amendment replace(int number, String eId, String words) {
    var worded = new Worded(words, BASE, AUTHOR, Instant.EPOCH);
    return amendment(number, step(Kind.REPLACE, eId, Map.of("en", worded)));
  }

  private static Step step(Kind kind, String eId, Map<String, Worded> wordings) {
    return new Step(0, kind, eId, null, null, wordings);
  }

  private static Amendment amendment(int number, Step... steps) {
    return new Amendment(
        new UUID(5, number),
        new InstrumentId(new UUID(3, 1)),
        number,
        Optional.empty(),
        "en",
        "",
        Optional.empty(),
        AUTHOR,
        Instant.EPOCH,
        Fate.PENDING,
        "",
        new ArrayList<>(List.of(steps)),
        List.of());
  }
}
