package org.peyvand.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Programs that are not ours agree with what a running host hands out: OpenSSL with its GOST
/// engine, GnuTLS, Go's `x/mod`, veraPDF, poppler. The commands are those of the README in the
/// container, letter by letter.
class StrangersJourney {
  private static final String STATEMENT = "en/texts/capitals-joint-statement-2025.asice";
  private static final Path VERIFIER = Path.of("..", "verify", "target", "peyvand-verify.jar");
  private static final Path GO = Path.of("../tlog/src/test/resources/go/register.go");
  private static final Pattern COMMANDS = Pattern.compile("(?m)(?:^ {5}\\S.*\n)(?:^ {5}.*\n)*");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final DemoHost HOST = DemoHost.shared();

  @TempDir private static Path folder;

  /// What a reader has after the README's `unzip`.
  private static Path original;

  private static String readme;

  @BeforeAll
  static void download() throws Exception {
    var statement = stamped();
    Files.write(folder.resolve("statement.asice"), statement);
    unzip(get("api/v1/trust.zip"), folder.resolve("trust"));
    original = folder.resolve("original");
    unzip(statement, original);
    readme = Files.readString(original.resolve("verify/README.txt"));
    try (var other = Files.newOutputStream(folder.resolve("other"))) {
      other.write(Files.readAllBytes(original.resolve("declaration.pdf")));
      other.write('\n');
    }
  }

  /// A job has each signature stamped within seconds of its act.
  private static byte[] stamped() {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> get(STATEMENT), StrangersJourney::hasStamps);
  }

  private static boolean hasStamps(byte[] statement) {
    return new String(statement, StandardCharsets.ISO_8859_1).contains("evidence/seal-");
  }

  @Test
  void the_readme_opens_the_container_and_runs_the_verifier() throws Exception {
    var words =
        command("unzip").replace("-d original", "-d anew").replace("cd original", "cd anew");
    var unpacked = run(folder, words.replace("FILE.asice", "statement.asice"));
    assertThat(unpacked.exit()).as(unpacked.said()).isZero();
    assertThat(Files.readString(original.resolve("declaration.json")))
        .contains(unpacked.said().split(" ", 2)[0]);

    var verifier =
        command("java -jar").replace("peyvand-verify.jar", VERIFIER.toRealPath().toString());
    var said =
        run(folder, verifier.replace("FOLDER", "trust").replace("FILE.asice", "statement.asice"));
    assertThat(said.exit()).as(said.said()).isZero();
    assertThat(said.said()).contains("valid under the anchor");
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void the_readmes_commands_accept_each_signature_and_refuse_other_bytes(
      String body, Algorithm algorithm) throws Exception {
    for (var command : commandsFor(algorithm)) {
      var words = command.replace("NAME", body).replace("ANCHOR.pem", "../trust/" + body + ".pem");

      var right = run(original, words);
      assertThat(right.exit()).as(words + right.said()).isZero();
      var wrong = run(original, words.replace("declaration.pdf", "../other"));
      assertThat(wrong.exit()).as(words + wrong.said()).isNotZero();
    }
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void the_readmes_command_accepts_the_time_stamp_over_each_signature_and_over_no_other(
      String body, Algorithm algorithm) throws Exception {
    var words = command("openssl ts").replace("NAME", body).replace("TSA.pem", "../trust/tsa.pem");

    var right = run(original, words);
    assertThat(right.exit()).as(words + right.said()).isZero();
    var wrong = run(original, words.replaceFirst("signatures/\\S+", "declaration.pdf"));
    assertThat(wrong.exit()).as(algorithm + words + wrong.said()).isNotZero();
  }

  @Test
  void every_system_of_the_sample_is_among_them() throws Exception {
    assertThat(signatures().map(one -> one.get()[1]))
        .contains(Algorithm.ECDSA, Algorithm.RSA_PSS, Algorithm.RSA_PKCS1, Algorithm.SM2)
        .contains(Algorithm.GOST_256, Algorithm.GOST_512);
  }

  @Test
  void go_reads_the_register_and_finds_that_it_grew_from_the_proofs_in_the_container()
      throws Exception {
    require(
        Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog"), "golang-golang-x-mod-dev");
    var checkpoint = Files.readString(original.resolve("register/adopted.tlog-proof"));
    Files.writeString(folder.resolve("older"), checkpoint.split("\n\n", 2)[1]);
    var key = Files.readString(folder.resolve("trust/log.vkey")).strip();

    var said =
        run(
            folder,
            "GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=$PWD/cache go run "
                + "%s %s %s older".formatted(GO.toRealPath(), key, HOST.at("register/")));

    assertThat(said.exit()).as(said.said()).isZero();
    assertThat(said.said()).contains("grew from").contains("are proven");
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void the_statement_keeps_the_standard(PDFAFlavour standard) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var pdf = new ByteArrayInputStream(Files.readAllBytes(original.resolve("declaration.pdf")));
    try (var parser = Foundries.defaultInstance().createParser(pdf, standard);
        var validator = Foundries.defaultInstance().createValidator(standard, false)) {
      var result = validator.validate(parser);
      assertThat(result.isCompliant()).as(result.getFailedChecks().toString()).isTrue();
    }
  }

  /// The seal lies beside the PDF, not in it: a signature inside would change the bytes that all
  /// parties sign.
  @Test
  void the_statement_carries_no_signature_of_its_own() throws Exception {
    assertThat(run(original, "pdfsig declaration.pdf").said())
        .contains("does not contain any signatures");
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> signatures() throws Exception {
    var found = new TreeMap<String, Algorithm>();
    var payload = Payload.of(original.resolve("declaration.pdf"));
    try (var files = Files.list(original.resolve("signatures"))) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (!name.endsWith("-1.p7s")) continue;
        var moment = Moment.now(java.time.Instant.EPOCH);
        var verdict =
            DetachedSignature.check(Files.readAllBytes(file), payload, Anchors.none(), moment);
        found.put(name.substring(0, name.length() - 6), verdict.suite().algorithm());
      }
    }
    return found.entrySet().stream()
        .map(one -> org.junit.jupiter.params.provider.Arguments.of(one.getKey(), one.getValue()));
  }

  private static List<String> commandsFor(Algorithm algorithm) {
    var openssl = command("cms -verify -binary");
    var gnutls = command("certtool");
    return switch (algorithm) {
      case RSA_PKCS1, RSA_PSS, ECDSA -> List.of(openssl, gnutls);
      case GOST_256, GOST_512 -> {
        require(Path.of("/usr/lib/x86_64-linux-gnu/engines-3/gost.so"), "libengine-gost-openssl");
        yield List.of(command("-engine gost"), gnutls);
      }
      case SM2 -> List.of(command("pkeyutl"));
      case ED25519, ML_DSA_65 -> throw new AssertionError("not in the sample: " + algorithm);
    };
  }

  private static String command(String about) {
    var found =
        COMMANDS
            .matcher(readme)
            .results()
            .map(one -> one.group())
            .filter(one -> one.contains(about));
    return found.findFirst().orElseThrow();
  }

  private record Said(int exit, String said) {}

  private static Said run(Path in, String words) throws Exception {
    var program = words.strip().split(" ", 2)[0];
    var said = Files.createTempFile(folder, "said", ".txt");
    var builder =
        new ProcessBuilder("sh", "-ec", words)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    // The README's `java` is the one these tests run on.
    var path = System.getProperty("java.home") + "/bin:" + System.getenv("PATH");
    builder.environment().put("PATH", path);
    var process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(words).isTrue();
    if (process.exitValue() == 127) missing(program);
    return new Said(process.exitValue(), Files.readString(said));
  }

  private static void require(Path there, String what) {
    if (!Files.exists(there)) missing(what);
  }

  private static void missing(String what) {
    assertThat(System.getenv("CI")).as(what + " is missing").isNotEqualTo("true");
    Assumptions.abort(what + " is missing");
  }

  private static byte[] get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(HOST.at(path))).build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }
  }

  private static void unzip(byte[] archive, Path into) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = into.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }
}
