package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Hash;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;

/// Cosignatures made by `tlog` with the JDK, read with Bouncy Castle over messages that are put
/// together here, letter by letter from C2SP tlog-cosignature.
class CosignaturesByOthersTests {
  private static final String ORIGIN = "sample-1.invalid/log";
  private static final String WITNESS = "minsk.example/witness";
  private static final long TIME = 1_679_315_147;
  private static final Hash ROOT = Hash.leaf(new byte[] {1});
  private static final SigningKey LOG =
      SigningKey.ofSeed(ORIGIN, SignatureKind.ED25519, new byte[32]);
  private static final Note NOTE = Note.sign(new Checkpoint(ORIGIN, 20_852_163, ROOT).text(), LOG);

  @Test
  void an_ed25519_cosignature_covers_two_lines_and_the_note() throws Exception {
    var message =
        "cosignature/v1\ntime 1679315147\n" + ORIGIN + "\n20852163\n" + ROOT.base64() + "\n";

    assertVerified(
        SignatureKind.COSIGNATURE,
        "Ed25519",
        "302a300506032b6570032100",
        message.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_ml_dsa_cosignature_covers_the_cosigned_message() throws Exception {
    var message = new ByteArrayOutputStream();
    message.writeBytes("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
    message.write(WITNESS.length());
    message.writeBytes(WITNESS.getBytes(StandardCharsets.UTF_8));
    message.writeBytes(ByteBuffer.allocate(8).putLong(TIME).array());
    message.write(ORIGIN.length());
    message.writeBytes(ORIGIN.getBytes(StandardCharsets.UTF_8));
    message.writeBytes(ByteBuffer.allocate(16).putLong(0).putLong(20_852_163).array());
    message.writeBytes(ROOT.bytes());

    assertVerified(
        SignatureKind.ML_DSA_COSIGNATURE,
        "ML-DSA-44",
        "30820532300b06096086480165030403110382052100",
        message.toByteArray());
  }

  private static void assertVerified(
      SignatureKind kind, String algorithm, String prefix, byte[] message) throws Exception {
    var witness = SigningKey.ofSeed(WITNESS, kind, new byte[32]);
    var line = NOTE.cosigned(witness, Instant.ofEpochSecond(TIME)).signatures().getLast();
    var timed = ByteBuffer.wrap(line.signature());
    assertThat(timed.getLong()).isEqualTo(TIME);
    var signature = Arrays.copyOfRange(line.signature(), 8, line.signature().length);
    var raw = Base64.getDecoder().decode(witness.verifierKey().base64());
    var head = HexFormat.of().parseHex(prefix);
    var encoded = ByteBuffer.allocate(head.length + raw.length).put(head).put(raw).array();
    var provider = new BouncyCastleProvider();
    var key =
        KeyFactory.getInstance(algorithm, provider).generatePublic(new X509EncodedKeySpec(encoded));

    var verifier = Signature.getInstance(algorithm, provider);
    verifier.initVerify(key);
    verifier.update(message);
    assertThat(verifier.verify(signature)).isTrue();
    verifier.initVerify(key);
    verifier.update(message, 0, message.length - 1);
    assertThat(verifier.verify(signature)).isFalse();
  }
}
