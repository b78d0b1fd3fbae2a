package org.peyvand.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// One person acting in one office: everything that is kept, whether it counts today or not.
///
/// @param clock on which the terms run: the person's at the founding, moved by no later choice of
///   theirs
/// @param ended since when the account acts no longer
/// @param duties also those whose term is over or has not begun
public record Account(
    String slug,
    Multilingual office,
    Optional<BodyId> body,
    Contact contact,
    ZoneId clock,
    @Nullable Instant ended,
    List<Entrustment> duties) {
  public Account {
    duties = List.copyOf(duties);
  }

  /// An account as it is founded.
  public Account(
      String slug,
      Multilingual office,
      Optional<BodyId> body,
      Contact contact,
      @Nullable Instant ended,
      List<Entrustment> duties) {
    this(slug, office, body, contact, contact.zone(), ended, duties);
  }

  public UUID id() {
    return contact.account();
  }

  /// The civil date by which terms are judged.
  public LocalDate today(Instant now) {
    return now.atZone(clock).toLocalDate();
  }

  /// Who acts now: a duty outside its term does not count, and an account that has ended holds
  /// none.
  public Member member(Instant now) {
    var today = today(now);
    var grants =
        ended == null
            ? duties.stream()
                .filter(duty -> duty.term().covers(today))
                .map(Entrustment::grant)
                .toList()
            : List.<Grant>of();
    return new Member(id(), slug, office, body, grants);
  }
}
