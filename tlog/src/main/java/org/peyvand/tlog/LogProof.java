package org.peyvand.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// All that is needed, beside a key, to show offline that an entry is in a log: place, path and
/// checkpoint in one file (C2SP tlog-proof).
///
/// @param extra what the maker added, in base64, empty when nothing; nobody vouches for it
/// @param checkpoint the note the log signed, with its witnesses' cosignatures
public record LogProof(String extra, InclusionProof inclusion, Note checkpoint) {

  /// Our entries are public records; what explains one is small.
  public static final int EXTRA_MAX_BYTES = 16 * 1024;

  /// Hash lines and the lines before them, the extra one and a note.
  public static final int MAX_BYTES = Note.MAX_BYTES + 2 * EXTRA_MAX_BYTES + 64 * 64;

  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public LogProof {
    MalformedException.unless(extra.length() <= EXTRA_MAX_BYTES * 4 / 3, Flaw.EXTRA_TOO_LONG);
    Strict.base64(extra);
    var size = Checkpoint.parse(checkpoint.text()).size();
    MalformedException.unless(inclusion.size() == size, Flaw.OUTSIDE_TREE);
  }

  /// The proof for one entry, under a checkpoint of the same tree.
  public static LogProof of(Tree tree, long index, Note checkpoint) {
    return new LogProof("", tree.inclusion(index), checkpoint);
  }

  /// Reads a `.tlog-proof` file; it has exactly one spelling.
  public static LogProof parse(byte[] file) {
    MalformedException.unless(file.length <= MAX_BYTES, Flaw.PROOF_TOO_LONG);
    var text = Strict.utf8(file);
    var blank = text.indexOf("\n\n");
    MalformedException.unless(blank >= 0, Flaw.PROOF_SHAPE);
    // Header, extra, index, the longest path, and one more to notice that there was more.
    var lines = text.substring(0, blank).split("\n", InclusionProof.PATH_MAX + 4);
    var at = 0;
    MalformedException.unless(lines[at++].equals(HEADER), Flaw.PROOF_SHAPE);
    var extra = "";
    if (at < lines.length && lines[at].startsWith(EXTRA)) {
      extra = lines[at++].substring(EXTRA.length());
      MalformedException.unless(!extra.isEmpty(), Flaw.PROOF_SHAPE);
    }
    MalformedException.unless(at < lines.length && lines[at].startsWith(INDEX), Flaw.PROOF_SHAPE);
    var index = Strict.decimal(lines[at++].substring(INDEX.length()));
    MalformedException.unless(lines.length - at <= InclusionProof.PATH_MAX, Flaw.PROOF_TOO_LONG);
    var path = new ArrayList<Hash>();
    while (at < lines.length) {
      path.add(Hash.parse(lines[at++]));
    }
    var note = Note.parse(Strict.utf8(text.substring(blank + 2)));
    var size = Checkpoint.parse(note.text()).size();
    return new LogProof(extra, new InclusionProof(index, size, path), note);
  }

  public byte[] bytes() {
    return Strict.utf8(toString());
  }

  @Override
  public String toString() {
    var extraLine = extra.isEmpty() ? "" : EXTRA + extra + "\n";
    return inclusion.path().stream()
        .map(hash -> hash.base64() + "\n")
        .collect(
            Collectors.joining(
                "",
                HEADER + "\n" + extraLine + INDEX + inclusion.index() + "\n",
                "\n" + checkpoint));
  }

  /// The front door: is this entry in the log that signs with this key? Reads the proof's bytes
  /// from anywhere and never throws for what they hold. For many proofs of one log take a
  /// [ProofChecker].
  public static ProofOutcome verify(byte[] entry, byte[] proof, VerifierKey log) {
    return verify(entry, proof, log, List.of());
  }

  /// The same, and which of these witnesses saw the checkpoint. How many are enough is for the
  /// caller to say.
  public static ProofOutcome verify(
      byte[] entry, byte[] proof, VerifierKey log, Collection<VerifierKey> witnesses) {
    return new ProofChecker(log, witnesses).check(entry, proof);
  }
}
