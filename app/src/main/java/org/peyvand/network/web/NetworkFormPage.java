package org.peyvand.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.network.FormerName;
import org.peyvand.network.Network;
import org.peyvand.page.Page;

/// A network to be founded, or one whose names are to be corrected.
///
/// @param network none where it is to be founded
public record NetworkFormPage(@Nullable Network network, List<FormerName> former, FoundingView form)
    implements Page {
  public NetworkFormPage {
    former = List.copyOf(former);
  }

  @Override
  public int status() {
    return form.status();
  }
}
