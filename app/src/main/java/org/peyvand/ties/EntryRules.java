package org.peyvand.ties;

import java.time.LocalDate;
import java.util.Optional;
import org.peyvand.kernel.WebAddress;
import org.peyvand.ties.Terms.Notice;
import org.peyvand.ties.TieOutcome.Refused;

/// What an entry must say.
final class EntryRules {
  private EntryRules() {}

  /// What is wrong with a tie as it was entered; empty where it can be recorded.
  ///
  /// @param today where the day has come first
  static Optional<Refused> flaw(TieEntry entry, LocalDate today) {
    if (entry.kind().isEmpty()) return Optional.of(Refused.NO_KIND);
    if (entry.basis().isEmpty()) return Optional.of(Refused.NO_BASIS);
    if (entry.basis().get() != Tie.Basis.PRACTICE && entry.basisWords().isEmpty()) {
      return Optional.of(Refused.NO_BASIS_WORDS);
    }
    if (entry.called().length() > Tie.CALLED_MAX || entry.basisWords().length() > Tie.BASIS_MAX) {
      return Optional.of(Refused.TOO_LONG);
    }
    return date(entry.began(), today).or(() -> terms(entry));
  }

  private static Optional<Refused> date(TypedDate typed, LocalDate today) {
    if (typed.empty()) return Optional.empty();
    var read = typed.read();
    if (read.isEmpty()) return Optional.of(Refused.DATE_UNREADABLE);
    return read.get().first().isAfter(today) ? Optional.of(Refused.DATE_AHEAD) : Optional.empty();
  }

  private static Optional<Refused> terms(TieEntry entry) {
    var renewal = entry.renewal().orElse(Terms.Renewal.INDEFINITE);
    if (!entry.months().isEmpty() && months(entry).isEmpty()) {
      return Optional.of(Refused.TERM_UNREADABLE);
    }
    if (entry.months().isEmpty() && renewal != Terms.Renewal.INDEFINITE) {
      return Optional.of(Refused.TERM_NEEDED);
    }
    if (!entry.notice().isEmpty() && notice(entry).isEmpty()) {
      return Optional.of(Refused.NOTICE_UNREADABLE);
    }
    return Optional.empty();
  }

  /// The terms of an entry without a flaw.
  static Terms termsOf(TieEntry entry) {
    return new Terms(
        months(entry), entry.renewal().orElse(Terms.Renewal.INDEFINITE), notice(entry));
  }

  private static Optional<Integer> months(TieEntry entry) {
    return TypedDate.number(entry.months())
        .filter(months -> months >= 1 && months <= Terms.MONTHS_MAX);
  }

  private static Optional<Notice> notice(TieEntry entry) {
    return TypedDate.number(entry.notice())
        .filter(amount -> amount >= 1 && amount <= Notice.AMOUNT_MAX)
        .map(amount -> new Notice(amount, entry.noticeUnit()));
  }

  /// What is wrong with something that happened as it was entered.
  static Optional<Refused> flaw(EventEntry entry, LocalDate today) {
    if (entry.kind().isEmpty()) return Optional.of(Refused.NO_KIND);
    if (entry.happened().empty()) return Optional.of(Refused.DATE_UNREADABLE);
    var date = date(entry.happened(), today);
    if (date.isPresent()) return date;
    if (entry.words().isEmpty()) return Optional.of(Refused.NO_WORDS);
    if (entry.words().length() > Event.WORDS_MAX || entry.source().length() > Event.SOURCE_MAX) {
      return Optional.of(Refused.TOO_LONG);
    }
    return entry.link().isEmpty() || WebAddress.isPage(entry.link())
        ? Optional.empty()
        : Optional.of(Refused.LINK_UNREADABLE);
  }

  /// What is wrong with an end that a side declares.
  static Optional<Refused> flaw(Tie tie, Optional<LocalDate> ends, String words) {
    if (ends.isEmpty()) return Optional.of(Refused.NO_END);
    if (words.isEmpty()) return Optional.of(Refused.NO_REASON);
    if (words.length() > Tie.BASIS_MAX) return Optional.of(Refused.TOO_LONG);
    var before = tie.began().filter(began -> ends.get().isBefore(began.first()));
    return before.isPresent() ? Optional.of(Refused.END_BEFORE_START) : Optional.empty();
  }
}
