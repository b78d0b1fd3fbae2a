package org.peyvand.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Ids;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.peyvand.tlog.TilePath;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
class SequencerTests {
  private static final int WRITERS = 8;
  private static final int ENTRIES_EACH = 5;

  @Autowired Register register;
  @Autowired RegisterStore store;
  @Autowired LogFiles files;
  @Autowired TransactionTemplate transactions;
  @Autowired Ids ids;

  @Test
  void entries_recorded_at_once_get_one_place_each_and_a_proof() throws Exception {
    var acts = recordAtOnce();

    register.settle();

    var places =
        acts.stream()
            .map(act -> register.entry(act).flatMap(Recorded::index).orElseThrow())
            .toList();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(acts).allSatisfy(act -> assertThat(register.proof(act)).isPresent());
    assertThat(register.waiting()).isEmpty();
  }

  @Test
  void the_checkpoint_is_signed_over_exactly_the_entries_served() throws Exception {
    recordAtOnce();
    register.settle();

    var note = Note.parse(register.checkpoint().orElseThrow());
    var checkpoint = Checkpoint.parse(note.text());

    assertThat(note.open(List.of(VerifierKey.parse(register.verifierKey()))))
        .isInstanceOf(Opening.Opened.class);
    assertThat(checkpoint.origin()).isEqualTo(register.origin());
    assertThat(checkpoint.size()).isEqualTo(store.leaves(0, 100_000).size());
    assertThat(files.log().tree(checkpoint.size()).root()).isEqualTo(checkpoint.root());
    assertThat(register.tile(new TilePath.Entries(0, (int) Math.min(checkpoint.size(), 256))))
        .isPresent();
  }

  @Test
  void settling_again_changes_nothing() throws Exception {
    recordAtOnce();
    register.settle();
    var before = register.checkpoint().orElseThrow();

    register.settle();

    assertThat(register.checkpoint().orElseThrow()).isEqualTo(before);
  }

  @Test
  void what_was_rolled_back_never_stands_in_the_log() {
    var act = ids.next();
    transactions.executeWithoutResult(
        status -> {
          register.append(entry(act));
          status.setRollbackOnly();
        });

    register.settle();

    assertThat(register.entry(act)).isEmpty();
  }

  @Test
  void nothing_is_recorded_outside_the_act_it_records() {
    assertThatThrownBy(() -> register.append(entry(ids.next())))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private List<UUID> recordAtOnce() throws Exception {
    var acts = new ArrayList<UUID>();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, WRITERS)
              .<Callable<List<UUID>>>mapToObj(_ -> this::recordSome)
              .toList();
      for (var written : writers.invokeAll(tasks)) acts.addAll(written.get());
    }
    return acts;
  }

  private List<UUID> recordSome() {
    var acts = IntStream.range(0, ENTRIES_EACH).mapToObj(_ -> ids.next()).toList();
    for (var act : acts) {
      transactions.executeWithoutResult(_ -> register.append(entry(act)));
    }
    return acts;
  }

  private static RegisterEntry entry(UUID act) {
    return new RegisterEntry(
        act,
        EntryType.KEY_ROTATED,
        Instant.parse("2025-10-27T11:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        Json.fields());
  }
}
