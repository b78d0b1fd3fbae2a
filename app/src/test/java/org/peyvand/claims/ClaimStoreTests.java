package org.peyvand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class ClaimStoreTests {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 27);

  @Autowired ClaimStore store;
  @Autowired Ids ids;

  @Test
  void reports_come_back_with_their_claims_the_oldest_first() {
    var about = new InstrumentId(ids.next());
    var later = report(about, DAY.plusDays(1), List.of(full(), bare()));
    var earlier = report(about, DAY, List.of(bare()));
    var silent = report(about, DAY.plusDays(2), List.of());

    store.add(later);
    store.add(earlier);
    store.add(silent);

    assertThat(store.about(about).items()).containsExactly(earlier, later, silent);
    assertThat(store.about(about).more()).isFalse();
  }

  @Test
  void of_another_text_nothing_is_said() {
    store.add(report(new InstrumentId(ids.next()), DAY, List.of(bare())));

    assertThat(store.about(new InstrumentId(ids.next())).items()).isEmpty();
  }

  private Report report(InstrumentId about, LocalDate published, List<Claim> claims) {
    return new Report(
        ids.next(),
        about,
        new Source(Multilingual.of("en", "An agency"), published, Optional.of("795808")),
        Multilingual.of("en", "It happened."),
        claims);
  }

  private Claim full() {
    return new Claim(
        Optional.of(new BodyId(ids.next())),
        "signed",
        Multilingual.of("ru", "визирование"),
        Optional.of(DAY),
        Claim.Timing.ON_OR_BEFORE,
        Optional.of(new Slug("moscow")),
        Optional.of(9));
  }

  private static Claim bare() {
    return new Claim(
        Optional.empty(),
        "text-agreed",
        Multilingual.of("en", "agreed"),
        Optional.empty(),
        Claim.Timing.BEFORE,
        Optional.empty(),
        Optional.empty());
  }
}
