package org.peyvand.verify.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.tlog.AlteredTileException;
import org.peyvand.tlog.Audit;
import org.peyvand.tlog.AuditOutcome;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.MalformedException;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.Opening;
import org.peyvand.tlog.Policy;
import org.peyvand.tlog.Signer;
import org.peyvand.tlog.TileReader;
import org.peyvand.tlog.Tree;
import org.peyvand.tlog.VerifierKey;

/// Looks at a whole register of somebody else: fetches every tile and every entry, works all of it
/// out anew, and holds it against the copy kept from last time. When everything agrees the copy is
/// brought up to it; when not, the copy stays, and the two checkpoints are kept as evidence.
public final class Mirror {
  private static final String VKEY = "vkey";
  private static final String CHECKPOINT = "checkpoint";

  /// How much is asked for again.
  public enum Thoroughness {
    /// Every tile and entry, whatever is kept: shows also what changed behind our back.
    EVERYTHING,
    /// What is full and kept is believed; the rest and the consistency are checked.
    WHAT_IS_NEW
  }

  private final BoundedHttp http;
  private final Clock clock;

  public Mirror(BoundedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /// @param register its address; below it are `checkpoint` and `tile/`, or `register/` is
  /// @param folder what is kept of it
  /// @param keys what the reader knows of its key; empty: the one kept, or else its host's word
  public MirrorReport look(
      URI register,
      Path folder,
      List<VerifierKey> keys,
      @Nullable Policy policy,
      Thoroughness thoroughness) {
    try (var copy = KeptCopy.open(folder)) {
      var slash = URI.create(register + (register.toString().endsWith("/") ? "" : "/"));
      var look = new Look(copy, policy, !keys.isEmpty(), thoroughness);
      var first = look.at(new RemoteTiles(http, slash, clock), keys);
      // People name the host; the register is a room of it.
      return first.finding() == MirrorFinding.NOT_A_REGISTER
          ? look.at(new RemoteTiles(http, slash.resolve("register/"), clock), keys)
          : first;
    } catch (IOException | UncheckedIOException | MalformedException unusable) {
      var where = folder.toString();
      return new MirrorReport(
          MirrorFinding.FOLDER_UNUSABLE,
          !keys.isEmpty(),
          null,
          null,
          List.of(),
          false,
          where,
          List.of());
    }
  }

  /// One look at one register.
  private final class Look {
    private final KeptCopy copy;
    private final @Nullable Policy policy;
    private final boolean trustGiven;
    private final Thoroughness thoroughness;
    private final Optional<Note> kept;
    private @Nullable Note seen;

    Look(KeptCopy copy, @Nullable Policy policy, boolean trustGiven, Thoroughness thoroughness) {
      this.copy = copy;
      this.policy = policy;
      this.trustGiven = trustGiven;
      this.thoroughness = thoroughness;
      this.kept = copy.checkpoint().map(Note::parse);
    }

    MirrorReport at(RemoteTiles remote, List<VerifierKey> given) throws IOException {
      try {
        var served = remote.read(CHECKPOINT, Note.MAX_BYTES);
        if (served.isEmpty()) return report(MirrorFinding.NOT_A_REGISTER, CHECKPOINT);
        var note = note(served.get());
        if (note.isEmpty()) return report(MirrorFinding.NOT_A_REGISTER, CHECKPOINT);
        var checkpoint = Checkpoint.parse(note.get().text());
        var keys = given.isEmpty() ? knownKey(remote) : given;
        if (keys.isEmpty()) return report(MirrorFinding.KEY_MISSING, VKEY);
        seen = note.get();
        return judge(remote, note.get(), checkpoint, keys);
      } catch (RemoteTiles.Silence silence) {
        return report(MirrorFinding.of(silence.why()), silence.where());
      }
    }

    private static Optional<Note> note(byte[] bytes) {
      try {
        var note = Note.parse(bytes);
        Checkpoint.parse(note.text());
        return Optional.of(note);
      } catch (MalformedException _) {
        return Optional.empty();
      }
    }

    private List<VerifierKey> knownKey(RemoteTiles remote) {
      var line = copy.key().or(() -> remote.read(VKEY, VerifierKey.LINE_MAX));
      try {
        return line
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8).stripTrailing())
            .map(VerifierKey::parse)
            .stream()
            .toList();
      } catch (MalformedException _) {
        return List.of();
      }
    }

    private MirrorReport judge(
        RemoteTiles remote, Note note, Checkpoint checkpoint, List<VerifierKey> keys)
        throws IOException {
      var ours = keys.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
      if (!(note.open(ours) instanceof Opening.Opened opened)
          || (policy != null
              && note.open(policy.witnessKeys()) == Opening.Refused.WRONG_SIGNATURE)) {
        return convict(MirrorFinding.NOT_SIGNED, CHECKPOINT);
      }
      var last = kept.map(before -> Checkpoint.parse(before.text())).orElse(null);
      if (last != null && !last.origin().equals(checkpoint.origin())) {
        return report(MirrorFinding.FOLDER_UNUSABLE, last.origin());
      }
      if (last != null && checkpoint.size() < last.size()) {
        return convict(MirrorFinding.ROLLED_BACK, CHECKPOINT);
      }
      if (last != null
          && checkpoint.size() == last.size()
          && !checkpoint.root().equals(last.root())) {
        return convict(MirrorFinding.FORKED, CHECKPOINT);
      }
      return workOut(remote, note, checkpoint, last, opened.signers().getFirst().key());
    }

    private MirrorReport workOut(
        RemoteTiles remote,
        Note note,
        Checkpoint checkpoint,
        @Nullable Checkpoint last,
        VerifierKey key)
        throws IOException {
      var tiles = copy.incoming(remote, thoroughness == Thoroughness.WHAT_IS_NEW);
      var fault = fault(tiles, checkpoint);
      if (fault.isPresent() && thoroughness == Thoroughness.WHAT_IS_NEW) {
        // What is kept and what is shown do not fit together: whose fault it is, all of it shows.
        tiles = copy.incoming(remote, false);
        fault = fault(tiles, checkpoint);
      }
      if (fault.isPresent()) return convict(MirrorFinding.DAMAGED, fault.get());
      var tree = new Tree(tiles, checkpoint.size());
      if (last != null && !tree.before(last.size()).root().equals(last.root())) {
        return convict(MirrorFinding.FORKED, CHECKPOINT);
      }
      try {
        tiles.takeOver();
      } catch (AlteredTileException altered) {
        // Our own copy is damaged: it agreed with the checkpoint when it was made.
        return report(MirrorFinding.FOLDER_UNUSABLE, String.valueOf(altered.getMessage()));
      }
      copy.keep(key, note);
      return report(MirrorFinding.SOUND, null);
    }

    /// The first piece that does not fit the checkpoint.
    private static Optional<String> fault(TileReader tiles, Checkpoint checkpoint) {
      return switch (Audit.of(tiles, checkpoint.size())) {
        case AuditOutcome.Broken(var where, _) -> Optional.of(where.toString());
        case AuditOutcome.Whole(var root) when !root.equals(checkpoint.root()) ->
            Optional.of(CHECKPOINT);
        case AuditOutcome.Whole _ -> Optional.empty();
      };
    }

    /// Something is false: what shows it is kept.
    private MirrorReport convict(MirrorFinding finding, String where) throws IOException {
      var shown = seen == null ? new byte[0] : seen.bytes();
      var before = kept.map(Note::bytes).orElse(null);
      var evidence = copy.evidence(finding, clock.instant(), shown, before);
      return report(finding, where, evidence);
    }

    private MirrorReport report(MirrorFinding finding, @Nullable String where) {
      return report(finding, where, List.of());
    }

    private MirrorReport report(
        MirrorFinding finding, @Nullable String where, List<Path> evidence) {
      var witnesses = new ArrayList<Signer>();
      if (policy != null
          && seen != null
          && seen.open(policy.witnessKeys()) instanceof Opening.Opened(_, var signers)) {
        witnesses.addAll(signers);
      }
      var enough =
          policy == null || policy.satisfiedBy(witnesses.stream().map(Signer::key).toList());
      return new MirrorReport(
          finding, trustGiven, seen, kept.orElse(null), witnesses, enough, where, evidence);
    }
  }
}
