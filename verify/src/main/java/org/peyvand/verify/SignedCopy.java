package org.peyvand.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.peyvand.verify.PdfVerifier.Original;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.UploadOutcome;

/// A copy of the frozen original which one party's own service has signed inside (PAdES, ETSI EN
/// 319 142-1), as the evidence of one act: the original byte for byte, then that signature and
/// nothing that changes what was there.
public final class SignedCopy {
  /// A signature with its certificates, their validation data, and a picture of it.
  public static final int ADDED_MAX_BYTES = 1 << 20;

  private SignedCopy() {}

  /// What was found in one.
  public record Checked(SignatureVerdict verdict, List<Problem> problems) {
    public Checked {
      problems = List.copyOf(problems);
    }

    /// Whether the signature's picture lies over a page.
    public boolean paints() {
      return problems.stream().anyMatch(one -> one.finding() == Finding.PDF_PAINTS_OVER_PAGE);
    }
  }

  /// What becomes of one that is handed in.
  public sealed interface Outcome {
    /// @param p7s the signature alone, which is known by its value
    /// @param added what stands behind the original
    @SuppressWarnings("ArrayRecordComponent") // written once, then only read
    record Accepted(byte[] p7s, byte[] added, Checked checked) implements Outcome {}

    /// The PDF is not what it has to be.
    record BadPdf(Finding why) implements Outcome {}

    /// The signature in it is not one that could be accepted in a file of its own either.
    record BadSignature(UploadOutcome.Refused why) implements Outcome {}

    enum Refused implements Outcome {
      TOO_LARGE
    }
  }

  /// For a reader: never throws for what the bytes are.
  public static Checked check(
      String name, byte[] copy, byte[] original, Anchors anchors, Moment moment) {
    try (var file = PdfFile.of(copy)) {
      return check(name, file, of(original), anchors, Anchors.none(), moment);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Checked check(
      String name,
      PdfFile file,
      Original original,
      Anchors anchors,
      Anchors authorities,
      Moment moment)
      throws IOException {
    var verifier = new PdfVerifier(name, file, anchors, authorities, moment);
    var signatures = verifier.signatures(original);
    var problems = new Problems();
    problems.addAll(verifier.problems());
    if (signatures.size() > 1) problems.add(name, Finding.PDF_SEVERAL_SIGNATURES);
    var verdict =
        signatures.size() == 1 ? signatures.getFirst().verdict() : SignatureVerdict.damaged();
    return new Checked(verdict, problems.list());
  }

  /// For the moment one is handed in: whatever could not be shown later is refused now.
  public static Outcome receive(byte[] copy, byte[] original, Anchors anchors, Instant now) {
    if (copy.length > original.length + ADDED_MAX_BYTES) return Outcome.Refused.TOO_LARGE;
    var given = new Anchors(anchors.certificates(), anchors.revocationLists(), true);
    try (var file = PdfFile.of(copy)) {
      var checked = check("", file, of(original), given, Anchors.none(), Moment.received(now));
      var fault =
          checked.problems().stream()
              .map(Problem::finding)
              .filter(finding -> finding.effect() != State.HOLDS)
              .filter(finding -> finding != Finding.SIGNATURE_FAILS)
              .filter(finding -> finding != Finding.SIGNATURE_NOT_CHECKED)
              .findFirst();
      if (fault.isPresent()) return new Outcome.BadPdf(fault.get());
      return switch (DetachedSignature.outcome(checked.verdict())) {
        case UploadOutcome.Refused why -> new Outcome.BadSignature(why);
        case UploadOutcome.Accepted _ ->
            new Outcome.Accepted(
                new PdfVerifier("", file, given, Anchors.none(), Moment.received(now))
                    .inCms()
                    .getFirst(),
                Arrays.copyOfRange(copy, original.length, copy.length),
                checked);
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Original of(byte[] content) {
    return new Original() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(content);
      }

      @Override
      public long size() {
        return content.length;
      }
    };
  }
}
