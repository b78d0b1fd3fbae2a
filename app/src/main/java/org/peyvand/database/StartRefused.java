package org.peyvand.database;

/// Why Peyvand did not start, in words for the operator who reads the terminal. The message says
/// what is wrong, where, and what to do next; it stands alone without the stack.
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
