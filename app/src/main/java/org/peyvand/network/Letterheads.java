package org.peyvand.network;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peyvand.access.Access;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Scope;
import org.peyvand.kernel.BodyId;
import org.peyvand.network.LetterheadOutcome.BadEmblem;
import org.peyvand.network.LetterheadOutcome.Kept;
import org.peyvand.network.LetterheadOutcome.Refused;
import org.peyvand.typeset.PictureOutcome;
import org.peyvand.typeset.Pictures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letterheads of the bodies and of the networks' depositaries.
@Service
public class Letterheads {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final LetterheadStore store;
  private final Access access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Letterheads(LetterheadStore store, Access access, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /// The body's own, or the plain one.
  public Letterhead of(BodyId body) {
    return of(new LetterheadOwner.OfBody(body));
  }

  public Letterhead of(LetterheadOwner owner) {
    return store.find(owner).orElse(Letterhead.PLAIN);
  }

  public boolean mayKeep(Member member, LetterheadOwner owner) {
    return switch (owner) {
      case LetterheadOwner.OfBody(var body) ->
          access.may(member, Duty.FOCAL_POINT, new Scope.OfBody(body));
      case LetterheadOwner.OfDepositary(var network) ->
          access.may(member, Duty.DEPOSITARY_OFFICER, new Scope.OfNetwork(network));
    };
  }

  /// What was sent for a letterhead.
  ///
  /// @param emblem a new file; none for the one that is there
  /// @param color as forms have it: `#0b5a4c`
  @SuppressWarnings("ArrayRecordComponent") // on its way
  public record Wanted(
      Optional<byte[]> emblem, boolean withoutEmblem, String color, List<String> lines) {}

  @Transactional
  public LetterheadOutcome keep(Member member, LetterheadOwner owner, Wanted wanted) {
    if (!mayKeep(member, owner)) return Refused.NOT_YOURS;
    if (!COLOR.matcher(wanted.color()).matches()) return Refused.COLOR;
    var lines = wanted.lines();
    if (lines.size() > Letterhead.LINES_MAX
        || lines.stream().anyMatch(line -> line.length() > Letterhead.LINE_LENGTH_MAX)) {
      return Refused.TOO_MANY_LINES;
    }
    var flaw = wanted.emblem().flatMap(Letterheads::flaw);
    if (flaw.isPresent()) return flaw.get();
    var before = of(owner).emblem();
    var letterhead =
        new Letterhead(
            wanted.emblem().orElse(wanted.withoutEmblem() ? null : before),
            Integer.parseInt(wanted.color().substring(1), 16),
            lines);
    // As fine as the database keeps it.
    store.keep(owner, letterhead, member.account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    // The status chart of every text begins with it.
    if (owner instanceof LetterheadOwner.OfDepositary) events.publishEvent(Networks.CHANGE);
    return new Kept(letterhead);
  }

  private static Optional<LetterheadOutcome> flaw(byte[] emblem) {
    if (emblem.length > Letterhead.EMBLEM_BYTES_MAX) {
      return Optional.of(new BadEmblem(PictureOutcome.Reason.TOO_LARGE.name(), ""));
    }
    return switch (Pictures.read(emblem)) {
      case PictureOutcome.Read _ -> Optional.empty();
      case PictureOutcome.Unreadable(var reason, var what) ->
          Optional.of(new BadEmblem(reason.name(), what));
    };
  }
}
