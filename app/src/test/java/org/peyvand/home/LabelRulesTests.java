package org.peyvand.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peyvand.home.LabelRules.Side.ABOVE;
import static org.peyvand.home.LabelRules.Side.AFTER;
import static org.peyvand.home.LabelRules.Side.BEFORE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peyvand.home.EqualEarth.Point;
import org.peyvand.languages.Direction;

class LabelRulesTests {
  @Test
  void a_name_alone_stands_after_its_dot_and_before_it_in_arabic_script() {
    var middle = List.of(new Point(500, 300));

    assertThat(LabelRules.place(middle, List.of("Minsk"), Direction.LTR)).containsExactly(AFTER);
    assertThat(LabelRules.place(middle, List.of("مینسک"), Direction.RTL)).containsExactly(BEFORE);
  }

  @Test
  void neighbours_turn_away_from_each_other() {
    var dots = List.of(new Point(580, 70), new Point(617, 62));

    assertThat(LabelRules.place(dots, List.of("Minsk", "Moscow"), Direction.LTR))
        .containsExactly(BEFORE, AFTER);
  }

  @Test
  void neighbours_turn_away_from_each_other_in_arabic_script_too() {
    var dots = List.of(new Point(599, 51), new Point(637, 42));

    assertThat(LabelRules.place(dots, List.of("مینسک", "مسکو"), Direction.RTL))
        .containsExactly(BEFORE, AFTER);
  }

  @Test
  void no_name_leaves_the_picture() {
    var edge = List.of(new Point(MapView.WIDTH - 40, 200), new Point(40, 200));

    assertThat(LabelRules.place(edge, List.of("Beijing", "Havana"), Direction.LTR))
        .containsExactly(BEFORE, AFTER);
  }

  @Test
  void between_two_neighbours_a_name_stands_above() {
    var dots = List.of(new Point(300, 300), new Point(500, 300), new Point(700, 300));

    assertThat(LabelRules.place(dots, List.of("Aaaaaaa", "Bbbbbbb", "Ccccccc"), Direction.LTR))
        .contains(ABOVE);
  }
}
