package org.peyvand.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.peyvand.access.Member;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.rounds.CloseOutcome.Closed;
import org.peyvand.rounds.CloseOutcome.Refused;
import org.peyvand.texts.Clause;
import org.peyvand.texts.Delegates;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: closing rounds, reading what stood at their end, comparing any two of them
/// or one with what stands now. What parties say of them, [Stances] and [Positions] know.
@Service
public class Rounds {
  /// It is this day already somewhere; a round held there today is not held tomorrow.
  private static final ZoneOffset FIRST_CLOCK = ZoneOffset.ofHours(14);

  private final RoundStore store;
  private final SilenceStore silences;
  private final Delegates delegates;
  private final Texts texts;
  private final RoundNotices notices;
  private final Clock clock;

  Rounds(
      RoundStore store,
      SilenceStore silences,
      Delegates delegates,
      Texts texts,
      RoundNotices notices,
      Clock clock) {
    this.store = store;
    this.silences = silences;
    this.delegates = delegates;
    this.texts = texts;
    this.notices = notices;
    this.clock = clock;
  }

  /// The text, for those who take part in its negotiation or look after it.
  public Optional<Instrument> find(Slug slug, Member member) {
    return texts
        .find(slug, Optional.of(member))
        .filter(instrument -> texts.inside(member, instrument));
  }

  /// Whether this member chairs: the secretariat of the network.
  public boolean chairs(Member member, Instrument instrument) {
    return delegates.chairs(member, instrument);
  }

  /// The party this member speaks for.
  public Optional<BodyId> party(Member member, Instrument instrument) {
    return delegates.party(member, instrument);
  }

  /// Keeps what stands now, in every language, as the outcome of the next round.
  @Transactional
  public CloseOutcome close(Member secretariat, InstrumentId id, Round.Closing closing) {
    var held = texts.hold(id);
    if (held.isEmpty()) return Refused.NO_SUCH_TEXT;
    var instrument = held.get();
    if (!delegates.chairs(secretariat, instrument)) return Refused.NOT_THE_SECRETARIAT;
    var last = store.last(id);
    boolean silence = silences.running(id).isPresent();
    var today = LocalDate.ofInstant(clock.instant(), FIRST_CLOCK);
    var refusal =
        RoundRules.refusal(instrument.adopted().isPresent(), last, silence, closing, today);
    if (refusal.isPresent()) return refusal.get();
    var tree = texts.clauses(id);
    if (tree.stream().allMatch(clause -> clause.leaves().isEmpty())) return Refused.NO_WORDS;
    var round = keep(secretariat, instrument, tree, closing);
    notices.closed(instrument, round, secretariat);
    return new Closed(round);
  }

  private Round keep(
      Member secretariat, Instrument instrument, List<Clause> tree, Round.Closing closing) {
    int number = closing.after() + 1;
    var record = RoundRecord.of(instrument.id(), number, tree);
    var round =
        new Round(
            instrument.id(),
            number,
            closing.name(),
            closing.heldOn(),
            closing.place(),
            RoundRecord.languages(instrument.setup().languages(), tree),
            tree.size(),
            record.digest(),
            Recorder.of(secretariat),
            clock.instant());
    store.add(round, record, tree);
    return round;
  }

  public Optional<Round> round(InstrumentId instrument, int number) {
    return store.find(instrument, number);
  }

  public Optional<Round> last(InstrumentId instrument) {
    return store.last(instrument);
  }

  /// The rounds of a text, the newest first, a page at a time.
  ///
  /// @param before the number of the last round of the page before; 0 for the first page
  public Slice<Round> list(InstrumentId instrument, int before) {
    return store.page(instrument, before == 0 ? Integer.MAX_VALUE : before);
  }

  /// What stood at the end of a round, in one language.
  public Edition edition(Round round, String language) {
    return store.edition(round.instrument(), round.number(), language);
  }

  /// What stands now, in one language.
  public Edition now(InstrumentId instrument, String language) {
    return new Edition(
        texts.clauses(instrument).stream().map(clause -> Piece.now(clause, language)).toList());
  }

  /// The bytes whose SHA-256 is the digest of a round.
  public Optional<byte[]> record(Round round) {
    return store.record(round.instrument(), round.number());
  }

  /// Two editions piece by piece.
  public Comparison compare(Edition before, Edition after) {
    return ComparisonRules.compare(before, after);
  }
}
