package org.peyvand.verify.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.peyvand.tlog.CheckpointSigner;
import org.peyvand.tlog.Log;
import org.peyvand.tlog.LogProof;
import org.peyvand.tlog.MemoryTiles;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.SigningOutcome;
import org.peyvand.verify.Opening;
import org.peyvand.verify.container.ContainerWriter;
import org.peyvand.verify.json.Json;
import org.peyvand.verify.json.StrictJson;
import org.peyvand.verify.signature.Algorithm;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.CadesSigner;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.SignatureId;

/// A complete signed original in the shape of `specs/signed-original.md`, made on the spot with
/// sample keys: four bodies, four systems, a register, a seal. A test changes one thing in it and
/// says what the verifier must find.
public final class SampleOriginal {
  public static final Instant SIGNED = Instant.parse("2025-10-27T11:00:00Z");
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String INSTRUMENT = "0199f3a0-0000-7000-8000-000000000001";

  public static final Map<String, Algorithm> BODIES = new LinkedHashMap<>();

  static {
    BODIES.put("addis-ababa-city-council", Algorithm.ECDSA);
    BODIES.put("moscow-city-duma", Algorithm.GOST_512);
    BODIES.put("provincial-government-of-havana", Algorithm.SM2);
    BODIES.put("islamic-city-council-of-tehran", Algorithm.RSA_PKCS1);
  }

  public final Map<String, SampleAuthority> authorities;
  public final CadesSigner seal = hostSeal();
  public final Map<String, byte[]> files = new LinkedHashMap<>();
  public final SigningKey logKey;
  public final Json.Fields record;
  public final byte[] original;

  private static final Map<String, SampleAuthority> AUTHORITIES = new ConcurrentHashMap<>();
  private static final Map<SampleAuthority, CadesSigner> SIGNERS = new ConcurrentHashMap<>();

  public SampleOriginal() {
    this("one", true, "sample-0001.invalid/log");
  }

  /// Originals of one world share their bodies' keys, because making keys is slow; other worlds
  /// have others.
  public SampleOriginal(String world, boolean sample, String origin) {
    this(sample, origin, authorities(world), SamplePdf::carrying);
  }

  /// With bodies of the caller's, in their order, and on the caller's paper.
  public SampleOriginal(
      boolean sample, String origin, Map<String, SampleAuthority> authorities, Printer printer) {
    this.authorities = authorities;
    try {
      logKey = SigningKey.generate(origin, SignatureKind.ED25519, new SecureRandom());
      var fa = "<akomaNtoso>متن</akomaNtoso>".getBytes(StandardCharsets.UTF_8);
      var en = "<akomaNtoso>text</akomaNtoso>".getBytes(StandardCharsets.UTF_8);
      record = record(sample, fa, en);
      var attachments = new LinkedHashMap<String, byte[]>();
      attachments.put("record.json", StrictJson.canonical(record));
      attachments.put("texts/fa.akn.xml", fa);
      attachments.put("texts/en.akn.xml", en);
      original = printer.carrying(attachments);
      fill();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static Map<String, SampleAuthority> authorities(String world) {
    var authorities = new LinkedHashMap<String, SampleAuthority>();
    for (var body : BODIES.entrySet()) {
      var slug = body.getKey();
      var authority =
          AUTHORITIES.computeIfAbsent(
              world + " " + slug, _ -> SampleAuthority.of(body.getValue(), slug));
      authorities.put(slug, authority);
    }
    return authorities;
  }

  /// Alone, without its issuer: a seal carries exactly one certificate.
  private static CadesSigner hostSeal() {
    var signer = SampleAuthority.of(Algorithm.ECDSA, "host").signer("CN=SAMPLE host seal");
    return new CadesSigner(signer.algorithm(), signer.key(), signer.certificate(), List.of());
  }

  /// The archive with its closing seal.
  public byte[] sealed() {
    return unsealed().seal(manifest -> seal.sign(manifest, SIGNED)).toBytes();
  }

  public ContainerWriter unsealed() {
    var writer = ContainerWriter.create();
    files.forEach(writer::add);
    return writer;
  }

  /// What a reader got from elsewhere.
  public Path trust(Path folder) throws Exception {
    Files.createDirectories(folder);
    for (var authority : authorities.entrySet()) {
      Files.write(folder.resolve(authority.getKey() + ".pem"), authority.getValue().pem());
    }
    Files.write(folder.resolve("seal.pem"), SampleAuthority.pem(seal.certificate()));
    Files.writeString(folder.resolve("log.vkey"), logKey.verifierKey() + "\n");
    return folder;
  }

  private Json.Fields record(boolean sample, byte[] fa, byte[] en) {
    var parties = new ArrayList<Json>();
    for (var slug : authorities.keySet()) {
      var body = Json.fields().with("id", bodyId(slug)).with("slug", slug);
      parties.add(
          Json.fields()
              .with("body", body.with("names", names(slug)))
              .with("city", Json.fields().with("slug", "city").with("names", names("City"))));
    }
    var instrument =
        Json.fields()
            .with("id", INSTRUMENT)
            .with("slug", "capitals-joint-statement-2025")
            .with("titles", names("Joint Statement"))
            .with("type", "joint-statement");
    return Json.fields()
        .with("type", "peyvand.record")
        .with("v", 1)
        .with("version", 1)
        .with("sample", new Json.Truth(sample))
        .with("instrument", instrument)
        .with("languages", Json.texts(List.of("fa", "en")))
        .with("parties", new Json.Items(parties))
        .with("texts", new Json.Items(List.of(text("fa", fa), text("en", en))));
  }

  private static Json.Fields names(String name) {
    return Json.fields().with("en", name);
  }

  private static Json text(String language, byte[] content) {
    return Json.fields()
        .with("file", "texts/" + language + ".akn.xml")
        .with("language", language)
        .with("sha256", hex(DigestAlgorithm.SHA256.of(content)));
  }

  public static String bodyId(String slug) {
    return "0199f3a0-0000-7000-8000-%012x".formatted(slug.hashCode() & 0xffffffffL);
  }

  private void fill() {
    var digests =
        Json.fields()
            .with("sha256", hex(DigestAlgorithm.SHA256.of(original)))
            .with("sm3", hex(DigestAlgorithm.SM3.of(original)))
            .with("streebog256", hex(DigestAlgorithm.STREEBOG256.of(original)));
    var declared = digests.with("file", "declaration.pdf");
    files.put("declaration.pdf", original);
    files.put("declaration.json", StrictJson.canonical(record.with("original", declared)));
    var entries = new LinkedHashMap<String, byte[]>();
    var recordDigest = hex(DigestAlgorithm.SHA256.of(StrictJson.canonical(record)));
    var adopted = Json.fields().with("original", digests).with("record", recordDigest);
    entries.put("register/adopted", entry("text-adopted", "adopted", adopted));
    authorities.forEach((slug, authority) -> sign(slug, authority, entries));
    prove(entries);
    files.put("register/vkey", (logKey.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
    authorities.forEach((slug, ca) -> files.put("trust/" + slug + ".pem", ca.pem()));
    files.put("trust/seal.pem", SampleAuthority.pem(seal.certificate()));
    files.put("verify/README.txt", "SAMPLE\n".getBytes(StandardCharsets.UTF_8));
  }

  private void sign(String slug, SampleAuthority authority, Map<String, byte[]> entries) {
    var signer =
        SIGNERS.computeIfAbsent(authority, _ -> authority.signer("CN=SAMPLE head,O=" + slug));
    var p7s = signer.sign(original, SIGNED);
    files.put("signatures/" + slug + "-1.p7s", p7s);
    var opening = new Opening(idOf(p7s), new byte[Opening.SALT_BYTES]);
    files.put("register/" + slug + "-1.opening", opening.toBytes());
    var sha256 = Json.fields().with("sha256", hex(DigestAlgorithm.SHA256.of(original)));
    var digests = Json.fields().with("original", sha256).with("signature", opening.commitment());
    entries.put("register/" + slug + "-1", entry("signed", slug, digests));
  }

  private SignatureId idOf(byte[] p7s) {
    return DetachedSignature.check(p7s, Payload.of(original), Anchors.none(), Moment.now(NOW)).id();
  }

  private static byte[] entry(String type, String body, Json digests) {
    var entry =
        Json.fields()
            .with("act", "0199f3a0-0000-7000-8000-00000000000a")
            .with("at", SIGNED.toString())
            .with("digests", digests)
            .with("instrument", INSTRUMENT)
            .with("type", type)
            .with("v", 1);
    return StrictJson.canonical(type.equals("signed") ? entry.with("body", bodyId(body)) : entry);
  }

  private void prove(Map<String, byte[]> entries) {
    var tiles = new MemoryTiles();
    var tree = new Log(tiles).append(0, List.copyOf(entries.values()));
    var signed = (SigningOutcome.Signed) new CheckpointSigner(logKey, tiles).sign(tree);
    var index = 0L;
    for (var entry : entries.entrySet()) {
      files.put(entry.getKey() + ".json", entry.getValue());
      files.put(entry.getKey() + ".tlog-proof", LogProof.of(tree, index++, signed.note()).bytes());
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /// Makes `declaration.pdf` with these files in it.
  public interface Printer {
    byte[] carrying(Map<String, byte[]> files) throws Exception;
  }
}
