package org.peyvand.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.Ids;
import org.peyvand.register.EntryType;
import org.peyvand.register.Register;
import org.peyvand.register.RegisterEntry;
import org.peyvand.register.Seen;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.peyvand.tlog.Signer;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.json.Json;
import org.peyvand.witnesses.AskedStanding.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Our register before the witnesses of others.
@WholeHouse
class AskingTests {
  @Autowired Asking asking;
  @Autowired Neighbors neighbors;
  @Autowired WitnessStore store;
  @Autowired Register register;
  @Autowired TransactionTemplate transactions;
  @Autowired Ids ids;

  private FakeHost minsk;
  private FakeHost havana;
  private NeighborFile file;

  @BeforeEach
  void open() throws Exception {
    minsk = new FakeHost("minsk.example");
    havana = new FakeHost("havana.example");
    var own = VerifierKey.parse(register.verifierKey());
    minsk.knows(own);
    havana.knows(own);
    file = new NeighborFile(neighbors, line("minsk", minsk), line("havana", havana));
    record();
  }

  private static String line(String name, FakeHost host) {
    return "witness " + name + " " + host.witness.verifierKey() + " " + host.url("/witness");
  }

  @AfterEach
  void close() throws Exception {
    file.close();
    minsk.close();
    havana.close();
  }

  @Test
  void cosignatures_stand_under_the_checkpoint_and_in_proofs() {
    var act = record();

    asking.round();

    assertThat(cosigners(Note.parse(register.checkpoint().orElseThrow())))
        .containsExactlyInAnyOrder(minsk.witness.verifierKey(), havana.witness.verifierKey());
    var proof = register.proof(act).orElseThrow();
    assertThat(cosigners(LogProof.parse(proof.tlogProof()).checkpoint())).hasSize(2);
    assertThat(register.seen())
        .contains(new Seen("minsk.example/witness", "ML-DSA-44", size(), FakeHost.SEEN));
    assertThat(standing(minsk).problem()).isNull();
    assertThat(standing(minsk).size()).isEqualTo(size());
  }

  @Test
  void who_has_cosigned_is_not_asked_again_until_there_is_more() {
    asking.round();
    asking.round();
    assertThat(minsk.requests.get()).isEqualTo(1);

    record();
    asking.round();
    assertThat(minsk.requests.get()).isEqualTo(2);
    assertThat(standing(minsk).size()).isEqualTo(size());
  }

  @Test
  void a_witness_that_knows_more_or_less_than_we_think_is_asked_again_at_once() {
    asking.round();
    minsk.forgets();
    record();

    asking.round();

    assertThat(standing(minsk).problem()).isNull();
    assertThat(standing(minsk).size()).isEqualTo(size());
  }

  @Test
  void a_register_that_was_put_back_is_told_by_its_witness() {
    asking.round();
    store.cosigned(minsk.url("/witness/"), size() + 5, FakeHost.SEEN);
    minsk.answers((_, _) -> FakeHost.reply(409, (size() + 5) + "\n"));

    asking.round();

    assertThat(standing(minsk).problem()).isEqualTo(Problem.OTHER_HISTORY);
    assertThat(standing(havana).problem()).isNull();
  }

  @Test
  void one_that_answers_late_or_wrongly_holds_up_nobody() {
    minsk.answers((_, _) -> FakeHost.late());

    asking.round();

    assertThat(standing(minsk).problem()).isEqualTo(Problem.TOO_SLOW);
    assertThat(standing(havana).problem()).isNull();
    assertThat(cosigners(Note.parse(register.checkpoint().orElseThrow())))
        .containsExactly(havana.witness.verifierKey());
  }

  @Test
  void what_is_wrong_with_an_answer_is_said() {
    minsk.answers((_, _) -> FakeHost.reply(200, "— minsk.example/witness AAAAAAAA\n"));
    havana.answers(
        (host, request) ->
            host.signed(request.checkpoint().cosigned(minsk.witness, FakeHost.SEEN)));
    asking.round();
    assertThat(standing(minsk).problem()).isEqualTo(Problem.WRONG_ANSWER);
    assertThat(standing(havana).problem()).isEqualTo(Problem.WRONG_ANSWER);

    minsk.answers((_, _) -> FakeHost.reply(404, ""));
    havana.answers((_, _) -> FakeHost.reply(409, (size() + 1) + "\n"));
    asking.round();
    assertThat(standing(minsk).problem()).isEqualTo(Problem.NOT_KNOWN);
    assertThat(standing(havana).problem()).isEqualTo(Problem.OTHER_HISTORY);

    minsk.answers((_, _) -> FakeHost.reply(500, "<html>"));
    havana.answers((_, _) -> FakeHost.reply(409, "many\n"));
    asking.round();
    assertThat(standing(minsk).problem()).isEqualTo(Problem.WRONG_ANSWER);
    assertThat(standing(havana).problem()).isEqualTo(Problem.WRONG_ANSWER);
    assertThat(cosigners(Note.parse(register.checkpoint().orElseThrow()))).isEmpty();
  }

  @Test
  void a_proof_keeps_the_witnesses_of_an_older_checkpoint_until_the_newer_has_them() {
    var act = record();
    asking.round();
    record();

    var proof = LogProof.parse(register.proof(act).orElseThrow().tlogProof());

    assertThat(cosigners(proof.checkpoint())).hasSize(2);
    assertThat(Checkpoint.parse(proof.checkpoint().text()).size()).isEqualTo(size() - 1);
  }

  private UUID record() {
    var act = ids.next();
    transactions.executeWithoutResult(
        _ ->
            register.append(
                new RegisterEntry(
                    act,
                    EntryType.KEY_ROTATED,
                    Instant.parse("2025-10-27T11:00:00Z"),
                    Optional.empty(),
                    Optional.empty(),
                    Json.fields())));
    register.settle();
    return act;
  }

  private long size() {
    return register.published().orElseThrow().size();
  }

  private AskedStanding standing(FakeHost host) {
    return store.asked(host.url("/witness/")).orElseThrow();
  }

  private List<VerifierKey> cosigners(Note note) {
    var keys = List.of(minsk.witness.verifierKey(), havana.witness.verifierKey());
    return note.open(keys) instanceof Opening.Opened(_, var signers)
        ? signers.stream().map(Signer::key).toList()
        : List.of();
  }
}
