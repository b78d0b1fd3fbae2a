package org.peyvand.witnesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.VerifierKey;

class NeighborsTests {
  private static final VerifierKey LOG = key("a.example/log", SignatureKind.ED25519);
  private static final VerifierKey LATER = key("a.example/log", SignatureKind.ED25519);
  private static final VerifierKey OWN = key("own.example/log", SignatureKind.ED25519);
  private static final VerifierKey ED = key("b.example/w", SignatureKind.COSIGNATURE);
  private static final VerifierKey PQ = key("b.example/w", SignatureKind.ML_DSA_COSIGNATURE);

  @TempDir Path folder;

  @Test
  void without_a_file_nobody_is_known() {
    var neighbors = new Neighbors(folder.resolve("witnesses.txt"), OWN.name());

    assertThat(neighbors.watched()).isEmpty();
    assertThat(neighbors.asked()).isEmpty();
  }

  @Test
  void keys_of_one_register_and_of_one_witness_belong_together() throws Exception {
    var neighbors =
        neighbors(
            "log " + LOG + " https://a.example/register",
            "log " + LATER,
            "log " + OWN + " https://own.example/register",
            "witness b " + ED + " https://b.example/witness",
            "witness b-pq " + PQ + " https://b.example/witness/",
            "witness mute " + key("c.example/w", SignatureKind.COSIGNATURE));

    assertThat(neighbors.watched())
        .containsExactly(
            new Neighbors.Watched(
                "a.example/log",
                List.of(LOG, LATER),
                List.of(URI.create("https://a.example/register/"))));
    assertThat(neighbors.asked())
        .containsExactly(
            new Neighbors.Asked(URI.create("https://b.example/witness/"), List.of(ED, PQ)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://b.example/", "b.example", "http://u:p@b.example/"})
  void what_is_no_address_is_refused_at_the_start(String address) {
    assertThatThrownBy(() -> neighbors("witness b " + ED + " " + address))
        .hasMessageContaining("witnesses.txt");
  }

  @Test
  void more_witnesses_than_a_checkpoint_has_room_for_are_refused() {
    var many =
        IntStream.rangeClosed(0, Neighbors.WITNESS_KEYS_MAX)
            .mapToObj(n -> "witness w" + n + " " + key("w" + n, SignatureKind.COSIGNATURE))
            .collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> neighbors(many)).hasMessageContaining("too many");
  }

  @Test
  void what_was_changed_is_taken_up_and_what_was_spoiled_is_not() throws Exception {
    var neighbors = neighbors("log " + LOG);
    Files.writeString(neighbors.file(), "log " + LOG + "\nlog " + LATER + "\nquorum none\n");
    neighbors.reread();
    assertThat(neighbors.logKeys()).containsExactly(LOG, LATER);

    Files.writeString(neighbors.file(), "log nonsense\n");
    neighbors.reread();
    assertThat(neighbors.logKeys()).containsExactly(LOG, LATER);
  }

  @Test
  void who_was_entered_just_now_is_known_and_strangers_make_us_look_only_so_often()
      throws Exception {
    var noon = Instant.parse("2026-11-25T12:00:00Z");
    var neighbors = neighbors();
    assertThat(neighbors.know(LOG.name(), noon)).isFalse();
    Files.writeString(neighbors.file(), "log " + LOG + "\nquorum none\n");

    assertThat(neighbors.know(LOG.name(), noon.plusSeconds(9))).isFalse();
    assertThat(neighbors.know(LOG.name(), noon.plusSeconds(10))).isTrue();
  }

  private Neighbors neighbors(String... lines) throws Exception {
    var file = folder.resolve("witnesses.txt");
    Files.writeString(file, String.join("\n", lines) + "\nquorum none\n");
    return new Neighbors(file, OWN.name());
  }

  private static VerifierKey key(String name, SignatureKind kind) {
    return FakeHost.key(name, kind).verifierKey();
  }
}
