package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.sample.SampleOriginal;

/// A reader brings a policy: whose cosignatures make a register one that everybody sees alike.
class WitnessedTests {
  private static final Instant SEEN = Instant.parse("2025-10-27T11:00:05Z");
  private static final SigningKey MINSK = key("minsk.example/witness", SignatureKind.COSIGNATURE);
  private static final SigningKey HAVANA =
      key("havana.example/witness", SignatureKind.ML_DSA_COSIGNATURE);

  @TempDir Path folder;

  private final SampleOriginal sample = new SampleOriginal();
  private Path trust;

  @BeforeEach
  void trust() throws Exception {
    trust = sample.trust(folder.resolve("trust"));
  }

  @Test
  void a_register_without_witnesses_says_so_and_is_valid_to_who_asks_for_none() {
    var answer = ask();

    assertThat(answer.exit).isZero();
    assertThat(answer.register().text("state")).isEqualTo("holds");
    assertThat(answer.register().at("witnessed")).isEqualTo(new Json.Truth(false));
    assertThat(answer.register().items("witnesses")).isEmpty();
    assertThat(text()).contains("not witnessed");
  }

  @Test
  void witnesses_of_both_kinds_are_named_with_their_times() throws Exception {
    policy("quorum both");
    cosign(note -> note.cosigned(MINSK, SEEN).cosigned(HAVANA, SEEN.plusSeconds(60)));

    var answer = ask();

    assertThat(answer.exit).isZero();
    assertThat(answer.json.text("verdict")).isEqualTo("valid");
    assertThat(answer.register().at("witnessed")).isEqualTo(new Json.Truth(true));
    assertThat(answer.register().items("witnesses"))
        .extracting(one -> one.asFields().text("name") + " " + one.asFields().text("time"))
        .containsExactly(
            "minsk.example/witness 2025-10-27T11:00:05Z",
            "havana.example/witness 2025-10-27T11:01:05Z");
    assertThat(text())
        .contains("witnessed: the same log was seen by", "minsk.example/witness (Ed25519) 2025");
  }

  @Test
  void too_few_witnesses_are_told_and_nothing_is_false() throws Exception {
    policy("quorum both");
    cosign(note -> note.cosigned(MINSK, SEEN));

    var answer = ask();

    assertThat(answer.exit).isZero();
    assertThat(answer.json.text("verdict")).isEqualTo("cannot-check");
    assertThat(answer.register().text("state")).isEqualTo("unknown");
    assertThat(answer.register().at("witnessed")).isEqualTo(new Json.Truth(false));
    assertThat(answer.json.items("problems"))
        .extracting(problem -> problem.asFields().text("problem"))
        .containsOnly("NOT_WITNESSED");
  }

  @Test
  void a_quorum_of_one_is_enough_where_the_policy_says_so() throws Exception {
    policy("quorum one");
    cosign(note -> note.cosigned(HAVANA, SEEN));

    assertThat(ask().register().at("witnessed")).isEqualTo(new Json.Truth(true));
  }

  @Test
  void who_saw_only_some_of_the_checkpoints_did_not_see_the_whole() throws Exception {
    policy("quorum none");
    cosign(note -> note.cosigned(MINSK, SEEN), Set.of("register/adopted.tlog-proof"));

    var answer = ask();

    assertThat(answer.exit).isZero();
    assertThat(answer.register().items("witnesses")).isEmpty();
  }

  @Test
  void a_forged_cosignature_is_false() throws Exception {
    policy("quorum one");
    var other = new SampleOriginal();
    var elsewhere = LogProof.parse(other.files.get("register/adopted.tlog-proof")).checkpoint();
    var forged = elsewhere.cosigned(MINSK, SEEN).signatures().getLast();
    cosign(note -> note.with(forged));

    var answer = ask();

    assertThat(answer.exit).isEqualTo(1);
    assertThat(answer.json.items("problems"))
        .extracting(problem -> problem.asFields().text("problem"))
        .contains("PROOF_FAILS");
  }

  @Test
  void the_log_may_be_known_from_the_policy_alone() throws Exception {
    policy("log " + sample.logKey.verifierKey() + "\nquorum one");
    Files.delete(trust.resolve("log.vkey"));
    cosign(note -> note.cosigned(MINSK, SEEN));

    assertThat(ask().register().text("state")).isEqualTo("holds");
  }

  @Test
  void half_a_policy_is_no_trust() throws Exception {
    policy("quorum nobody");

    assertThat(ask().exit).isEqualTo(2);
  }

  private void policy(String quorum) throws Exception {
    Files.writeString(
        trust.resolve("policy.txt"),
        """
        witness minsk %s
        witness havana %s
        group %s %s minsk havana
        %s
        """
            .formatted(
                MINSK.verifierKey(),
                HAVANA.verifierKey(),
                quorum.endsWith("both") ? "both" : "one",
                quorum.endsWith("both") ? "all" : "any",
                quorum));
  }

  private void cosign(UnaryOperator<Note> witnesses) {
    cosign(witnesses, sample.files.keySet());
  }

  private void cosign(UnaryOperator<Note> witnesses, Set<String> files) {
    for (var file : List.copyOf(files)) {
      if (!file.endsWith(".tlog-proof")) continue;
      var proof = LogProof.parse(sample.files.get(file));
      var seen = witnesses.apply(proof.checkpoint());
      sample.files.put(file, new LogProof("", proof.inclusion(), seen).bytes());
    }
  }

  private record Answer(int exit, Json.Fields json) {
    Json.Fields register() {
      return json.fields("register");
    }
  }

  private Answer ask() {
    var out = new ByteArrayOutputStream();
    var exit = run(out, "--json");
    return new Answer(
        exit,
        StrictJson.parse(
                out.toString(StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8))
            .asFields());
  }

  private String text() {
    var out = new ByteArrayOutputStream();
    run(out, "--language", "en");
    return out.toString(StandardCharsets.UTF_8);
  }

  private int run(ByteArrayOutputStream out, String... options) {
    try {
      var file = Files.write(folder.resolve("original.asice"), sample.sealed());
      var words = new ArrayList<String>();
      words.addAll(List.of(file.toString(), "--trust", trust.toString()));
      words.addAll(List.of(options));
      return Verify.run(
          words, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), SampleOriginal.NOW);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static SigningKey key(String name, SignatureKind kind) {
    return SigningKey.generate(name, kind, new SecureRandom());
  }
}
