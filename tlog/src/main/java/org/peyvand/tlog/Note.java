package org.peyvand.tlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text with signature lines under it (C2SP signed-note). Its text means nothing until {@link
/// #open} has found a signature by a key one trusts.
///
/// @param text ends with a newline; the blank line before the signatures is not part of it
public record Note(String text, List<NoteSignature> signatures) {

  /// The specification wants at least 16; twice that leaves room for a witness in every capital.
  public static final int SIGNATURES_MAX = 32;

  /// As many of the largest signatures, and a text.
  public static final int MAX_BYTES = 512 * 1024;

  /// A checkpoint is three lines; no note of ours is long.
  public static final int TEXT_MAX_BYTES = 64 * 1024;

  public Note {
    var bytes = Strict.utf8(text);
    MalformedException.unless(bytes.length <= TEXT_MAX_BYTES, Flaw.NOTE_TOO_LONG);
    MalformedException.unless(text.endsWith("\n"), Flaw.NOTE_SHAPE);
    checkCharacters(text);
    MalformedException.unless(!signatures.isEmpty(), Flaw.NOTE_SHAPE);
    MalformedException.unless(signatures.size() <= SIGNATURES_MAX, Flaw.TOO_MANY_SIGNATURES);
    signatures = List.copyOf(signatures);
  }

  /// A new note, signed by one key of kind {@link SignatureKind#ED25519}.
  public static Note sign(String text, SigningKey key) {
    return new Note(text, List.of(key.sign(text)));
  }

  /// Reads a note; a note has exactly one spelling, so {@link #bytes} gives back the same.
  public static Note parse(byte[] note) {
    MalformedException.unless(note.length <= MAX_BYTES, Flaw.NOTE_TOO_LONG);
    var all = Strict.utf8(note);
    checkCharacters(all);
    var blank = all.lastIndexOf("\n\n");
    MalformedException.unless(blank >= 0 && all.endsWith("\n"), Flaw.NOTE_SHAPE);
    var below = all.substring(blank + 2);
    MalformedException.unless(!below.isEmpty(), Flaw.NOTE_SHAPE);
    var lines = below.substring(0, below.length() - 1).split("\n", SIGNATURES_MAX + 1);
    MalformedException.unless(lines.length <= SIGNATURES_MAX, Flaw.TOO_MANY_SIGNATURES);
    var signatures = Stream.of(lines).map(NoteSignature::parse).toList();
    return new Note(all.substring(0, blank + 1), signatures);
  }

  public byte[] bytes() {
    return Strict.utf8(toString());
  }

  @Override
  public String toString() {
    return signatures.stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining("", text + "\n", ""));
  }

  /// The same text with one signature more, in place of an older one by the same key.
  public Note with(NoteSignature signature) {
    var more = new ArrayList<NoteSignature>();
    for (var line : signatures) {
      var same = line.name().equals(signature.name()) && line.keyId() == signature.keyId();
      if (!same) {
        more.add(line);
      }
    }
    more.add(signature);
    return new Note(text, more);
  }

  /// A witness's word under a checkpoint.
  public Note cosigned(SigningKey witness, Instant at) {
    return with(witness.cosign(text, at.getEpochSecond()));
  }

  /// Checks the signatures of the keys given and ignores those of others. One wrong signature by a
  /// known key spoils the note; so does the lack of any right one.
  public Opening open(Collection<VerifierKey> known) {
    var signers = new LinkedHashMap<VerifierKey, Signer>();
    for (var line : signatures) {
      for (var key : known) {
        if (!key.claims(line)) {
          continue;
        }
        var signer = key.check(text, line);
        if (signer.isEmpty()) {
          return Opening.Refused.WRONG_SIGNATURE;
        }
        signers.putIfAbsent(key, signer.get());
      }
    }
    return signers.isEmpty()
        ? Opening.Refused.NO_KNOWN_SIGNATURE
        : new Opening.Opened(text, List.copyOf(signers.values()));
  }

  private static void checkCharacters(String text) {
    MalformedException.unless(
        text.chars().noneMatch(c -> c < ' ' && c != '\n'), Flaw.CONTROL_CHARACTER);
  }
}
