package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.peyvand.verify.json.JsonRefusal;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.peyvand.verify.signature.SignatureId;

class OpeningTests {
  private static String sha256(String text) {
    var digest = DigestAlgorithm.SHA256.of(text.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void the_commitment_is_the_one_of_the_specification() {
    var salt = new byte[32];
    for (var i = 0; i < salt.length; i++) salt[i] = (byte) i;
    var opening = new Opening(new SignatureId(sha256("value"), sha256("certificate")), salt);

    assertThat(opening.commitment())
        .isEqualTo("d5f62be4c794aab32ed1970ce6dd1ff2cb59b30a849d39bce7224206f8003b50");
    assertThat(Opening.read(opening.toBytes()).commitment()).isEqualTo(opening.commitment());
  }

  @Test
  void an_opening_has_one_spelling() {
    var opening = new Opening(new SignatureId(sha256("a"), sha256("b")), new byte[32]);
    var spaced = new String(opening.toBytes(), StandardCharsets.UTF_8).replace(",", ", ");

    assertThatThrownBy(() -> Opening.read(spaced.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonRefusal.class);
    assertThatThrownBy(() -> Opening.read("{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonRefusal.class);
  }
}
