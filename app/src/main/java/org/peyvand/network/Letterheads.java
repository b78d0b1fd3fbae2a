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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letterheads of the bodies, each kept by the body's own focal point.
@Service
public class Letterheads {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final LetterheadStore store;
  private final Access access;
  private final Clock clock;

  Letterheads(LetterheadStore store, Access access, Clock clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /// The body's own, or the plain one.
  public Letterhead of(BodyId body) {
    return store.find(body).orElse(Letterhead.PLAIN);
  }

  public boolean mayKeep(Member member, BodyId body) {
    return access.may(member, Duty.FOCAL_POINT, new Scope.OfBody(body));
  }

  /// What was sent for a letterhead.
  ///
  /// @param emblem a new file; none for the one that is there
  /// @param color as forms have it: `#0b5a4c`
  @SuppressWarnings("ArrayRecordComponent") // on its way
  public record Wanted(
      Optional<byte[]> emblem, boolean withoutEmblem, String color, List<String> lines) {}

  @Transactional
  public LetterheadOutcome keep(Member member, BodyId body, Wanted wanted) {
    if (!mayKeep(member, body)) return Refused.NOT_YOURS;
    if (!COLOR.matcher(wanted.color()).matches()) return Refused.COLOR;
    var lines = wanted.lines();
    if (lines.size() > Letterhead.LINES_MAX
        || lines.stream().anyMatch(line -> line.length() > Letterhead.LINE_LENGTH_MAX)) {
      return Refused.TOO_MANY_LINES;
    }
    var flaw = wanted.emblem().flatMap(Letterheads::flaw);
    if (flaw.isPresent()) return flaw.get();
    var before = of(body).emblem();
    var letterhead =
        new Letterhead(
            wanted.emblem().orElse(wanted.withoutEmblem() ? null : before),
            Integer.parseInt(wanted.color().substring(1), 16),
            lines);
    // As fine as the database keeps it.
    store.keep(body, letterhead, member.account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
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
