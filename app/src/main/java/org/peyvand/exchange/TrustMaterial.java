package org.peyvand.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Installation;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.register.Register;
import org.peyvand.signatures.Anchor;
import org.peyvand.signatures.BodyTrust;
import org.peyvand.signatures.Containers;
import org.peyvand.signatures.PemText;
import org.peyvand.signatures.Signatures;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.verify.Trust;
import org.peyvand.verify.signature.Anchors;
import org.springframework.stereotype.Component;

/// What `verify --trust` takes: the anchors that bodies published, the certificate of the host's
/// seal, the key of the log. Handed out by the host itself it is convenient and proves little, and
/// says so.
@Component
public class TrustMaterial {
  private static final String WARNING =
      """
      Peyvand: trust material of one host
      ===================================

      BODY.pem   the anchors this body published here
      BODY.crl   the newest revocation lists of their authorities, where there are any
      seal.pem   the certificate of the host's closing seal
      tsa.pem    the authorities whose time-stamps this host takes, where there are any
      log.vkey   the verifier key of the host's register (C2SP signed-note)

      Unpack this into a folder and name it: verify --trust FOLDER FILE.asice

      Whoever could forge a signed original on this host could also forge this file. Get each
      body's anchor from the body itself, by another way, and compare it with the one here.
      """;

  private static final String SAMPLE =
      "\nSAMPLE: keys and anchors of this host were made for a demonstration. They prove nothing.\n";

  /// The same content is always the same bytes: of an earlier instant an archive would also keep
  /// what the clock of the machine makes of it.
  private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Networks networks;
  private final Signatures signatures;
  private final BodyTrust bodyTrust;
  private final Containers containers;
  private final Register register;
  private final Installation installation;

  TrustMaterial(
      Networks networks,
      Signatures signatures,
      BodyTrust bodyTrust,
      Containers containers,
      Register register,
      Installation installation) {
    this.networks = networks;
    this.signatures = signatures;
    this.bodyTrust = bodyTrust;
    this.containers = containers;
    this.register = register;
    this.installation = installation;
  }

  /// The anchors of one body, PEM, oldest first; empty when it has published none.
  public byte[] anchors(Body body) {
    return PemText.of(certificates(body));
  }

  /// The same as a reader's own trust, for what is judged on this host.
  public Trust trust() {
    var anchors = new LinkedHashMap<String, Anchors>();
    anchors.put("seal", new Anchors(containers.sealCertificates(), List.of(), true));
    var authorities = containers.timestampAnchors();
    if (!authorities.certificates().isEmpty()) anchors.put("tsa", authorities);
    for (var body : bodies()) {
      var published = bodyTrust.all(body.id());
      if (!published.certificates().isEmpty()) anchors.put(body.slug().value(), published);
    }
    var logs = register.keys().stream().map(key -> VerifierKey.parse(key.vkey())).toList();
    return new Trust(anchors, logs, null);
  }

  /// Everything, as a zip file.
  public byte[] zip() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("README.txt", readme());
    files.put("log.vkey", (register.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
    if (register.keys().size() > 1) files.put("policy.txt", formerKeys());
    files.put("seal.pem", PemText.of(containers.sealCertificates()));
    var authorities = containers.timestampAnchors().certificates();
    if (!authorities.isEmpty()) files.put("tsa.pem", PemText.of(authorities));
    for (var body : bodies()) {
      var anchors = anchors(body);
      if (anchors.length > 0) files.put(body.slug() + ".pem", anchors);
      var lists = bodyTrust.all(body.id()).revocationLists();
      if (!lists.isEmpty()) files.put(body.slug() + ".crl", PemText.ofLists(lists));
    }
    return zip(files);
  }

  /// A register that changed its key has proofs under each of them (C2SP tlog-policy).
  private byte[] formerKeys() {
    var lines = new StringBuilder();
    register.keys().reversed().stream()
        .filter(key -> !key.vkey().equals(register.verifierKey()))
        .forEach(key -> lines.append("log ").append(key.vkey()).append('\n'));
    return lines.append("quorum none\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<X509Certificate> certificates(Body body) {
    return signatures.anchors(body.id()).stream().map(Anchor::certificate).toList();
  }

  private byte[] readme() {
    var text = installation.sample() ? WARNING + SAMPLE : WARNING;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Iterable<Body> bodies() {
    var bodies = new LinkedHashMap<BodyId, Body>();
    for (var network : networks.networks()) add(network.id(), bodies);
    return bodies.values();
  }

  private void add(NetworkId network, Map<BodyId, Body> bodies) {
    var after = "";
    Slice<Body> slice;
    do {
      slice = networks.bodies(network, after);
      slice.items().forEach(body -> bodies.put(body.id(), body));
      if (slice.more()) after = slice.items().getLast().slug().value();
    } while (slice.more());
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIMELESS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
