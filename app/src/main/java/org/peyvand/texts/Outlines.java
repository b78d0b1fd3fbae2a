package org.peyvand.texts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.texts.ArrangeOutcome.Arranged;
import org.peyvand.texts.Change.What;
import org.peyvand.texts.Clause.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for the order of a draft: pieces are put in, moved and taken out. Their names stay,
/// their numbers follow.
@Service
public class Outlines {
  /// A piece that has no name yet.
  private static final String NEW = "?";

  private final InstrumentStore instruments;
  private final ClauseStore clauses;
  private final JournalStore changes;
  private final Journal journal;
  private final Entrance entrance;
  private final Tidings tidings;
  private final Clock clock;

  Outlines(
      InstrumentStore instruments,
      ClauseStore clauses,
      JournalStore changes,
      Journal journal,
      Entrance entrance,
      Tidings tidings,
      Clock clock) {
    this.instruments = instruments;
    this.clauses = clauses;
    this.changes = changes;
    this.journal = journal;
    this.entrance = entrance;
    this.tidings = tidings;
    this.clock = clock;
  }

  public boolean mayArrange(Member member, Instrument instrument) {
    return refusal(member, instrument).isEmpty();
  }

  /// The kinds of piece that may follow this one; at the beginning of the text where it is none.
  public List<Kind> mayFollow(InstrumentId id, @Nullable String after) {
    return TreeRules.mayFollow(TreeRules.nodes(clauses.clauses(id)), after);
  }

  /// Puts in a new piece, in words of one or more languages; the others are asked for theirs.
  ///
  /// @param after the piece it follows; none for the beginning of the text
  /// @param words the first of them leads; only the secretariat brings what others wrote
  @Transactional
  public ArrangeOutcome insert(
      Member member, InstrumentId id, Kind kind, @Nullable String after, List<Wording> words) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return ArrangeOutcome.Refused.NO_SUCH_TEXT;
    var refused = refusal(member, instrument.get());
    if (refused.isPresent()) return refused.get();
    var unfit = LeafRules.unfit(words);
    if (unfit.isPresent()) return new ArrangeOutcome.Unfit(unfit.get());
    var tree = TreeRules.nodes(clauses.clauses(id));
    return switch (TreeRules.insert(tree, NEW, kind, after)) {
      case TreeRules.Outcome.Not(var why) -> why;
      case TreeRules.Outcome.Arranged(var nodes) -> {
        var placed = nodes.stream().filter(node -> node.eId().equals(NEW)).findFirst();
        var eId = TreeRules.name(kind, placed.orElseThrow().parent(), changes.namesEver(id));
        var named = nodes.stream().map(node -> named(node, eId)).toList();
        enter(member, instrument.get(), named, eId, words);
        yield new Arranged(eId);
      }
    };
  }

  private void enter(
      Member member,
      Instrument instrument,
      List<TreeRules.Node> nodes,
      String eId,
      List<Wording> words) {
    var id = instrument.id();
    var node = nodes.stream().filter(n -> n.eId().equals(eId)).findFirst().orElseThrow();
    clauses.add(id, nodes.size() - 1, node);
    clauses.arrange(id, nodes);
    var clause = clauses.clause(id, eId).orElseThrow();
    for (var wording : words) {
      var leaf =
          LeafRules.first(instrument, wording, wording.equals(words.getFirst()), clock.instant());
      clauses.add(id, eId, leaf);
      journal.note(id, member, What.INSERTED, clause, leaf.language(), null, leaf.words(), "");
    }
    tidings.tell(instrument);
  }

  private static TreeRules.Node named(TreeRules.Node node, String eId) {
    return new TreeRules.Node(
        node.eId().equals(NEW) ? eId : node.eId(),
        node.kind(),
        node.number(),
        NEW.equals(node.parent()) ? eId : node.parent());
  }

  /// Moves a piece, with what it holds, behind another.
  @Transactional
  public ArrangeOutcome move(Member member, InstrumentId id, String eId, @Nullable String after) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return ArrangeOutcome.Refused.NO_SUCH_TEXT;
    var refused = refusal(member, instrument.get());
    if (refused.isPresent()) return refused.get();
    var tree = clauses.clauses(id);
    return switch (TreeRules.move(TreeRules.nodes(tree), eId, after)) {
      case TreeRules.Outcome.Not(var why) -> why;
      case TreeRules.Outcome.Arranged(var nodes) -> {
        clauses.arrange(id, nodes);
        journal.note(id, member, What.MOVED, find(tree, eId), null, null, null, "");
        tidings.tell(instrument.get());
        yield new Arranged(eId);
      }
    };
  }

  /// Takes a piece out, with what it holds; its words stay in the history.
  @Transactional
  public ArrangeOutcome remove(Member member, InstrumentId id, String eId, String reason) {
    var instrument = instruments.lock(id);
    if (instrument.isEmpty()) return ArrangeOutcome.Refused.NO_SUCH_TEXT;
    var refused = refusal(member, instrument.get());
    if (refused.isPresent()) return refused.get();
    if (reason.length() > Change.REASON_MAX) return ArrangeOutcome.Refused.REASON_TOO_LONG;
    var tree = clauses.clauses(id);
    return switch (TreeRules.remove(TreeRules.nodes(tree), eId)) {
      case TreeRules.Outcome.Not(var why) -> why;
      case TreeRules.Outcome.Arranged(var nodes) -> {
        takeOut(member, id, tree, nodes, reason.strip());
        tidings.tell(instrument.get());
        yield new Arranged(eId);
      }
    };
  }

  private void takeOut(
      Member member, InstrumentId id, List<Clause> tree, List<TreeRules.Node> left, String reason) {
    var kept = left.stream().map(TreeRules.Node::eId).collect(Collectors.toSet());
    var gone = tree.stream().filter(clause -> !kept.contains(clause.eId())).toList();
    for (var clause : gone) {
      for (var leaf : clause.leaves()) {
        var language = leaf.language();
        journal.note(id, member, What.REMOVED, clause, language, leaf.words(), null, reason);
      }
    }
    // What goes first stands last, below nothing that stays, so that nothing hangs on it.
    var all = new ArrayList<>(left);
    all.addAll(TreeRules.nodes(gone));
    clauses.arrange(id, all);
    clauses.remove(id, gone.reversed().stream().map(Clause::eId).toList());
  }

  private Optional<ArrangeOutcome.Refused> refusal(Member member, Instrument instrument) {
    if (instrument.adopted().isPresent()) {
      return Optional.of(ArrangeOutcome.Refused.ALREADY_ADOPTED);
    }
    if (entrance.mayKeep(member, instrument.network())) return Optional.empty();
    if (!entrance.mayDraft(member, instrument)) {
      return Optional.of(ArrangeOutcome.Refused.NOT_A_DRAFTER);
    }
    return instrument.editing() == Editing.BY_AMENDMENT
        ? Optional.of(ArrangeOutcome.Refused.BY_AMENDMENT_ONLY)
        : Optional.empty();
  }

  private static Clause find(List<Clause> tree, String eId) {
    return tree.stream().filter(clause -> clause.eId().equals(eId)).findFirst().orElseThrow();
  }
}
