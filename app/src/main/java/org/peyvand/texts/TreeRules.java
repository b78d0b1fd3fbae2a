package org.peyvand.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peyvand.texts.Clause.Kind;

/// How the pieces of a text may stand: what goes where, what follows a move, and which number each
/// then has. Names (eIds) never change and are never given twice, whatever happens to the numbers.
final class TreeRules {
  private TreeRules() {}

  /// A piece without its words.
  record Node(String eId, Kind kind, int number, @Nullable String parent) {}

  /// What becomes of the order of a text.
  sealed interface Outcome {
    /// Every piece in its new place, numbered anew.
    record Arranged(List<Node> nodes) implements Outcome {
      public Arranged {
        nodes = List.copyOf(nodes);
      }
    }

    /// It stays as it was.
    record Not(ArrangeOutcome.Refused why) implements Outcome {}
  }

  /// A place for a piece: below which other, and at which index in the order of reading.
  private record Place(@Nullable String parent, int index) {}

  static List<Node> nodes(List<Clause> clauses) {
    return clauses.stream()
        .map(clause -> new Node(clause.eId(), clause.kind(), clause.number(), clause.parent()))
        .toList();
  }

  /// @param after the piece it is to follow; none for the beginning of the text
  static Outcome insert(List<Node> tree, String eId, Kind kind, @Nullable String after) {
    if (tree.size() >= Drafting.PIECES_MAX) {
      return new Outcome.Not(ArrangeOutcome.Refused.TOO_MANY);
    }
    return place(tree, List.of(new Node(eId, kind, 0, null)), after);
  }

  /// Takes the piece out, with what it holds; the clauses under a heading stay, and join those
  /// before them.
  static Outcome remove(List<Node> tree, String eId) {
    var piece = find(tree, eId);
    if (piece == null) return new Outcome.Not(ArrangeOutcome.Refused.NO_SUCH_CLAUSE);
    if (piece.kind() == Kind.HEADING) return new Outcome.Arranged(numbered(without(tree, piece)));
    var gone = below(tree, eId);
    var left = tree.stream().filter(node -> !gone.contains(node.eId())).toList();
    if (left.stream().noneMatch(node -> node.kind() == Kind.CLAUSE)) {
      return new Outcome.Not(ArrangeOutcome.Refused.LAST_CLAUSE);
    }
    return new Outcome.Arranged(numbered(left));
  }

  private static List<Node> without(List<Node> tree, Node heading) {
    @Nullable String before = null;
    var left = new ArrayList<Node>();
    for (var node : tree) {
      if (node.equals(heading)) continue;
      if (node.kind() == Kind.HEADING) before = node.eId();
      left.add(heading.eId().equals(node.parent()) ? under(node, before) : node);
    }
    return left;
  }

  /// Moves the piece, with what it holds, behind another.
  static Outcome move(List<Node> tree, String eId, @Nullable String after) {
    if (find(tree, eId) == null) return new Outcome.Not(ArrangeOutcome.Refused.NO_SUCH_CLAUSE);
    var moved = below(tree, eId);
    if (after != null && moved.contains(after)) {
      return new Outcome.Not(ArrangeOutcome.Refused.INTO_ITSELF);
    }
    var piece = tree.stream().filter(node -> moved.contains(node.eId())).toList();
    var rest = tree.stream().filter(node -> !moved.contains(node.eId())).toList();
    var outcome = place(rest, piece, after);
    if (outcome instanceof Outcome.Arranged(var nodes) && nodes.equals(tree)) {
      return new Outcome.Not(ArrangeOutcome.Refused.UNMOVED);
    }
    return outcome;
  }

  /// The piece and everything below it.
  static Set<String> below(List<Node> tree, String eId) {
    var found = new HashSet<>(Set.of(eId));
    for (var node : tree) {
      if (node.parent() != null && found.contains(node.parent())) found.add(node.eId());
    }
    return found;
  }

  /// What may follow this piece, for those who choose.
  static List<Kind> mayFollow(List<Node> tree, @Nullable String after) {
    return List.of(Kind.values()).stream()
        .filter(
            kind ->
                insert(tree, "?", kind, after) instanceof Outcome.Arranged
                    // A second title line would be another preface; texts have one.
                    && (kind != Kind.PREFACE || tree.stream().noneMatch(n -> n.kind() == kind)))
        .toList();
  }

  /// A name that this text has never had (Akoma Ntoso Naming Convention 1.0, 5.2).
  ///
  /// @param used every name that the text has or once had
  static String name(Kind kind, @Nullable String parent, Set<String> used) {
    if (kind == Kind.PREFACE && !used.contains("preface")) return "preface";
    var stem =
        switch (kind) {
          case PREFACE -> "preface__p_";
          case FORMULA -> "preamble__formula_";
          case RECITAL -> "recs_1__rec_";
          case HEADING -> "sec_";
          case CLAUSE -> "cl_";
          case SUBCLAUSE -> parent + "__subcl_";
          case ITEM -> parent + "__list_1__item_";
          case CONCLUSION -> "conclusions__p_";
        };
    int number = 1;
    while (used.contains(stem + number)) number++;
    return stem + number;
  }

  private static Outcome place(List<Node> tree, List<Node> piece, @Nullable String after) {
    var kind = piece.getFirst().kind();
    var anchor = after == null ? null : find(tree, after);
    if (after != null && anchor == null) {
      return new Outcome.Not(ArrangeOutcome.Refused.NO_SUCH_CLAUSE);
    }
    boolean splits = kind == Kind.HEADING && piece.size() == 1;
    var place = anchor == null ? atTheTop(tree, kind) : behind(tree, anchor, kind, splits);
    if (place == null) return new Outcome.Not(ArrangeOutcome.Refused.MISPLACED);
    var arranged = new ArrayList<>(tree);
    var first = piece.getFirst();
    arranged.add(place.index(), new Node(first.eId(), kind, first.number(), place.parent()));
    arranged.addAll(place.index() + 1, piece.subList(1, piece.size()));
    if (kind == Kind.HEADING && piece.size() == 1) gather(arranged, place.index());
    return mixed(arranged)
        ? new Outcome.Not(ArrangeOutcome.Refused.MIXED)
        : new Outcome.Arranged(numbered(arranged));
  }

  /// The clauses behind a new heading, up to the next one, are those it stands above.
  private static void gather(List<Node> tree, int heading) {
    for (int i = heading + 1; i < tree.size() && tree.get(i).kind() != Kind.HEADING; i++) {
      var node = tree.get(i);
      if (node.kind() == Kind.CLAUSE) tree.set(i, under(node, tree.get(heading).eId()));
    }
  }

  private static Node under(Node node, @Nullable String parent) {
    return new Node(node.eId(), node.kind(), node.number(), parent);
  }

  private static @Nullable Place atTheTop(List<Node> tree, Kind kind) {
    if (kind == Kind.SUBCLAUSE || kind == Kind.ITEM) return null;
    int index = 0;
    while (index < tree.size() && rank(tree.get(index).kind()) < rank(kind)) index++;
    return new Place(null, index);
  }

  /// @param splits whether a section may be cut in two at this place
  private static @Nullable Place behind(List<Node> tree, Node anchor, Kind kind, boolean splits) {
    return switch (kind) {
      case SUBCLAUSE -> within(tree, anchor, kind, Kind.CLAUSE);
      case ITEM -> {
        var inSubclause = within(tree, anchor, kind, Kind.SUBCLAUSE);
        yield inSubclause == null ? within(tree, anchor, kind, Kind.CLAUSE) : inSubclause;
      }
      case CLAUSE -> {
        if (anchor.kind() == Kind.HEADING) yield new Place(anchor.eId(), index(tree, anchor) + 1);
        var sibling = ancestor(tree, anchor, Kind.CLAUSE);
        yield sibling == null
            ? between(tree, anchor, kind)
            : new Place(sibling.parent(), end(tree, sibling));
      }
      case HEADING -> {
        var section = ancestor(tree, anchor, Kind.HEADING);
        var clause = ancestor(tree, anchor, Kind.CLAUSE);
        if (splits && clause != null) yield new Place(null, end(tree, clause));
        if (section != null) yield new Place(null, end(tree, section));
        yield clause == null
            ? between(tree, anchor, kind)
            : new Place(null, endOfRun(tree, clause));
      }
      case PREFACE, FORMULA, RECITAL, CONCLUSION -> between(tree, anchor, kind);
    };
  }

  /// Directly below the anchor where it may hold the piece, else behind the anchor's own level.
  private static @Nullable Place within(List<Node> tree, Node anchor, Kind kind, Kind holder) {
    if (anchor.kind() == holder) return new Place(anchor.eId(), index(tree, anchor) + 1);
    for (@Nullable Node at = anchor; at != null; at = find(tree, at.parent())) {
      var parent = find(tree, at.parent());
      if (parent != null && parent.kind() == holder) {
        return at.kind() == kind || holder == Kind.CLAUSE
            ? new Place(parent.eId(), end(tree, at))
            : null;
      }
    }
    return null;
  }

  /// A piece of the opening or the closing part, behind a neighbour of the same part or at its
  /// border.
  private static @Nullable Place between(List<Node> tree, Node anchor, Kind kind) {
    int end = end(tree, root(tree, anchor));
    boolean fits =
        rank(anchor.kind()) <= rank(kind)
            && (end == tree.size() || rank(tree.get(end).kind()) >= rank(kind));
    return fits ? new Place(null, end) : null;
  }

  /// The parts of an instrument, in the order in which they are read.
  private static int rank(Kind kind) {
    return switch (kind) {
      case PREFACE -> 0;
      case FORMULA, RECITAL -> 1;
      case HEADING, CLAUSE, SUBCLAUSE, ITEM -> 2;
      case CONCLUSION -> 3;
    };
  }

  /// Whether a piece holds numbered subclauses and a list side by side: nobody could cite them.
  private static boolean mixed(List<Node> tree) {
    var holds = new HashMap<String, Kind>();
    for (var node : tree) {
      if (node.parent() == null) continue;
      var before = holds.put(node.parent(), node.kind());
      if (before != null && before != node.kind()) return true;
    }
    return false;
  }

  private static List<Node> numbered(List<Node> tree) {
    var next = new HashMap<String, Integer>();
    var numbered = new ArrayList<Node>();
    for (var node : tree) {
      // Clauses count through the whole text, so that a section may be moved without a new count.
      var counter =
          switch (node.kind()) {
            case PREFACE, FORMULA, CONCLUSION -> null;
            case RECITAL, HEADING, CLAUSE -> node.kind().name();
            case SUBCLAUSE, ITEM -> Objects.requireNonNull(node.parent());
          };
      int number = counter == null ? 0 : next.merge(counter, 1, Integer::sum);
      numbered.add(new Node(node.eId(), node.kind(), number, node.parent()));
    }
    return numbered;
  }

  private static @Nullable Node ancestor(List<Node> tree, Node from, Kind kind) {
    for (@Nullable Node at = from; at != null; at = find(tree, at.parent())) {
      if (at.kind() == kind) return at;
    }
    return null;
  }

  private static Node root(List<Node> tree, Node from) {
    var at = from;
    for (var up = find(tree, at.parent()); up != null; up = find(tree, at.parent())) at = up;
    return at;
  }

  private static int index(List<Node> tree, Node node) {
    return tree.indexOf(node);
  }

  /// The index behind the piece and all it holds.
  private static int end(List<Node> tree, Node node) {
    var held = below(tree, node.eId());
    int end = index(tree, node) + 1;
    while (end < tree.size() && held.contains(tree.get(end).eId())) end++;
    return end;
  }

  /// The index of the next heading, or of what follows the clauses.
  private static int endOfRun(List<Node> tree, Node clause) {
    int end = end(tree, clause);
    while (end < tree.size()
        && rank(tree.get(end).kind()) == 2
        && tree.get(end).kind() != Kind.HEADING) {
      end++;
    }
    return end;
  }

  private static @Nullable Node find(List<Node> tree, @Nullable String eId) {
    if (eId == null) return null;
    return tree.stream().filter(node -> node.eId().equals(eId)).findFirst().orElse(null);
  }
}
