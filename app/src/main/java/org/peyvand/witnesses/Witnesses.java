package org.peyvand.witnesses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.MalformedException;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.VerifierKey;
import org.peyvand.tlog.Witness;
import org.peyvand.tlog.WitnessOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: this host as a witness, and how it stands with its neighbors.
@Service
public class Witnesses {
  private final Neighbors neighbors;
  private final WitnessKeys keys;
  private final WitnessStore store;
  private final Alarm alarm;
  private final Clock clock;

  Witnesses(Neighbors neighbors, WitnessKeys keys, WitnessStore store, Alarm alarm, Clock clock) {
    this.neighbors = neighbors;
    this.keys = keys;
    this.store = store;
    this.alarm = alarm;
    this.clock = clock;
  }

  /// Cosigns a checkpoint that contains everything cosigned before. What was seen is on disk before
  /// anybody gets the signature: the caller answers after this transaction.
  @Transactional
  public CosignOutcome cosign(byte[] body) {
    try {
      if (body.length > AddCheckpoint.MAX_BYTES) return CosignOutcome.Refused.TOO_LARGE;
      var request = AddCheckpoint.parse(body);
      var origin = Checkpoint.parse(request.checkpoint().text()).origin();
      if (!neighbors.know(origin, clock.instant())) return CosignOutcome.Refused.UNKNOWN_LOG;
      store.lock(origin);
      var seen = store.seen(origin);
      var before = seen.map(Witnesses::checkpoint).orElse(null);
      return answer(Witness.judge(request, neighbors.logKeys(), before), seen);
    } catch (MalformedException _) {
      return CosignOutcome.Refused.MALFORMED;
    }
  }

  private CosignOutcome answer(WitnessOutcome judged, Optional<byte[]> seen) {
    return switch (judged) {
      case WitnessOutcome.Accepted(var checkpoint, var note) -> {
        var cosigned = keys.cosign(note, clock.instant());
        store.see(checkpoint, cosigned.bytes(), clock.instant());
        yield new CosignOutcome.Cosigned(AddCheckpoint.answer(cosigned, keys.verifierKeys()));
      }
      case WitnessOutcome.OtherSize(var size) -> new CosignOutcome.OtherSize(size);
      case WitnessOutcome.Inconsistent(var checkpoint, var note) -> {
        // A bad proof says something of who sent it; two roots of one size, of the register.
        seen.filter(kept -> checkpoint(kept).size() == checkpoint.size())
            .filter(kept -> !checkpoint(kept).root().equals(checkpoint.root()))
            .ifPresent(
                kept -> alarm.raise(checkpoint.origin(), Conflict.Kind.FORKED, kept, note.bytes()));
        yield CosignOutcome.Refused.INCONSISTENT;
      }
      case WitnessOutcome.Refused why ->
          switch (why) {
            case UNKNOWN_LOG -> CosignOutcome.Refused.UNKNOWN_LOG;
            case NOT_SIGNED -> CosignOutcome.Refused.NOT_SIGNED;
            case BACKWARDS -> CosignOutcome.Refused.MALFORMED;
          };
    };
  }

  private static Checkpoint checkpoint(byte[] note) {
    return Checkpoint.parse(Note.parse(note).text());
  }

  /// The last checkpoint of a watched register that this host cosigned.
  ///
  /// @param originHash SHA-256 of its origin, in lower-case hex
  public Optional<byte[]> checkpoint(String originHash) {
    return neighbors.watched().stream()
        .map(Neighbors.Watched::origin)
        .filter(origin -> hash(origin).equals(originHash))
        .findFirst()
        .flatMap(store::seen);
  }

  static String hash(String origin) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(origin.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// The keys this host cosigns with.
  public List<VerifierKey> keys() {
    return keys.verifierKeys();
  }

  /// The file that names the neighbors.
  public String file() {
    return neighbors.file().toString();
  }

  /// The witnesses this host asks, in the order of the file.
  public List<AskedStanding> asked() {
    return neighbors.asked().stream()
        .map(
            witness ->
                store
                    .asked(witness.address().toString())
                    .orElseGet(() -> AskedStanding.never(witness.address().toString())))
        .toList();
  }

  /// The registers this host watches, in the order of the file.
  public List<WatchedStanding> watched() {
    return neighbors.watched().stream()
        .map(
            log -> store.watched(log.origin()).orElseGet(() -> WatchedStanding.never(log.origin())))
        .toList();
  }

  /// What contradicted itself, the newest first.
  public List<Conflict> conflicts() {
    return store.conflicts();
  }
}
