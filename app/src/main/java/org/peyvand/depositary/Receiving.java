package org.peyvand.depositary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.ActStore.SignedFile;
import org.peyvand.depositary.SignOutcome.CopyNotAccepted;
import org.peyvand.depositary.SignOutcome.NotAccepted;
import org.peyvand.network.Body;
import org.peyvand.signatures.Signatures;
import org.peyvand.verify.SignedCopy;
import org.peyvand.verify.signature.Identifier;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.UploadOutcome;
import org.springframework.stereotype.Component;

/// Takes a signature in either form in which it is handed in, a file beside the original or a copy
/// of the original with the signature inside, and judges it again whenever somebody looks.
@Component
class Receiving {
  private final Signatures signatures;

  Receiving(Signatures signatures) {
    this.signatures = signatures;
  }

  /// What came of it.
  sealed interface Taken {}

  /// @param added what stands behind the original when the signature is inside a copy
  /// @param identifiers what the signer's certificate makes public
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Good(byte[] p7s, byte[] added, Act.Evidence evidence, List<Identifier> identifiers)
      implements Taken {}

  record Bad(SignOutcome outcome) implements Taken {}

  private static Good good(byte[] p7s, byte[] added, SignatureVerdict verdict) {
    var id = verdict.id();
    var certificate = verdict.certificate();
    var suite = verdict.suite();
    if (id == null || certificate == null || suite == null) {
      throw new IllegalStateException("an accepted signature has a signer");
    }
    var form = added.length == 0 ? Act.Form.DETACHED : Act.Form.SIGNED_COPY;
    var label = suite.algorithm().label();
    var evidence =
        new Act.Evidence(1, label, certificate.subject(), id.value(), id.certificate(), form);
    return new Good(p7s, added, evidence, certificate.identifiers());
  }

  /// Whether the demo signs for this body.
  boolean hasSample(Body body) {
    return signatures.sampleSigner(body.id()).isPresent();
  }

  Taken sample(Body body, byte[] pdf) {
    return beside(body, pdf, signatures.sampleSignature(body, pdf));
  }

  Taken beside(Body body, byte[] pdf, byte[] p7s) {
    return switch (signatures.receive(body.id(), p7s, Payload.of(pdf))) {
      case UploadOutcome.Refused reason -> new Bad(new NotAccepted(reason));
      case UploadOutcome.Accepted(var verdict) -> good(p7s, new byte[0], verdict);
    };
  }

  Taken inside(Body body, byte[] pdf, byte[] added) {
    return switch (signatures.receiveCopy(body.id(), copy(pdf, added), pdf)) {
      case SignedCopy.Outcome.BadSignature(var reason) -> new Bad(new NotAccepted(reason));
      case SignedCopy.Outcome.BadPdf(var why) -> new Bad(new CopyNotAccepted(why.name()));
      case SignedCopy.Outcome.Refused why -> new Bad(new CopyNotAccepted(why.name()));
      case SignedCopy.Outcome.Accepted(var p7s, var rest, var checked) ->
          good(p7s, rest, checked.verdict());
    };
  }

  Judged judge(Act act, byte[] pdf, SignedFile file) {
    if (act.evidence().form() == Act.Form.DETACHED) {
      var payload = Payload.of(pdf);
      var verdict = signatures.verdict(act.body(), file.p7s(), payload, act.recordedAt());
      return new Judged(act, verdict, false);
    }
    var copy = copy(pdf, file.added());
    var checked = signatures.checkedCopy(act.body(), copy, pdf, act.recordedAt());
    return new Judged(act, checked.verdict(), checked.paints());
  }

  static byte[] copy(byte[] pdf, byte[] added) {
    var copy = Arrays.copyOf(pdf, pdf.length + added.length);
    System.arraycopy(added, 0, copy, pdf.length, added.length);
    return copy;
  }

  /// What stands behind the original; empty when the copy does not begin with it.
  static Optional<byte[]> added(byte[] pdf, byte[] copy) {
    var length = Math.min(pdf.length, copy.length);
    return Arrays.equals(pdf, Arrays.copyOf(copy, length))
        ? Optional.of(Arrays.copyOfRange(copy, length, copy.length))
        : Optional.empty();
  }
}
