package org.peyvand.accounts.web;

import org.jspecify.annotations.Nullable;
import org.peyvand.accounts.Passkeys;
import org.peyvand.page.Page;

/// Where a passkey is made.
///
/// @param options what the browser is asked for
/// @param name as it was typed
public record NewPasskeyPage(String options, String name, Passkeys.@Nullable Outcome refused)
    implements Page {
  @Override
  public int status() {
    return refused == null ? 200 : 422;
  }
}
