package org.peyvand.accounts;

/// How the person behind a session proved who they are.
public enum SignedInBy {
  PASSKEY,
  PASSWORD_AND_TOTP,
  RECOVERY_CODE,
  INVITATION,
  /// Nobody proved anything: a visitor of the demo chose an office.
  SAMPLE
}
