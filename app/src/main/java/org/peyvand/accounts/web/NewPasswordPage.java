package org.peyvand.accounts.web;

import org.jspecify.annotations.Nullable;
import org.peyvand.accounts.Passwords.Outcome;
import org.peyvand.page.Page;

/// Where a password and an authenticator are set up together.
///
/// @param named with which one signs in then
/// @param secret for authenticators that cannot see
public record NewPasswordPage(
    String named, String secret, AuthenticatorCode code, @Nullable Outcome refused)
    implements Page {
  public boolean codeRefused() {
    return refused == Outcome.CODE_WRONG;
  }

  public boolean repeatRefused() {
    return refused == Outcome.NOT_THE_SAME;
  }

  public boolean passwordRefused() {
    return refused != null && !codeRefused() && !repeatRefused();
  }

  /// In groups of four, as people type it.
  public String groups() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }
}
