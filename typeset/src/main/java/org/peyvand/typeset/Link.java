package org.peyvand.typeset;

import java.net.URI;

/// Where words lead.
public sealed interface Link {

  /// A place outside the paper.
  ///
  /// @param address of a page or of mail, in the letters of addresses: `https:`, `http:`, `mailto:`
  record Web(String address) implements Link {
    public Web {
      var scheme = URI.create(address).getScheme();
      if (scheme == null
          || !(scheme.equals("https") || scheme.equals("http") || scheme.equals("mailto")))
        throw new IllegalArgumentException("link: " + address);
      if (!address.chars().allMatch(c -> c > 0x20 && c < 0x7F))
        throw new IllegalArgumentException("link: " + address);
    }
  }

  /// A place in the paper.
  ///
  /// @param anchor the name of a [Block.Anchor]
  record To(String anchor) implements Link {}
}
