package org.peyvand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTests {

  private final SecureRandom random = new SecureRandom();

  @ParameterizedTest
  @EnumSource(SignatureKind.class)
  void a_key_comes_back_from_each_of_its_forms(SignatureKind kind) {
    var key = SigningKey.generate("sample.invalid/log", kind, random);

    assertThat(VerifierKey.parse(key.verifierKey().toString())).isEqualTo(key.verifierKey());
    var parsed = SigningKey.parse(key.encoded());
    assertThat(parsed.verifierKey()).isEqualTo(key.verifierKey());
    assertThat(parsed.encoded()).isEqualTo(key.encoded());
    var fromPem = SigningKey.fromPem("sample.invalid/log", kind, key.pem());
    assertThat(fromPem.encoded()).isEqualTo(key.encoded());
    assertThat(key.toString()).doesNotContain(key.encoded().split("\\+", 5)[4]);
  }

  /// JDK 25 reads no ML-DSA key that is only a seed (RFC 9881 allows it); we never ask it to.
  @ParameterizedTest
  @EnumSource(
      value = SignatureKind.class,
      names = {"ED25519", "COSIGNATURE"})
  void the_jdk_reads_the_pem_form(SignatureKind kind) throws Exception {
    var key = SigningKey.generate("sample.invalid/log", kind, random);
    var body = key.pem().replaceAll("-----[A-Z ]+-----|\n", "");
    var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));

    var factory = KeyFactory.getInstance(kind.algorithm.jdkName);

    assertThat(factory.generatePrivate(spec).getFormat()).isEqualTo("PKCS#8");
  }

  @Test
  void two_keys_are_never_the_same() {
    var one = SigningKey.generate("a", SignatureKind.ED25519, random);
    var two = SigningKey.generate("a", SignatureKind.ED25519, random);
    assertThat(one.verifierKey()).isNotEqualTo(two.verifierKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/foo",
        "example.com/foo+530d903a",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
        "example.com/foo+530d903a+"
      })
  void other_lines_are_no_verifier_keys(String line) {
    assertThatThrownBy(() -> VerifierKey.parse(line)).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_key_file_is_for_its_owner_alone_and_never_overwritten(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("log.key");
    var key = SigningKey.generate("sample.invalid/log", SignatureKind.ED25519, random);

    KeyFile.write(file, key);

    assertThat(KeyFile.read(file).encoded()).isEqualTo(key.encoded());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> KeyFile.write(file, key))
        .isInstanceOf(FileAlreadyExistsException.class);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(IOException.class);
  }
}
