package org.peyvand.signatures;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.peyvand.jobs.Jobs;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.verify.container.ContainerWriter;
import org.peyvand.verify.signature.Anchors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The containers of signed originals (ASiC-E, specs/signed-original.md). Files are only ever
/// added; each addition ends with a new closing seal over everything before it, so an older
/// download stays valid.
@Service
public class Containers {
  static final String STAMP_JOB = "signatures.job.stamp";
  private static final String MIMETYPE = "mimetype";

  private final SignatureStore store;
  private final HostSeal seal;
  private final TimeStamping stamping;
  private final Jobs jobs;

  Containers(SignatureStore store, HostSeal seal, TimeStamping stamping, Jobs jobs) {
    this.store = store;
    this.seal = seal;
    this.stamping = stamping;
    this.jobs = jobs;
  }

  /// The container with these files in it: those it lacks are added, sealed and kept, and the whole
  /// is given back. A file that is there already stays as it is.
  @Transactional
  public byte[] with(InstrumentId instrument, SequencedMap<String, byte[]> wanted) {
    store.lockContainer(instrument);
    var files = store.files(instrument);
    var writer = ContainerWriter.create();
    files.forEach(writer::add);
    boolean lacking = wanted.keySet().stream().anyMatch(name -> !files.containsKey(name));
    if (lacking) {
      wanted.forEach((name, content) -> addMissing(writer, name, content));
      writer.seal(seal);
      keep(instrument, files.size(), writer);
      haveStamped(instrument, writer);
    }
    return writer.toBytes();
  }

  private void haveStamped(InstrumentId instrument, ContainerWriter writer) {
    if (!stamping.possible() || StampingRules.wanted(writer.files().keySet()).isEmpty()) return;
    jobs.order(STAMP_JOB, instrument.toString());
  }

  /// Whether what is signed and sealed here gets a time-stamp.
  public boolean stamps() {
    return stamping.possible();
  }

  /// The authorities whose time-stamps this host takes.
  public Anchors timestampAnchors() {
    return stamping.anchors();
  }

  /// One file of a container as it stands; empty when it is not there yet.
  public Optional<byte[]> file(InstrumentId instrument, String name) {
    return store.file(instrument, name);
  }

  /// All files as they stand, in their order.
  SequencedMap<String, byte[]> files(InstrumentId instrument) {
    return store.files(instrument);
  }

  /// The certificates of the host's seal, the one in use first.
  public List<X509Certificate> sealCertificates() {
    return seal.certificates();
  }

  /// The certificate of the host's seal, DER.
  public X509Certificate sealCertificate() {
    return seal.certificate();
  }

  private static void addMissing(ContainerWriter writer, String name, byte[] content) {
    if (!writer.has(name)) writer.add(name, content);
  }

  private void keep(InstrumentId instrument, int kept, ContainerWriter writer) {
    var position = 0;
    for (var file : writer.files().entrySet()) {
      if (file.getKey().equals(MIMETYPE)) continue;
      if (position >= kept) store.addFile(instrument, position, file.getKey(), file.getValue());
      position++;
    }
  }
}
