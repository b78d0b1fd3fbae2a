package org.peyvand.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peyvand.files.SampleFiles.joined;
import static org.peyvand.files.SampleFiles.latin;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.files.ReceiveOutcome.Refused;
import org.peyvand.files.ReceiveOutcome.Why;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@WholeHouse
class FilesTests {
  private static final int LARGE = 3 << 20;

  @Autowired Files files;
  @Autowired FileFolder folder;
  @Autowired Orphans orphans;
  @Autowired TransactionOperations transactions;

  @Test
  void a_small_file_is_kept_byte_for_byte_in_the_database() throws IOException {
    var file = keep(SampleFiles.pdf());

    assertThat(files.find(file.id())).contains(file);
    assertThat(bytes(file)).isEqualTo(SampleFiles.pdf());
    assertThat(folder.find(file.sha256())).isEmpty();
  }

  @Test
  void a_large_file_lies_in_the_folder_once_however_often_it_is_handed_in() throws IOException {
    var large = SampleFiles.pdf(LARGE, 1);

    var first = keep(large);
    var second = keep(large);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(folder.find(first.sha256())).isPresent();
    assertThat(bytes(second)).isEqualTo(large);
  }

  @Test
  void the_bytes_of_a_transaction_that_ended_badly_are_collected() {
    var received = received(SampleFiles.pdf(LARGE, 2));
    transactions.executeWithoutResult(
        status -> {
          files.keep(received);
          status.setRollbackOnly();
        });
    assertThat(folder.find(received.sha256())).isPresent();

    orphans.collect();

    assertThat(folder.find(received.sha256())).isEmpty();
  }

  @Test
  void collecting_leaves_what_is_kept() throws IOException {
    var file = keep(SampleFiles.pdf(LARGE, 3));

    orphans.collect();

    assertThat(bytes(file)).hasSize(LARGE);
  }

  @Test
  void an_erased_file_keeps_its_digest_only_and_others_keep_the_same_bytes() throws IOException {
    var mine = keep(SampleFiles.pdf(LARGE, 4));
    var yours = keep(SampleFiles.pdf(LARGE, 4));

    erase(mine.id());

    var left = files.find(mine.id()).orElseThrow();
    assertThat(left.erased()).isPresent();
    assertThat(left.sha256()).isEqualTo(yours.sha256());
    assertThat(files.content(left)).isEmpty();
    assertThat(bytes(yours)).hasSize(LARGE);

    erase(yours.id());

    assertThat(folder.find(yours.sha256())).isEmpty();
  }

  @Test
  void what_is_cut_off_or_goes_on_is_refused() {
    for (var whole :
        new byte[][] {SampleFiles.pdf(4096, 5), SampleFiles.png(9, 9), SampleFiles.jpeg(9, 9)}) {
      assertThat(why(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Why.DAMAGED);
    }
    assertThat(why(joined(SampleFiles.png(9, 9), SampleFiles.zip("a", new byte[1]))))
        .isEqualTo(Why.DAMAGED);
    assertThat(why(joined(SampleFiles.container("a", new byte[1]), new byte[9])))
        .isEqualTo(Why.DAMAGED);
    assertThat(why(latin("II*\0\u00ff\u00ff\u00ff\u00ff"))).isEqualTo(Why.DAMAGED);
  }

  @Test
  void hostile_containers_are_refused() {
    assertThat(why(SampleFiles.container("../../etc/passwd", new byte[9]))).isEqualTo(Why.DAMAGED);
    assertThat(why(SampleFiles.container("bomb", new byte[64 << 20]))).isEqualTo(Why.DAMAGED);
  }

  @Test
  void a_picture_is_measured_before_anything_is_drawn() {
    assertThat(why(SampleFiles.pngThatClaims(100_000, 100_000))).isEqualTo(Why.TOO_MANY_PIXELS);
    assertThat(why(SampleFiles.pngThatClaims(40_000, 2))).isEqualTo(Why.TOO_MANY_PIXELS);
  }

  @Test
  void each_kind_has_its_own_size() {
    assertThat(why(new byte[0])).isEqualTo(Why.EMPTY);
    assertThat(why(SampleFiles.pdf(FileKind.SCAN_MAX_BYTES + 1, 6))).isEqualTo(Why.TOO_LARGE);
    assertThat(why("a".repeat((1 << 20) + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(Why.TOO_LARGE);
  }

  @Test
  void text_is_text_to_its_end() {
    assertThat(receive(latin("plain\u0000 text"))).isEqualTo(refusedAsUnknown());
    assertThat(receive(latin("caf\u00e9"))).isEqualTo(refusedAsUnknown());
  }

  @Test
  void a_drawn_picture_is_upright_and_knows_no_place() throws IOException {
    var original = received(SampleFiles.jpegWithPlace(400, 200, 6));

    var drawn = files.draw(original, 100).orElseThrow();
    var jpeg = java.nio.file.Files.readAllBytes(drawn.incoming().path());
    var picture = ImageIO.read(new ByteArrayInputStream(jpeg));

    assertThat(picture.getWidth()).isEqualTo(50);
    assertThat(picture.getHeight()).isEqualTo(100);
    assertThat(new Color(picture.getRGB(25, 10)).getRed()).isGreaterThan(200);
    assertThat(new Color(picture.getRGB(25, 90)).getBlue()).isGreaterThan(200);
    assertThat(new String(jpeg, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "GPS");
    drawn.close();
    original.close();
  }

  @Test
  void what_cannot_be_drawn_is_kept_without_a_picture() {
    try (var header = received(SampleFiles.pngThatClaims(10, 10))) {
      assertThat(files.draw(header, 100)).isEmpty();
    }
    try (var pdf = received(SampleFiles.pdf())) {
      assertThat(files.draw(pdf, 100)).isEmpty();
    }
  }

  private static Refused refusedAsUnknown() {
    return new Refused(Why.NOT_TAKEN, FileKind.UNKNOWN);
  }

  private Why why(byte[] bytes) {
    return ((Refused) receive(bytes)).why();
  }

  private ReceiveOutcome receive(byte[] bytes) {
    return files.receive(new ByteArrayInputStream(bytes));
  }

  private Received received(byte[] bytes) {
    return (Received) receive(bytes);
  }

  private KeptFile keep(byte[] bytes) {
    try (var received = received(bytes)) {
      return java.util.Objects.requireNonNull(transactions.execute(_ -> files.keep(received)));
    }
  }

  private void erase(UUID id) {
    transactions.executeWithoutResult(_ -> files.erase(id));
  }

  private byte[] bytes(KeptFile file) throws IOException {
    try (InputStream in = files.content(file).orElseThrow().getInputStream()) {
      return in.readAllBytes();
    }
  }
}
