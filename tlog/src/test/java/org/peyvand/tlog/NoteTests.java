package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTests {

  private static final String ORIGIN = "sample-1.invalid/log";
  private static final SigningKey LOG = key(ORIGIN, SignatureKind.ED25519, 1);
  private static final Instant AT = Instant.parse("2025-10-27T11:00:00Z");
  private static final String TREE = new Checkpoint(ORIGIN, 7, Hash.EMPTY_TREE).text();

  @Test
  void the_specifications_example_opens() {
    var key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    var note =
        """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;

    var opened = (Opening.Opened) Note.parse(Strict.utf8(note)).open(List.of(key));

    assertThat(opened.text()).isEqualTo("This is an example message.\n");
    assertThat(opened.signedBy(key)).isTrue();
    var altered = note.replace("example message", "example massage");
    assertThat(Note.parse(Strict.utf8(altered)).open(List.of(key)))
        .isEqualTo(Opening.Refused.WRONG_SIGNATURE);
  }

  /// RFC 8032, section 7.1, test 2.
  @Test
  void a_seed_gives_the_public_key_of_rfc_8032() {
    var hex = HexFormat.of();
    var seed = hex.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    var publicKey = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

    var key = SigningKey.ofSeed("rfc8032.example", SignatureKind.ED25519, seed).verifierKey();

    assertThat(hex.formatHex(Strict.base64(key.base64()))).isEqualTo(publicKey);
  }

  @Test
  void a_note_keeps_its_blank_lines_and_its_bytes() {
    var note = Note.sign("one\n\ntwo\n\n", LOG);
    assertThat(Note.parse(note.bytes())).isEqualTo(note);
    assertThat(Note.parse(note.bytes()).text()).isEqualTo("one\n\ntwo\n\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureKind.class,
      names = {"COSIGNATURE", "ML_DSA_COSIGNATURE"})
  void a_witness_cosigns_a_checkpoint_and_says_when(SignatureKind kind) {
    var witness = key("witness.example/tehran", kind, 2);
    var note = Note.parse(Note.sign(TREE, LOG).cosigned(witness, AT).bytes());

    var opened = (Opening.Opened) note.open(List.of(witness.verifierKey(), LOG.verifierKey()));

    assertThat(opened.signers())
        .containsExactly(
            new Signer(LOG.verifierKey(), 0),
            new Signer(witness.verifierKey(), AT.getEpochSecond()));
    var again = note.cosigned(witness, AT.plusSeconds(60));
    assertThat(again.signatures()).hasSize(2);
    assertThat(again.open(List.of(witness.verifierKey()))).isInstanceOf(Opening.Opened.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureKind.class,
      names = {"COSIGNATURE", "ML_DSA_COSIGNATURE"})
  void a_cosignature_does_not_hold_for_another_time_or_tree(SignatureKind kind) {
    var witness = key("witness.example/tehran", kind, 2);
    var note = Note.sign(TREE, LOG).cosigned(witness, AT);
    var known = List.of(witness.verifierKey());
    var bytes = Strict.base64(note.signatures().getLast().base64());
    bytes[11] ^= 1;
    var later = new NoteSignature(witness.verifierKey().name(), Strict.base64(bytes));
    var larger = new Checkpoint(ORIGIN, 8, Hash.EMPTY_TREE).text();

    assertThat(new Note(TREE, List.of(later)).open(known))
        .isEqualTo(Opening.Refused.WRONG_SIGNATURE);
    assertThat(new Note(larger, note.signatures()).open(known))
        .isEqualTo(Opening.Refused.WRONG_SIGNATURE);
    assertThat(new Note("not a checkpoint\n", note.signatures()).open(known))
        .isEqualTo(Opening.Refused.WRONG_SIGNATURE);
  }

  @Test
  void unknown_keys_are_ignored_and_alone_they_open_nothing() {
    var note = Note.sign(TREE, LOG);
    var sameNameOtherKey = key(ORIGIN, SignatureKind.ED25519, 9).verifierKey();
    assertThat(note.open(List.of(sameNameOtherKey))).isEqualTo(Opening.Refused.NO_KNOWN_SIGNATURE);
    assertThat(note.open(List.of())).isEqualTo(Opening.Refused.NO_KNOWN_SIGNATURE);
  }

  @Test
  void one_wrong_signature_by_a_known_key_spoils_the_note() {
    var good = Note.sign(TREE, LOG);
    var wrong = NoteSignature.of(LOG.verifierKey(), new byte[64]);
    var note = new Note(TREE, List.of(good.signatures().getFirst(), wrong));
    assertThat(note.open(List.of(LOG.verifierKey()))).isEqualTo(Opening.Refused.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n\n",
        "text\n\n— a AAAAAAA=",
        "text\n\n- a AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— a\n",
        "text\n\n— a AAAAAAA\n",
        "text\n\n— a AAAAAAB=\n",
        "text\n\n— a AAAA\n",
        "text\n\n— a AAAAAAA= \n",
        "text\n\n— a+b AAAAAAA=\n",
        "text\n\n— a\u00a0b AAAAAAA=\n",
        "te\rxt\n\n— a AAAAAAA=\n",
        "te\txt\n\n— a AAAAAAA=\n",
        "te\u0000xt\n\n— a AAAAAAA=\n",
        "text\n— a AAAAAAA=\n"
      })
  void other_shapes_are_no_notes(String note) {
    assertThatThrownBy(() -> Note.parse(Strict.utf8(note))).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_note_has_limits() {
    var line = Note.sign(TREE, LOG).signatures().getFirst();
    var full = new Note(TREE, Collections.nCopies(Note.SIGNATURES_MAX, line));
    var over = Strict.utf8(full + line.toString() + "\n");

    assertThat(Note.parse(full.bytes())).isEqualTo(full);
    assertThatThrownBy(() -> Note.parse(over)).hasMessage("too-many-signatures");
    assertThatThrownBy(() -> Note.parse(new byte[Note.MAX_BYTES + 1])).hasMessage("note-too-long");
    assertThatThrownBy(() -> Note.sign("x".repeat(Note.TEXT_MAX_BYTES) + "\n", LOG))
        .hasMessage("note-too-long");
    assertThatThrownBy(() -> Note.parse(new byte[] {(byte) 0xff, '\n'})).hasMessage("not-utf8");
  }

  @Test
  void a_checkpoint_keeps_its_extension_lines() {
    var text = TREE + "more\nand more\n";
    var checkpoint = Checkpoint.parse(text);
    assertThat(checkpoint.extensions()).containsExactly("more", "and more");
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n1\n",
        "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n۱\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "o\n1\nAAAA\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
      })
  void other_texts_are_no_checkpoints(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_log_key_does_not_cosign_and_a_witness_key_signs_no_text() {
    var witness = key("w.example", SignatureKind.COSIGNATURE, 3);
    assertThatThrownBy(() -> Note.sign(TREE, witness)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Note.sign(TREE, LOG).cosigned(LOG, AT))
        .isInstanceOf(IllegalStateException.class);
  }

  static SigningKey key(String name, SignatureKind kind, int seed) {
    var bytes = new byte[SigningKey.SEED_BYTES];
    bytes[0] = (byte) seed;
    return SigningKey.ofSeed(name, kind, bytes);
  }
}
