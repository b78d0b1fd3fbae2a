package org.peyvand.people.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Account;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.people.Retention;

/// What is kept about the person who is asking, why, and until when.
///
/// @param zones the clocks to choose from
/// @param flawed whether what was sent could not be read
public record PersonalPage(
    Account account,
    @Nullable Multilingual body,
    List<DutyView> duties,
    List<String> zones,
    Sent sent,
    boolean flawed)
    implements Page {
  public PersonalPage {
    duties = List.copyOf(duties);
    zones = List.copyOf(zones);
  }

  @Override
  public int status() {
    return flawed ? 422 : 200;
  }

  public long keptDays() {
    Duration kept = Retention.ADDRESS_KEPT;
    return kept.toDays();
  }
}
