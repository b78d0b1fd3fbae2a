package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTests {
  private static final VerifierKey LOG = key("sample-1.invalid/log", SignatureKind.ED25519, 1);
  private static final VerifierKey X1 = witness(11);
  private static final VerifierKey X2 = witness(12);
  private static final VerifierKey X3 = key("x3", SignatureKind.ML_DSA_COSIGNATURE, 13);
  private static final VerifierKey Y1 = witness(21);
  private static final VerifierKey Y2 = witness(22);

  private static final String TWO_BLOCS =
      """
      # Two regions; no single state can approve a split view.
      log %s https://sample-1.invalid/register

      \twitness X1 %s
      witness  X2\t%s https://x2.example/witness
      witness X3 %s
      group X 2 X1 X2 X3
      witness Y1 %s
      witness Y2 %s
      group Y any Y1 Y2
      group both all X Y
      quorum both
      """
          .formatted(LOG, X1, X2, X3, Y1, Y2);

  @Test
  void a_quorum_of_groups_needs_every_group_to_have_enough() {
    var policy = parse(TWO_BLOCS);

    assertThat(policy.asksForWitnesses()).isTrue();
    assertThat(policy.satisfiedBy(List.of())).isFalse();
    assertThat(policy.satisfiedBy(List.of(X1, X2, X3))).isFalse();
    assertThat(policy.satisfiedBy(List.of(X1, Y1, Y2))).isFalse();
    assertThat(policy.satisfiedBy(List.of(X1, X3, Y2))).isTrue();
    assertThat(policy.satisfiedBy(List.of(X1, X2, X3, Y1, Y2))).isTrue();
  }

  @Test
  void keys_and_addresses_are_read_as_they_stand() {
    var policy = parse(TWO_BLOCS);

    assertThat(policy.log("sample-1.invalid/log")).contains(LOG);
    assertThat(policy.log("other.invalid/log")).isEmpty();
    assertThat(policy.logs().getFirst().url()).isEqualTo("https://sample-1.invalid/register");
    assertThat(policy.witnessKeys()).containsExactly(X1, X2, X3, Y1, Y2);
    assertThat(policy.witnesses().get(1).url()).isEqualTo("https://x2.example/witness");
    assertThat(policy.witnesses().getFirst().url()).isEmpty();
  }

  @Test
  void a_policy_may_ask_for_no_witness_and_a_quorum_may_be_one_witness() {
    var none = parse("quorum none\n");
    assertThat(none.asksForWitnesses()).isFalse();
    assertThat(none.satisfiedBy(List.of())).isTrue();

    var one = parse("witness X1 " + X1 + "\nquorum X1\n");
    assertThat(one.satisfiedBy(List.of())).isFalse();
    assertThat(one.satisfiedBy(List.of(X2))).isFalse();
    assertThat(one.satisfiedBy(List.of(X1))).isTrue();
  }

  @Test
  void names_are_octets_that_nobody_interprets() {
    // ASCII K and the Kelvin sign are two names.
    var policy = parse("witness K " + X1 + "\nwitness \u212a " + X2 + "\nquorum \u212a\n");

    assertThat(policy.satisfiedBy(List.of(X1))).isFalse();
    assertThat(policy.satisfiedBy(List.of(X2))).isTrue();
  }

  static Stream<String> refused() {
    var x1 = "witness X1 " + X1 + "\n";
    var x2 = "witness X2 " + X2 + "\n";
    var twin = key("another.example", SignatureKind.COSIGNATURE, 11);
    return Stream.of(
        "",
        x1,
        "quorum X1\n" + x1,
        "quorum none",
        "quorum none\nquorum none\n",
        "quorum none more\n",
        "QUORUM none\n",
        "quorum\tnone\r\n",
        "quorum none\u0000\n",
        "mirror a\nquorum none\n",
        x1 + x1 + "quorum X1\n",
        x1 + "witness X2 " + twin + "\nquorum X1\n",
        "witness none " + X1 + "\nquorum none\n",
        "witness X1 " + LOG + "\nquorum X1\n",
        "log " + X1 + "\nquorum none\n",
        "log " + LOG + "\nlog " + LOG + "\nquorum none\n",
        "log " + LOG + " a b\nquorum none\n",
        x1 + "group X1 any X1\nquorum X1\n",
        x1 + "group G any\nquorum G\n",
        x1 + "group G 0 X1\nquorum G\n",
        x1 + "group G 2 X1\nquorum G\n",
        x1 + "group G 01 X1\nquorum G\n",
        x1 + "group G some X1\nquorum G\n",
        x1 + "group G any none\nquorum G\n",
        x1 + "group G any X2\n" + x2 + "quorum G\n",
        x1 + "group G any G\nquorum G\n",
        x1 + x2 + "group G any X1 X1\nquorum G\n",
        x1 + x2 + "group G any X1\ngroup H all X1 X2\nquorum H\n",
        "# " + "x".repeat(Policy.MAX_BYTES) + "\nquorum none\n",
        witnesses(Policy.WITNESSES_MAX + 1) + "quorum none\n");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_not_a_policy_is_refused(String file) {
    assertThatThrownBy(() -> parse(file)).isInstanceOf(MalformedException.class);
  }

  @Test
  void as_many_as_the_specification_recommends_and_more_are_read() {
    var all =
        IntStream.range(0, Policy.WITNESSES_MAX)
            .mapToObj(n -> "w" + n)
            .collect(Collectors.joining(" "));
    var policy = parse(witnesses(Policy.WITNESSES_MAX) + "group g 33 " + all + "\nquorum g\n");

    assertThat(policy.satisfiedBy(policy.witnessKeys().subList(0, 32))).isFalse();
    assertThat(policy.satisfiedBy(policy.witnessKeys().subList(0, 33))).isTrue();
  }

  private static String witnesses(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "witness w" + n + " " + witness(n + 30) + "\n")
        .collect(Collectors.joining());
  }

  private static Policy parse(String file) {
    return Policy.parse(Strict.utf8(file));
  }

  private static VerifierKey witness(int seed) {
    return key("w" + seed + ".example", SignatureKind.COSIGNATURE, seed);
  }

  private static VerifierKey key(String name, SignatureKind kind, int seed) {
    return NoteTests.key(name, kind, seed).verifierKey();
  }
}
