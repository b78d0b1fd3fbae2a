package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Language;
import org.peyvand.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// A host that has grown old.
@WholeHouse
@Transactional
class AgingTests {
  @Autowired AgingStore store;
  @Autowired SignatureStore files;
  @Autowired TimeStamping stamping;
  @Autowired Offices offices;
  @Autowired Notices notices;
  @Autowired Ids ids;
  @Autowired Clock clock;
  @TempDir Path folder;

  private final List<Object> told = new ArrayList<>();

  private Aging at(Instant now) {
    var fixed = Clock.fixed(now, ZoneOffset.UTC);
    var seal = new HostSeal(new Installation(Installation.Mode.DEMO, null, folder), fixed);
    return new Aging(seal, stamping, store, offices, notices, told::add, fixed);
  }

  @Test
  void the_seal_is_renewed_and_every_container_closed_anew() {
    var instrument = new InstrumentId(ids.next());
    files.addFile(instrument, 0, "a", new byte[1]);
    var until = at(clock.instant()).ages().getFirst().until();

    var old = at(until.minus(HostSeal.RENEW_BEFORE).plusSeconds(60));
    old.look();

    assertThat(told).contains(new SealRenewed(instrument));
    assertThat(old.ages().getFirst().until()).isAfter(until);
  }

  @Test
  void operators_are_warned_long_before_and_once() {
    var operator = offices.office("operator").orElseThrow().account();
    // The sample's authority is a day old at most; the certificates last ten years.
    var late = clock.instant().plus(Duration.ofDays(3_650 - 100));
    var before = subjects(operator).size();

    at(late).look();
    var warned = subjects(operator);
    at(late).look();

    assertThat(warned).hasSizeGreaterThan(before);
    assertThat(warned.getFirst()).startsWith("Something this host signs with will run out: ");
    assertThat(subjects(operator)).isEqualTo(warned);
    assertThat(told).as("renewed on the way").isNotNull();
  }

  private List<String> subjects(UUID account) {
    return notices.of(account, Language.EN, new UUID(-1, -1)).items().stream()
        .map(said -> said.subject())
        .toList();
  }
}
