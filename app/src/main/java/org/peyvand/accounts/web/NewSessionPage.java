package org.peyvand.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;

/// Where people sign in: in the demo as any sample office, else by what they have.
///
/// @param groups the sample offices; none on a host in earnest
/// @param passkey what the browser is asked for; none in the demo
/// @param named the address that was typed
/// @param returnPath where the visitor was going
/// @param failed the way that did not open
/// @param again whether somebody who is signed in has to prove it once more
public record NewSessionPage(
    List<Group> groups,
    @Nullable String passkey,
    String named,
    String returnPath,
    @Nullable Way failed,
    boolean again)
    implements Page {
  NewSessionPage again(boolean asked) {
    return new NewSessionPage(groups, passkey, named, returnPath, failed, asked);
  }

  /// @param body the name of the body; none for the host's own offices
  public record Group(@Nullable Multilingual body, List<Member> offices) {}

  /// The ways in.
  public enum Way {
    PASSKEY,
    PASSWORD,
    RECOVERY_CODE
  }

  @Override
  public int status() {
    return failed == null ? 200 : 422;
  }
}
