package org.peyvand.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peyvand.claims.Claim;
import org.peyvand.claims.Filed;
import org.peyvand.claims.Report;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;

/// What is on record about a text and what is claimed, body by body.
///
/// @param rows those on record and those spoken of: parties in protocol order, then others
/// @param counts what sources count
/// @param onRecord how many bodies have acted, by the record
/// @param filed every report, the oldest first
public record Comparison(List<Row> rows, List<Count> counts, int onRecord, List<Filed> filed) {
  public Comparison {
    rows = List.copyOf(rows);
    counts = List.copyOf(counts);
    filed = List.copyOf(filed);
  }

  /// An act the depositary holds.
  public record OnRecord(UUID id, ReportedAct act, LocalDate on, boolean confirmed) {}

  /// One thing claimed of a body in the same words, by all who say so.
  public record Told(ReportedAct act, Multilingual verb, List<Saying> sayings) {
    public Told {
      sayings = List.copyOf(sayings);
    }
  }

  /// A claim and the report that makes it.
  public record Saying(Claim claim, Report report) {}

  /// @param told the oldest report first
  public record Row(
      BodyId body, Optional<OnRecord> onRecord, List<Told> told, Set<Difference> differences) {
    public Row {
      told = List.copyOf(told);
    }
  }

  /// How many bodies a source counts.
  public record Count(Claim claim, int count, Report source) {}

  /// How claims and record disagree. A claim nobody contradicts is still only a claim.
  public enum Difference {
    /// Something is claimed of a body of which the depositary holds no act.
    NOT_ON_RECORD,
    /// Another act is claimed than the depositary holds.
    OTHER_ACT,
    /// The act is claimed for another date.
    OTHER_DATE,
    /// Sources contradict each other.
    SOURCES_DIFFER
  }

  /// How many rows there are in which something disagrees.
  public long contradicted() {
    return rows.stream().filter(row -> !row.differences().isEmpty()).count();
  }
}
