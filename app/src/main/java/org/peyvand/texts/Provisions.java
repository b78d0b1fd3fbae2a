package org.peyvand.texts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The final clauses as data, for those who compute with them: who may accede and how, when the
/// text takes effect, for how long, how a party leaves.
public record Provisions(
    Accession accession, Effect effect, @Nullable Withdrawal withdrawal, @Nullable Term term) {
  /// Who may join later.
  ///
  /// @param objectionDays how long parties may object; 0 where nobody is asked
  /// @param referenceDate from when an accession counts
  public record Accession(
      Policy policy, boolean consentOfParties, int objectionDays, ReferenceDate referenceDate) {
    public static Accession closed() {
      return new Accession(Policy.CLOSED, false, 0, ReferenceDate.DEPOSIT);
    }
  }

  /// To whom the text is open.
  public enum Policy {
    CLOSED,
    BY_INVITATION,
    OPEN
  }

  /// The date an accession is counted from; the deposit, unless the text says otherwise.
  public enum ReferenceDate {
    DEPOSIT,
    COUNCIL_DECISION,
    SIGNATURE
  }

  /// When the text takes effect.
  ///
  /// @param count how many signatures; 0 for all
  public record Effect(Rule rule, int count) {}

  /// What has to have happened.
  public enum Rule {
    SIGNATURES,
    ALL_SIGNATURES
  }

  /// How a party leaves; days are those of the Gregorian calendar.
  public record Withdrawal(int noticeDays) {}

  /// How long the text lasts: a number of years, or until a day.
  public record Term(int years, @Nullable LocalDate until, @Nullable Renewal renewal) {}

  /// What happens at the end of a term; nothing where it is none.
  public enum Renewal {
    AUTOMATIC_UNLESS_NOTICE,
    ON_NOTICE,
    BY_NEW_SIGNATURE
  }
}
