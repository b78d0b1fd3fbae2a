package org.peyvand.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.notices.Notices;
import org.peyvand.people.web.Acting;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// This host as a witness. Each test has a register of its own, because what a witness has seen it
/// never forgets.
@WholeHouse
class WitnessesTests {
  @Autowired Witnesses witnesses;
  @Autowired Neighbors neighbors;
  @Autowired WitnessStore store;
  @Autowired Offices offices;
  @Autowired Notices notices;
  @Autowired Ids ids;
  @Autowired MockMvc browser;

  private FakeHost host;
  private NeighborFile file;

  @BeforeEach
  void open() throws Exception {
    host = new FakeHost(ids.next() + ".example");
    file = new NeighborFile(neighbors, "log " + host.log.verifierKey());
  }

  @AfterEach
  void close() throws Exception {
    file.close();
    host.close();
  }

  @Test
  void what_grows_is_cosigned_with_both_keys() {
    for (var step : List.of(List.of(0, 5), List.of(5, 5), List.of(5, 300))) {
      var request = request("a", step.get(0), step.get(1));

      var lines = ((CosignOutcome.Cosigned) cosign(request)).lines();

      var note = request.cosigned(lines, witnesses.keys()).orElseThrow();
      var opened = (Opening.Opened) note.open(witnesses.keys());
      assertThat(opened.signers()).hasSize(2).allMatch(signer -> signer.timeSeconds() > 0);
    }
  }

  @Test
  void who_does_not_know_what_we_saw_is_told() {
    cosign(request("a", 0, 5));

    assertThat(cosign(request("a", 0, 9))).isEqualTo(new CosignOutcome.OtherSize(5));
    assertThat(cosign(request("a", 3, 9))).isEqualTo(new CosignOutcome.OtherSize(5));
  }

  @Test
  void a_fork_is_never_cosigned_and_raises_the_alarm_once() {
    var operator =
        new Acting(browser, offices, ids)
            .office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());
    cosign(request("a", 0, 9));
    var fork = new AddCheckpoint(9, List.of(), host.note("b", 9));

    assertThat(cosign(fork)).isEqualTo(CosignOutcome.Refused.INCONSISTENT);
    assertThat(cosign(fork)).isEqualTo(CosignOutcome.Refused.INCONSISTENT);

    var found = conflicts();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().shown()).isEqualTo(host.note("b", 9).bytes());
    assertThat(Checkpoint.parse(Note.parse(found.getFirst().kept()).text()))
        .isEqualTo(Checkpoint.parse(host.note("a", 9).text()));
    assertThat(notices.unread(operator.account())).isEqualTo(1);
  }

  @Test
  void a_wrong_proof_is_refused_and_is_no_alarm() {
    cosign(request("a", 0, 9));
    var wrong = new AddCheckpoint(9, request("a", 8, 20).proof(), host.note("a", 20));

    assertThat(cosign(wrong)).isEqualTo(CosignOutcome.Refused.INCONSISTENT);
    assertThat(conflicts()).isEmpty();
    assertThat(cosign(request("a", 9, 20))).isInstanceOf(CosignOutcome.Cosigned.class);
  }

  @Test
  void others_are_not_cosigned() throws Exception {
    try (var stranger = new FakeHost("stranger.example")) {
      var request = new AddCheckpoint(0, List.of(), stranger.note("a", 5));
      assertThat(cosign(request)).isEqualTo(CosignOutcome.Refused.UNKNOWN_LOG);
      var forged = Note.sign(host.note("a", 5).text(), stranger.log);
      assertThat(cosign(new AddCheckpoint(0, List.of(), forged)))
          .isEqualTo(CosignOutcome.Refused.NOT_SIGNED);
    }
    assertThat(witnesses.cosign(new byte[3])).isEqualTo(CosignOutcome.Refused.MALFORMED);
    assertThat(witnesses.cosign(new byte[AddCheckpoint.MAX_BYTES + 1]))
        .isEqualTo(CosignOutcome.Refused.TOO_LARGE);
  }

  @Test
  void of_many_forks_at_once_exactly_one_is_cosigned() throws Exception {
    var requests = new ArrayList<Callable<CosignOutcome>>();
    for (var n = 0; n < 8; n++) {
      var request = request("fork-" + n, 0, 7);
      requests.add(() -> cosign(request));
    }

    var cosigned = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(requests)) {
        if (answer.get() instanceof CosignOutcome.Cosigned) cosigned++;
        else assertThat(answer.get()).isEqualTo(new CosignOutcome.OtherSize(7));
      }
    }

    assertThat(cosigned).isEqualTo(1);
  }

  private List<Conflict> conflicts() {
    return witnesses.conflicts().stream()
        .filter(one -> one.origin().equals(host.log.verifierKey().name()))
        .toList();
  }

  private AddCheckpoint request(String word, int old, int size) {
    return AddCheckpoint.of(FakeHost.tree(word, size), old, host.note(word, size));
  }

  private CosignOutcome cosign(AddCheckpoint request) {
    return witnesses.cosign(request.bytes());
  }
}
