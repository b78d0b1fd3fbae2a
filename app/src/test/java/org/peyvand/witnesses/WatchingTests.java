package org.peyvand.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.notices.Notices;
import org.peyvand.people.web.Acting;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.verify.mirror.Mirror.Thoroughness;
import org.peyvand.verify.mirror.MirrorFinding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// This host as the mirror and monitor of another, which may lie.
@WholeHouse
class WatchingTests {
  @Autowired Watching watching;
  @Autowired Witnesses witnesses;
  @Autowired Neighbors neighbors;
  @Autowired WitnessStore store;
  @Autowired Offices offices;
  @Autowired Notices notices;
  @Autowired Ids ids;
  @Autowired MockMvc browser;

  private FakeHost host;
  private NeighborFile file;
  private Member operator;

  @BeforeEach
  void open() throws Exception {
    host = new FakeHost(ids.next() + ".example");
    file =
        new NeighborFile(neighbors, "log " + host.log.verifierKey() + " " + host.url("/register"));
    operator =
        new Acting(browser, offices, ids)
            .office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());
  }

  @AfterEach
  void close() throws Exception {
    file.close();
    host.close();
  }

  @Test
  void a_sound_register_is_mirrored_as_it_grows() {
    host.show("a", 300);
    watch();
    assertThat(standing().size()).isEqualTo(300);

    host.show("a", 700);
    watch();

    assertThat(standing().size()).isEqualTo(700);
    assertThat(standing().problem()).isNull();
    assertThat(alarms()).isZero();
  }

  @Test
  void a_fork_raises_one_alarm_with_both_checkpoints() throws Exception {
    var before = host.show("a", 300);
    watch();
    var after = host.show("b", 400);

    watch();
    watch();

    assertThat(standing().problem()).isEqualTo(MirrorFinding.FORKED);
    assertThat(standing().size()).isEqualTo(300);
    assertConflict(Conflict.Kind.FORKED, before, after);
    assertThat(alarms()).isEqualTo(1);
    var page = page();
    assertThat(page)
        .contains(
            origin(), "Two histories of one register.", before.text().lines().toList().get(2));
    assertThat(page).contains(after.text().lines().toList().get(2));
  }

  @Test
  void a_register_that_went_back_raises_the_alarm() {
    var before = host.show("a", 300);
    watch();
    var after = host.show("a", 299);

    watch();

    assertConflict(Conflict.Kind.ROLLED_BACK, before, after);
  }

  @Test
  void a_bit_that_flips_behind_our_back_is_found_when_all_is_read_again() {
    host.show("a", 300);
    watch();
    var bundle = host.files.get("/register/tile/entries/000").clone();
    bundle[9] ^= 1;
    host.files.put("/register/tile/entries/000", bundle);

    watch();
    assertThat(standing().problem()).isNull();
    watching.round(Thoroughness.EVERYTHING);

    assertThat(standing().problem()).isEqualTo(MirrorFinding.DAMAGED);
    assertThat(alarms()).isEqualTo(1);
  }

  @Test
  void a_split_view_between_witnesses_and_readers_is_found() {
    var request =
        AddCheckpoint.of(FakeHost.tree("for witnesses", 9), 0, host.note("for witnesses", 9));
    assertThat(witnesses.cosign(request.bytes())).isInstanceOf(CosignOutcome.Cosigned.class);
    var shown = host.show("for readers", 20);

    watch();

    assertThat(standing().problem()).isEqualTo(MirrorFinding.FORKED);
    var conflict = conflicts().getFirst();
    assertThat(Checkpoint.parse(Note.parse(conflict.kept()).text()).size()).isEqualTo(9);
    assertThat(conflict.shown()).isEqualTo(shown.bytes());
  }

  @Test
  void a_host_that_is_away_is_no_alarm() {
    host.close();

    watch();

    assertThat(standing().problem()).isEqualTo(MirrorFinding.UNREACHABLE);
    assertThat(alarms()).isZero();
  }

  private void watch() {
    watching.round(Thoroughness.WHAT_IS_NEW);
  }

  private void assertConflict(Conflict.Kind kind, Note kept, Note shown) {
    assertThat(conflicts()).hasSize(1);
    var conflict = conflicts().getFirst();
    assertThat(conflict.kind()).isEqualTo(kind);
    assertThat(conflict.kept()).isEqualTo(kept.bytes());
    assertThat(conflict.shown()).isEqualTo(shown.bytes());
  }

  private List<Conflict> conflicts() {
    return witnesses.conflicts().stream().filter(one -> one.origin().equals(origin())).toList();
  }

  private int alarms() {
    return notices.unread(operator.account());
  }

  private String origin() {
    return host.log.verifierKey().name();
  }

  private WatchedStanding standing() {
    return store.watched(origin()).orElseThrow();
  }

  private String page() throws Exception {
    var acting = new Acting(browser, offices, ids);
    return acting.visit("/en/administration/witnesses", acting.as(operator)).getContentAsString();
  }
}
