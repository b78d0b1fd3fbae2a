package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peyvand.tlog.SigningOutcome.Refused;
import org.peyvand.tlog.SigningOutcome.Signed;

class CheckpointSignerTests {

  private static final SigningKey KEY =
      NoteTests.key("sample-1.invalid/log", SignatureKind.ED25519, 1);

  private final MemoryTiles store = new MemoryTiles();
  private final Log log = new Log(store);
  private final CheckpointSigner signer = new CheckpointSigner(KEY, store);

  @Test
  void a_growing_log_is_signed_at_every_step() {
    var size = 0;
    for (var step : List.of(0, 1, 4, 250, 1, 1, 300)) {
      var tree = log.append(size, Trees.entries(size, size + step));
      size += step;

      var signed = (Signed) signer.sign(tree);

      assertThat(signed.checkpoint().size()).isEqualTo(size);
      assertThat(signed.checkpoint().origin()).isEqualTo("sample-1.invalid/log");
      assertThat(signed.note().open(List.of(KEY.verifierKey()))).isInstanceOf(Opening.Opened.class);
      assertThat(store.lastCheckpoint().orElseThrow()).isEqualTo(signed.note().bytes());
    }
  }

  @Test
  void signing_the_same_tree_again_gives_the_same_note() {
    var tree = log.append(0, Trees.entries(0, 9));
    assertThat(signer.sign(tree)).isEqualTo(signer.sign(tree));
  }

  @Test
  void a_smaller_tree_is_refused() {
    var tree = log.append(0, Trees.entries(0, 9));
    signer.sign(tree);
    assertThat(signer.sign(tree.before(8))).isEqualTo(Refused.SMALLER_THAN_LAST);
  }

  @Test
  void another_history_is_refused_whatever_its_size() {
    signer.sign(log.append(0, Trees.entries(0, 9)));
    for (var size = 9; size < 40; size++) {
      var other = new Log(new MemoryTiles()).append(0, Trees.entries(1, size + 1));
      assertThat(signer.sign(other)).isEqualTo(Refused.INCONSISTENT_WITH_LAST);
    }
  }

  @Test
  void a_checkpoint_of_another_key_is_not_followed() {
    var tree = log.append(0, Trees.entries(0, 9));
    var other = NoteTests.key("sample-1.invalid/log", SignatureKind.ED25519, 2);
    new CheckpointSigner(other, store).sign(tree);
    assertThat(signer.sign(tree)).isEqualTo(Refused.LAST_NOT_OURS);
  }

  @Test
  void a_key_that_succeeds_another_goes_on_where_it_stopped() {
    var tree = log.append(0, Trees.entries(0, 9));
    signer.sign(tree);
    var next = NoteTests.key("sample-1.invalid/log", SignatureKind.ED25519, 2);
    var successor = new CheckpointSigner(next, store, List.of(KEY.verifierKey()));

    var signed = (Signed) successor.sign(tree);

    assertThat(signed.note().open(List.of(next.verifierKey()))).isInstanceOf(Opening.Opened.class);
    assertThat(signer.sign(tree)).isEqualTo(Refused.LAST_NOT_OURS);
    assertThat(successor.sign(tree.before(8))).isEqualTo(Refused.SMALLER_THAN_LAST);
  }

  @Test
  void missing_tiles_and_unreadable_checkpoints_are_damage() {
    assertThat(signer.sign(log.tree(5))).isEqualTo(new SigningOutcome.Damaged(Flaw.TILE_MISSING));
    store.replaceCheckpoint(new byte[] {'x'});
    assertThat(signer.sign(log.tree(0))).isEqualTo(new SigningOutcome.Damaged(Flaw.NOTE_SHAPE));
  }

  @Test
  void nothing_is_handed_out_that_could_not_be_remembered() {
    var forgetful =
        new CheckpointStore() {
          @Override
          public Optional<byte[]> lastCheckpoint() {
            return Optional.empty();
          }

          @Override
          public void replaceCheckpoint(byte[] note) {
            throw new IllegalStateException("disk full");
          }
        };
    var tree = log.append(0, Trees.entries(0, 1));
    assertThatThrownBy(() -> new CheckpointSigner(KEY, forgetful).sign(tree))
        .hasMessage("disk full");
  }
}
