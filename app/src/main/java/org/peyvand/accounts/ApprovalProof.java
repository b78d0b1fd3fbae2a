package org.peyvand.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An approval with all it takes to check it again (specs/approval.md), as anyone may take it along
/// who may see the act. Which device it was stays here: its credential would tell which acts one
/// person approved.
///
/// @param statement what the challenge was made of
/// @param signed what the passkey answered; none with a sample of the demo
@SuppressWarnings("ArrayRecordComponent") // read once, then only written out
public record ApprovalProof(
    UUID act, Matter.Kind kind, Approval approval, byte[] statement, @Nullable Signed signed) {
  /// What a passkey answered, and the key under which its signature holds.
  @SuppressWarnings("ArrayRecordComponent") // read once, then only written out
  record Signed(byte[] clientData, byte[] authenticatorData, byte[] signature, byte[] publicKey) {}

  /// Several as one file for machines.
  public static Map<String, Object> file(List<ApprovalProof> proofs) {
    return Map.of("approvals", proofs.stream().map(ApprovalProof::fields).toList());
  }

  private Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", kind.name().toLowerCase(Locale.ROOT));
    fields.put("act", act.toString());
    fields.put("given", approval.given().toString());
    fields.put("sample", approval.sample());
    fields.put("statement", PasskeyOptions.text(statement));
    if (signed != null) {
      fields.put("clientDataJSON", PasskeyOptions.text(signed.clientData()));
      fields.put("authenticatorData", PasskeyOptions.text(signed.authenticatorData()));
      fields.put("signature", PasskeyOptions.text(signed.signature()));
      fields.put("publicKey", PasskeyOptions.text(signed.publicKey()));
    }
    return fields;
  }
}
