package org.peyvand.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.ContainerRefusal;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.Timestamp;
import org.peyvand.verify.signature.Timestamps;
import org.peyvand.verify.signature.Verdict;

/// One file of any kind this module knows, judged: a container, a PDF with signatures inside, a
/// signature or a time-stamp beside what it was made over, a register's proof beside its entry.
/// Reads within limits, never throws for what a file holds, and opens no connection.
public final class FileVerifier {
  private static final int SIGNATURE_MAX_BYTES = 1 << 20;
  private static final int HEAD_BYTES = 64;

  /// The tag of a SEQUENCE, with which every signature in DER or BER begins.
  private static final byte SEQUENCE = 0x30;

  private FileVerifier() {}

  /// What a file is, by how it begins.
  public enum Kind {
    CONTAINER(false),
    PDF(false),
    /// Needs the signed file beside it.
    SIGNATURE(true),
    /// C2SP tlog-proof; needs the entry beside it.
    PROOF(true);

    private final boolean needsContent;

    Kind(boolean needsContent) {
      this.needsContent = needsContent;
    }

    /// Whether nothing can be said of it alone.
    public boolean needsContent() {
      return needsContent;
    }

    /// What is none of the others is taken for a container, and refused as one in words.
    public static Kind of(Path file) throws IOException {
      try (var in = Files.newInputStream(file)) {
        var head = in.readNBytes(HEAD_BYTES);
        if (head.length > 0 && head[0] == SEQUENCE) return SIGNATURE;
        var text = new String(head, StandardCharsets.US_ASCII);
        if (text.startsWith("%PDF-")) return PDF;
        return text.startsWith(ProofVerifier.HEADER) ? PROOF : CONTAINER;
      }
    }
  }

  /// What came of it.
  public sealed interface Outcome {
    record Judged(Report report) implements Outcome {}

    /// Nothing can be said. The sentence is `verify.` and the group and the name of why, such as
    /// `verify.container.HIDDEN_BYTES`.
    ///
    /// @param inside the file within the container whose fault it is, if it is one's
    record Unusable(Enum<?> why, String group, @Nullable String inside) implements Outcome {
      public String key() {
        return "verify." + group + "." + why.name();
      }
    }
  }

  /// Each name is the key of a sentence: `verify.error.NAME`.
  public enum Unusable {
    FILE_UNREADABLE,
    TRUST_UNREADABLE,
    CONTENT_MISSING
  }

  /// @param name by which the report speaks of the file
  /// @param content what a signature or proof is about; for a PDF, the original before anybody
  ///   signed it
  /// @param now asked for the validity of certificates nobody else dates
  public static Outcome verify(
      String name, Path file, @Nullable Path content, Trust trust, Instant now) {
    try {
      return switch (Kind.of(file)) {
        case PDF -> new Outcome.Judged(PdfVerifier.verify(name, file, content, trust, now));
        case CONTAINER -> container(file, trust, now);
        case SIGNATURE ->
            content == null
                ? unusable(Unusable.CONTENT_MISSING)
                : signature(name, file, content, trust, now);
        case PROOF ->
            content == null
                ? unusable(Unusable.CONTENT_MISSING)
                : ProofVerifier.verify(name, file, content, trust);
      };
    } catch (ContainerRefusal refusal) {
      return new Outcome.Unusable(refusal.why(), "container", refusal.file());
    } catch (IOException | UncheckedIOException _) {
      return unusable(Unusable.FILE_UNREADABLE);
    }
  }

  static Outcome unusable(Unusable why) {
    return new Outcome.Unusable(why, "error", null);
  }

  private static Outcome container(Path file, Trust trust, Instant now) throws IOException {
    try (var container = Container.open(file)) {
      return new Outcome.Judged(ContainerVerifier.verify(container, trust, now));
    }
  }

  static Outcome signature(String name, Path file, Path content, Trust trust, Instant now)
      throws IOException {
    if (!Files.isReadable(content) || Files.size(file) > SIGNATURE_MAX_BYTES) {
      return unusable(Unusable.FILE_UNREADABLE);
    }
    var verdict = signature(name, Files.readAllBytes(file), Payload.of(content), trust, now);
    var checked = new CheckedSignature(name, "", verdict, null);
    var problems = new Problems();
    if (verdict.overall() == Verdict.INVALID) problems.add(name, Finding.SIGNATURE_FAILS);
    else if (!verdict.checked()) problems.add(name, Finding.SIGNATURE_NOT_CHECKED);
    return new Outcome.Judged(
        new Report(
            false, trust.given(), null, List.of(checked), List.of(), List.of(), problems.list()));
  }

  private static SignatureVerdict signature(
      String name, byte[] bytes, Payload payload, Trust trust, Instant now) {
    var anchors = trust.ofAnyBody().orElseGet(Anchors::none);
    var authorities = trust.ofTimestamps().orElseGet(Anchors::none);
    if (!Timestamp.isMeant(bytes)) {
      var stamps = Timestamps.by(authorities);
      return DetachedSignature.check(bytes, payload, anchors, Moment.now(now), stamps);
    }
    return Timestamp.check(name, bytes, payload, anchors.and(authorities)).verdict();
  }
}
