package org.peyvand.tlog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a log says to a witness: my last checkpoint you have seen had this size, here is the new
/// one and the proof that it contains that (C2SP tlog-witness, `add-checkpoint`).
///
/// @param proof as long as a consistency proof may be
public record AddCheckpoint(long oldSize, List<Hash> proof, Note checkpoint) {

  /// What the specification lets a client send.
  public static final int PROOF_MAX = 63;

  /// A note, and the lines before it.
  public static final int MAX_BYTES = Note.MAX_BYTES + (PROOF_MAX + 2) * 64;

  private static final String OLD = "old ";

  public AddCheckpoint {
    MalformedException.unless(oldSize >= 0, Flaw.OUTSIDE_TREE);
    MalformedException.unless(proof.size() <= PROOF_MAX, Flaw.PROOF_TOO_LONG);
    Checkpoint.parse(checkpoint.text());
    proof = List.copyOf(proof);
  }

  /// What to ask when the witness last saw the tree at this size.
  public static AddCheckpoint of(Tree tree, long oldSize, Note checkpoint) {
    return new AddCheckpoint(oldSize, tree.consistency(oldSize).path(), checkpoint);
  }

  /// Reads a request; it has exactly one spelling.
  public static AddCheckpoint parse(byte[] body) {
    MalformedException.unless(body.length <= MAX_BYTES, Flaw.NOTE_TOO_LONG);
    var text = Strict.utf8(body);
    var blank = text.indexOf("\n\n");
    MalformedException.unless(blank >= 0 && text.startsWith(OLD), Flaw.REQUEST_SHAPE);
    var lines = List.of(text.substring(0, blank).split("\n", PROOF_MAX + 2));
    MalformedException.unless(lines.size() <= PROOF_MAX + 1, Flaw.PROOF_TOO_LONG);
    return new AddCheckpoint(
        Strict.decimal(lines.getFirst().substring(OLD.length())),
        lines.stream().skip(1).map(Hash::parse).toList(),
        Note.parse(Strict.utf8(text.substring(blank + 2))));
  }

  public byte[] bytes() {
    return Strict.utf8(toString());
  }

  @Override
  public String toString() {
    return proof.stream()
        .map(hash -> hash.base64() + "\n")
        .collect(Collectors.joining("", OLD + oldSize + "\n", "\n" + checkpoint));
  }

  /// The checkpoint with the cosignatures of a witness's answer, as far as they are by these keys;
  /// signature lines of others are left away. Empty when there is none, or a wrong one.
  public Optional<Note> cosigned(byte[] answer, Collection<VerifierKey> witness) {
    try {
      if (answer.length > Note.MAX_BYTES) {
        return Optional.empty();
      }
      var said = Note.parse(Strict.utf8(checkpoint.text() + "\n" + Strict.utf8(answer)));
      if (!said.text().equals(checkpoint.text())
          || !(said.open(witness) instanceof Opening.Opened opened)
          || opened.signers().stream().anyMatch(signer -> signer.timeSeconds() == 0)) {
        return Optional.empty();
      }
      var note = checkpoint;
      for (var line : said.signatures()) {
        if (witness.stream().anyMatch(key -> key.claims(line))) {
          note = note.with(line);
        }
      }
      return Optional.of(note);
    } catch (MalformedException notSignatures) {
      return Optional.empty();
    }
  }

  /// What a witness answers: the lines of its keys alone.
  public static byte[] answer(Note cosigned, Collection<VerifierKey> witness) {
    return Strict.utf8(
        cosigned.signatures().stream()
            .filter(line -> witness.stream().anyMatch(key -> key.claims(line)))
            .flatMap(line -> Stream.of(line.toString(), "\n"))
            .collect(Collectors.joining()));
  }
}
