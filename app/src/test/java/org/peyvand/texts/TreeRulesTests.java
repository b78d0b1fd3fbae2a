package org.peyvand.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.texts.Clause.Kind;
import org.peyvand.texts.TreeRules.Node;
import org.peyvand.texts.TreeRules.Outcome;

class TreeRulesTests {
  /// A heading with two clauses, the first with two subclauses, and a second heading with one.
  private static final List<Node> TREE =
      List.of(
          node("preface", Kind.PREFACE, 0, null),
          node("preamble__formula_1", Kind.FORMULA, 0, null),
          node("recs_1__rec_1", Kind.RECITAL, 1, null),
          node("sec_1", Kind.HEADING, 1, null),
          node("cl_1", Kind.CLAUSE, 1, "sec_1"),
          node("cl_1__subcl_1", Kind.SUBCLAUSE, 1, "cl_1"),
          node("cl_1__subcl_2", Kind.SUBCLAUSE, 2, "cl_1"),
          node("cl_2", Kind.CLAUSE, 2, "sec_1"),
          node("sec_2", Kind.HEADING, 2, null),
          node("cl_3", Kind.CLAUSE, 3, "sec_2"),
          node("conclusions__p_1", Kind.CONCLUSION, 0, null));

  @Test
  void a_new_clause_follows_the_whole_of_the_one_before_it_and_the_rest_counts_on() {
    var after = insert(Kind.CLAUSE, "cl_1__subcl_1");

    assertThat(names(after)).containsSubsequence("cl_1__subcl_2", "new", "cl_2", "sec_2", "cl_3");
    assertThat(find(after, "new")).isEqualTo(node("new", Kind.CLAUSE, 2, "sec_1"));
    assertThat(find(after, "cl_2").number()).isEqualTo(3);
    assertThat(find(after, "cl_3").number()).isEqualTo(4);
  }

  @Test
  void what_belongs_below_a_clause_stands_there() {
    assertThat(find(insert(Kind.SUBCLAUSE, "cl_2"), "new"))
        .isEqualTo(node("new", Kind.SUBCLAUSE, 1, "cl_2"));
    assertThat(find(insert(Kind.SUBCLAUSE, "cl_1__subcl_1"), "new"))
        .isEqualTo(node("new", Kind.SUBCLAUSE, 2, "cl_1"));
    assertThat(find(insert(Kind.ITEM, "cl_2"), "new")).isEqualTo(node("new", Kind.ITEM, 1, "cl_2"));
    assertThat(find(insert(Kind.ITEM, "cl_1__subcl_2"), "new"))
        .isEqualTo(node("new", Kind.ITEM, 1, "cl_1__subcl_2"));
  }

  @Test
  void a_clause_holds_subclauses_or_a_list_and_not_both() {
    assertThat(TreeRules.insert(TREE, "new", Kind.ITEM, "cl_1"))
        .isEqualTo(new Outcome.Not(ArrangeOutcome.Refused.MIXED));
  }

  @Test
  void a_heading_gathers_the_clauses_behind_it() {
    var after = insert(Kind.HEADING, "cl_1");

    assertThat(names(after)).containsSubsequence("cl_1__subcl_2", "new", "cl_2", "sec_2");
    assertThat(find(after, "cl_2").parent()).isEqualTo("new");
    assertThat(find(after, "cl_1").parent()).isEqualTo("sec_1");
    assertThat(find(after, "sec_2").number()).isEqualTo(3);
  }

  @Test
  void the_clauses_of_a_heading_that_goes_join_those_before() {
    var after = arranged(TreeRules.remove(TREE, "sec_2"));

    assertThat(find(after, "cl_3").parent()).isEqualTo("sec_1");
    assertThat(names(after)).doesNotContain("sec_2").hasSize(TREE.size() - 1);
  }

  @Test
  void a_clause_that_goes_takes_along_what_it_holds_and_the_last_one_stays() {
    var after = arranged(TreeRules.remove(TREE, "cl_1"));
    assertThat(names(after)).doesNotContain("cl_1", "cl_1__subcl_1", "cl_1__subcl_2");
    assertThat(find(after, "cl_2").number()).isEqualTo(1);

    var alone = List.of(node("cl_1", Kind.CLAUSE, 1, null));
    assertThat(TreeRules.remove(alone, "cl_1"))
        .isEqualTo(new Outcome.Not(ArrangeOutcome.Refused.LAST_CLAUSE));
  }

  @Test
  void a_moved_clause_keeps_its_name_and_what_it_holds() {
    var after = arranged(TreeRules.move(TREE, "cl_1", "cl_3"));

    assertThat(names(after))
        .containsSubsequence("sec_1", "cl_2", "sec_2", "cl_3", "cl_1", "cl_1__subcl_1");
    assertThat(find(after, "cl_1")).isEqualTo(node("cl_1", Kind.CLAUSE, 3, "sec_2"));
    assertThat(find(after, "cl_2").number()).isEqualTo(1);
  }

  @Test
  void a_section_moves_whole() {
    var after = arranged(TreeRules.move(TREE, "sec_1", "cl_3"));

    assertThat(names(after)).containsSubsequence("sec_2", "cl_3", "sec_1", "cl_1", "cl_2");
    assertThat(find(after, "cl_3").number()).isEqualTo(1);
  }

  @Test
  void nothing_moves_into_itself_or_to_where_it_stands() {
    assertThat(TreeRules.move(TREE, "cl_1", "cl_1__subcl_1"))
        .isEqualTo(new Outcome.Not(ArrangeOutcome.Refused.INTO_ITSELF));
    assertThat(TreeRules.move(TREE, "cl_2", "cl_1"))
        .isEqualTo(new Outcome.Not(ArrangeOutcome.Refused.UNMOVED));
    assertThat(TreeRules.move(TREE, "cl_9", "cl_1"))
        .isEqualTo(new Outcome.Not(ArrangeOutcome.Refused.NO_SUCH_CLAUSE));
  }

  @Test
  void a_recital_does_not_stand_among_clauses_nor_a_clause_in_the_closing_part() {
    assertThat(TreeRules.insert(TREE, "new", Kind.RECITAL, "cl_1"))
        .isEqualTo(new Outcome.Not(ArrangeOutcome.Refused.MISPLACED));
    assertThat(TreeRules.insert(TREE, "new", Kind.CLAUSE, "conclusions__p_1"))
        .isEqualTo(new Outcome.Not(ArrangeOutcome.Refused.MISPLACED));
    assertThat(TreeRules.mayFollow(TREE, "recs_1__rec_1"))
        .containsExactly(Kind.FORMULA, Kind.RECITAL, Kind.HEADING, Kind.CLAUSE);
    assertThat(TreeRules.mayFollow(TREE, "cl_1"))
        .containsExactly(Kind.HEADING, Kind.CLAUSE, Kind.SUBCLAUSE);
  }

  @Test
  void a_name_is_never_given_twice() {
    assertThat(TreeRules.name(Kind.CLAUSE, "sec_1", Set.of("cl_1", "cl_3"))).isEqualTo("cl_2");
    assertThat(TreeRules.name(Kind.ITEM, "cl_2", Set.of())).isEqualTo("cl_2__list_1__item_1");
    assertThat(TreeRules.name(Kind.PREFACE, null, Set.of("preface"))).isEqualTo("preface__p_1");
  }

  /// Whatever people do, the tree stays one: every name once, parents before what they hold, the
  /// parts of an instrument in their order, numbers without gaps.
  @ParameterizedTest
  @ValueSource(longs = {1, 20261126, 795808})
  void any_row_of_steps_leaves_a_sound_tree(long seed) {
    var chance = new Random(seed);
    var tree = TREE;
    var used = new HashSet<>(names(TREE));
    int done = 0;
    for (int step = 0; step < 400; step++) {
      var at = tree.get(chance.nextInt(tree.size())).eId();
      var to = chance.nextInt(9) == 0 ? null : tree.get(chance.nextInt(tree.size())).eId();
      var kind = Kind.values()[chance.nextInt(Kind.values().length)];
      var outcome =
          switch (chance.nextInt(4)) {
            case 0 -> TreeRules.remove(tree, at);
            case 1 -> TreeRules.move(tree, at, to);
            default -> TreeRules.insert(tree, "new_" + step, kind, to);
          };
      if (!(outcome instanceof Outcome.Arranged(var nodes))) continue;
      done++;
      tree = nodes;
      used.addAll(names(tree));
      assertSound(tree, "seed " + seed + ", step " + step);
    }
    assertThat(done).isGreaterThan(100);
  }

  private static void assertSound(List<Node> tree, String where) {
    var order = List.of(0, 1, 1, 2, 2, 2, 2, 3);
    var seen = new HashSet<String>();
    var clauses = new ArrayList<Integer>();
    int rank = 0;
    @Nullable String root = null;
    for (var node : tree) {
      assertThat(seen.add(node.eId())).as(where).isTrue();
      if (node.parent() == null) {
        root = node.eId();
      } else {
        assertThat(seen).as(where).contains(node.parent());
        assertThat(TreeRules.below(tree, root)).as(where).contains(node.eId());
      }
      assertThat(order.get(node.kind().ordinal())).as(where).isGreaterThanOrEqualTo(rank);
      rank = order.get(node.kind().ordinal());
      if (node.kind() == Kind.CLAUSE) clauses.add(node.number());
    }
    for (int i = 0; i < clauses.size(); i++) {
      assertThat(clauses.get(i)).as(where).isEqualTo(i + 1);
    }
  }

  private static List<Node> insert(Kind kind, String after) {
    return arranged(TreeRules.insert(TREE, "new", kind, after));
  }

  private static List<Node> arranged(Outcome outcome) {
    if (outcome instanceof Outcome.Arranged(var nodes)) return nodes;
    throw new AssertionError(outcome);
  }

  private static List<String> names(List<Node> tree) {
    return tree.stream().map(Node::eId).toList();
  }

  private static Node find(List<Node> tree, String eId) {
    return tree.stream().filter(node -> node.eId().equals(eId)).findFirst().orElseThrow();
  }

  private static Node node(String eId, Kind kind, int number, @Nullable String parent) {
    return new Node(eId, kind, number, parent);
  }
}
