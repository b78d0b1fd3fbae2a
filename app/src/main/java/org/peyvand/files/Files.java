package org.peyvand.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.files.FileFolder.Incoming;
import org.peyvand.files.ReceiveOutcome.Refused;
import org.peyvand.files.ReceiveOutcome.Why;
import org.peyvand.kernel.Ids;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes files in, and keeps each in the transaction that records what it belongs to.
@Service
public class Files {
  /// Up to here the database keeps the bytes: they are then in its backup, and in its transaction.
  private static final int DATABASE_MAX_BYTES = 1 << 20;

  private final FileStore store;
  private final FileFolder folder;
  private final Orphans orphans;
  private final Ids ids;
  private final Clock clock;

  Files(FileStore store, FileFolder folder, Orphans orphans, Ids ids, Clock clock) {
    this.store = store;
    this.folder = folder;
    this.orphans = orphans;
    this.ids = ids;
    this.clock = clock;
  }

  /// Takes what is handed in to the disk and looks at it; no transaction has to wait meanwhile.
  public ReceiveOutcome receive(InputStream sent) {
    var incoming = taken(sent, FileKind.SCAN_MAX_BYTES);
    ReceiveOutcome judged = new Refused(Why.DAMAGED, FileKind.UNKNOWN);
    try {
      judged = judge(incoming);
      return judged;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      if (!(judged instanceof Received)) incoming.close();
    }
  }

  private static ReceiveOutcome judge(Incoming incoming) throws IOException {
    if (incoming.size() == 0) return new Refused(Why.EMPTY, FileKind.UNKNOWN);
    var kind = kind(incoming);
    if (!kind.taken()) return new Refused(Why.NOT_TAKEN, kind);
    if (incoming.size() > kind.sizeMaxBytes()) return new Refused(Why.TOO_LARGE, kind);
    var flaw = Soundness.flaw(kind, incoming.path());
    return flaw.isPresent() ? flaw.get() : new Received(incoming, kind);
  }

  /// Draws a small picture of a photograph or scan: upright, and without what its file says of the
  /// place and the camera; empty when it cannot be drawn.
  ///
  /// @param side how long its longer side may be, in pixels
  public Optional<Received> draw(Received original, int side) {
    if (!original.kind().drawable()) return Optional.empty();
    return Pictures.draw(original.kind(), original.incoming().path(), side)
        .map(
            jpeg ->
                new Received(taken(new ByteArrayInputStream(jpeg), jpeg.length), FileKind.JPEG));
  }

  /// Keeps the file, byte for byte.
  @Transactional(propagation = Propagation.MANDATORY)
  public KeptFile keep(Received received) {
    var incoming = received.incoming();
    var file =
        new KeptFile(
            ids.next(),
            received.kind(),
            incoming.size(),
            incoming.sha256(),
            now(),
            Optional.empty());
    store.lock(file.sha256());
    if (!store.holds(file.sha256())) keep(incoming);
    store.add(file);
    return file;
  }

  private void keep(Incoming incoming) {
    try {
      if (incoming.size() <= DATABASE_MAX_BYTES) {
        var bytes = java.nio.file.Files.readAllBytes(incoming.path());
        store.addContent(incoming.sha256(), incoming.size(), bytes);
      } else {
        folder.keep(incoming);
        store.addContent(incoming.sha256(), incoming.size(), null);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public Optional<KeptFile> find(UUID id) {
    return store.find(id);
  }

  /// Its bytes; empty when they are erased.
  public Optional<Resource> content(KeptFile file) {
    if (file.erased().isPresent()) return Optional.empty();
    var bytes = store.bytes(file.sha256());
    if (bytes.isPresent()) return bytes.map(ByteArrayResource::new);
    return folder.find(file.sha256()).map(FileSystemResource::new);
  }

  /// Erases the bytes to protect a person; that there was a file, and its digest, stay. The same
  /// bytes handed in elsewhere are another file.
  @Transactional(propagation = Propagation.MANDATORY)
  public void erase(UUID id) {
    store
        .erase(id, now())
        .ifPresent(
            sha256 -> {
              store.lock(sha256);
              store.removeUnused(sha256);
              afterCommit(() -> orphans.collect(sha256));
            });
  }

  private static FileKind kind(Incoming incoming) throws IOException {
    try (var in = java.nio.file.Files.newInputStream(incoming.path())) {
      return SniffingRules.kind(in.readNBytes(SniffingRules.HEAD_BYTES));
    }
  }

  private Incoming taken(InputStream sent, int sizeMaxBytes) {
    try {
      return folder.receive(sent, sizeMaxBytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void afterCommit(Runnable then) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            then.run();
          }
        });
  }

  /// PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
