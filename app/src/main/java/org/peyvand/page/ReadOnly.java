package org.peyvand.page;

/// Whether this host may record nothing for the moment. The room that has a reason offers it as a
/// bean; what would write is then refused in words, and everything is read as before.
public interface ReadOnly {
  boolean readOnly();
}
