package org.peyvand.verify.signature;

import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;

/// The arithmetic: our own digest of the payload against the signed one, then the signature over
/// the attributes.
final class SignatureValue {
  private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

  private SignatureValue() {}

  /// What was signed, given to the arithmetic.
  private interface Signed {
    void into(Signature signature) throws GeneralSecurityException;
  }

  static Part judge(CmsFile file, Suite suite, PublicKey key, Payload payload)
      throws CmsFile.Unreadable {
    if (suite.weak()) return Part.unknown(Reason.WEAK_KEY);
    if (file.enclosesOther(payload)) return Part.fails(Reason.ENCLOSED_OTHER_CONTENT);
    return file.hasSignedAttributes()
        ? overAttributes(file, suite, key, payload)
        : arithmetic(suite, key, payload::feed, file.signer().getSignature());
  }

  private static Part overAttributes(CmsFile file, Suite suite, PublicKey key, Payload payload)
      throws CmsFile.Unreadable {
    var claimed = file.attribute(MESSAGE_DIGEST).map(one -> ASN1OctetString.getInstance(one));
    if (claimed.isEmpty()) return Part.fails(Reason.MALFORMED);
    if (!Arrays.equals(claimed.get().getOctets(), payload.digest(suite.digest()))) {
      return Part.fails(Reason.OTHER_BYTES);
    }
    var signed = file.encodedSignedAttributes();
    return arithmetic(suite, key, one -> one.update(signed), file.signer().getSignature());
  }

  private static Part arithmetic(Suite suite, PublicKey key, Signed signed, byte[] value) {
    if (verifies(suite, key, signed, value, false)) return Part.holds(Reason.INTACT);
    return suite.algorithm() == Algorithm.SM2 && verifies(suite, key, signed, value, true)
        ? Part.unknown(Reason.WRONG_SM2_ID)
        : Part.fails(Reason.BAD_SIGNATURE);
  }

  /// `emptyId`: OpenSSL signs SM2 in CMS with an empty user id, against the standard; we can name
  /// that mistake.
  private static boolean verifies(
      Suite suite, PublicKey key, Signed signed, byte[] value, boolean emptyId) {
    try {
      var signature = Signature.getInstance(suite.javaName(), Algorithms.provider());
      if (emptyId) signature.setParameter(new SM2ParameterSpec(new byte[0]));
      if (suite.parameters() != null) signature.setParameter(suite.parameters());
      signature.initVerify(key);
      signed.into(signature);
      return signature.verify(value);
    } catch (UncheckedIOException unreadablePayload) {
      throw unreadablePayload;
    } catch (GeneralSecurityException | RuntimeException _) {
      return false;
    }
  }
}
