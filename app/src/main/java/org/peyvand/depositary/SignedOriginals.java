package org.peyvand.depositary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.register.Register;
import org.peyvand.signatures.Anchor;
import org.peyvand.signatures.Containers;
import org.peyvand.signatures.PemText;
import org.peyvand.signatures.Signatures;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.Timestamp;
import org.springframework.stereotype.Service;

/// The signed original of a text: everything that shows who signed what, in one container
/// (specs/signed-original.md).
@Service
public class SignedOriginals {
  private final Depositary depositary;
  private final Texts texts;
  private final Networks networks;
  private final Signatures signatures;
  private final Register register;
  private final Containers containers;

  SignedOriginals(
      Depositary depositary,
      Texts texts,
      Networks networks,
      Signatures signatures,
      Register register,
      Containers containers) {
    this.depositary = depositary;
    this.texts = texts;
    this.networks = networks;
    this.signatures = signatures;
    this.register = register;
    this.containers = containers;
  }

  /// The container as of now, every recorded act proven and sealed; empty while the text is a
  /// draft.
  public Optional<byte[]> container(Instrument instrument) {
    if (instrument.adopted().isEmpty()) return Optional.empty();
    var acts = depositary.acts(instrument.id());
    // A download just after an act must not miss its proof; an act after this line waits for the
    // next download.
    register.settle();
    return Optional.of(containers.with(instrument.id(), files(instrument, acts)));
  }

  /// The time-stamp over an act's signature; empty while there is none.
  public Optional<Timestamp> timestamp(Act act) {
    var file = "evidence/" + name(act) + ".tsr";
    return containers
        .file(act.instrument(), file)
        .map(
            response ->
                Timestamp.check(
                    file,
                    response,
                    Payload.of(depositary.signature(act)),
                    containers.timestampAnchors()));
  }

  private String name(Act act) {
    return body(act.body()).slug() + "-" + act.evidence().number();
  }

  private SequencedMap<String, byte[]> files(Instrument instrument, List<Act> acts) {
    var files = new LinkedHashMap<String, byte[]>();
    var original = texts.original(instrument.id()).orElseThrow();
    files.put("declaration.pdf", original.pdf());
    files.put("declaration.json", original.declaration());
    prove(files, "adopted", texts.adoptionAct(instrument.id()).orElseThrow());
    for (var act : acts) put(files, act);
    putLogKeys(files);
    for (var party : instrument.setup().parties()) putAnchors(instrument.id(), files, party);
    putNew(instrument.id(), files, "seal", containers.sealCertificates());
    files.put("verify/README.txt", readme());
    return files;
  }

  /// A register that changed its key has proofs under each: `register/vkey`, `register/vkey-2`.
  private void putLogKeys(SequencedMap<String, byte[]> files) {
    var number = 0;
    for (var key : register.keys()) {
      number++;
      var name = number == 1 ? "register/vkey" : "register/vkey-" + number;
      files.put(name, ascii(key.vkey() + "\n"));
    }
  }

  private void put(SequencedMap<String, byte[]> files, Act act) {
    var name = name(act);
    var file = depositary.file(act);
    depositary
        .signedCopy(act)
        .ifPresentOrElse(
            copy -> files.put("signatures/" + name + ".pdf", copy),
            () -> files.put("signatures/" + name + ".p7s", file.p7s()));
    prove(files, name, act.id());
    files.put(
        "register/" + name + ".opening", SignatureEntries.opening(act, file.salt()).toBytes());
    var lists = signatures.revocationLists(act.body());
    // Twenty years on nobody can ask the authority what it had revoked by then.
    if (!lists.isEmpty()) files.put("evidence/" + name + ".crl", PemText.ofLists(lists));
  }

  private void prove(SequencedMap<String, byte[]> files, String name, UUID act) {
    var proof = register.proof(act).orElseThrow();
    files.put("register/" + name + ".json", proof.leaf());
    files.put("register/" + name + ".tlog-proof", proof.tlogProof());
  }

  /// Files never change, so what a body published since the last round goes into one of its own:
  /// `trust/body.2.pem`.
  private void putAnchors(
      InstrumentId instrument, SequencedMap<String, byte[]> files, BodyId party) {
    var published = signatures.anchors(party).stream().map(Anchor::certificate).toList();
    putNew(instrument, files, body(party).slug().value(), published);
  }

  private void putNew(
      InstrumentId instrument,
      SequencedMap<String, byte[]> files,
      String slug,
      List<X509Certificate> certificates) {
    var missing = new ArrayList<>(certificates);
    var number = 1;
    Optional<byte[]> kept = containers.file(instrument, anchorFile(slug, number));
    while (kept.isPresent()) {
      Anchors.read(kept.get(), false).ifPresent(there -> missing.removeAll(there.certificates()));
      number++;
      kept = containers.file(instrument, anchorFile(slug, number));
    }
    if (!missing.isEmpty()) files.put(anchorFile(slug, number), PemText.of(missing));
  }

  private static String anchorFile(String body, int number) {
    return "trust/" + body + (number == 1 ? "" : "." + number) + ".pem";
  }

  private Body body(BodyId id) {
    return networks.body(id).orElseThrow();
  }

  private static byte[] readme() {
    try (InputStream in = SignedOriginals.class.getResourceAsStream("/container/README.txt")) {
      if (in == null) throw new IllegalStateException("the container's README is missing");
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
