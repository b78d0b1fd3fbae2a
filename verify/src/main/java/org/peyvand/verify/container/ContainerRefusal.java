package org.peyvand.verify.container;

import org.jspecify.annotations.Nullable;

/// The container cannot be used at all. Each `why` is the key of a sentence:
/// `verify.container.NAME`.
public final class ContainerRefusal extends RuntimeException {
  public enum Why {
    NOT_A_CONTAINER,
    BROKEN_DIRECTORY,
    HEADERS_DISAGREE,
    HIDDEN_BYTES,
    TOO_LARGE,
    TOO_MANY_FILES,
    UNSAFE_NAME,
    DUPLICATE_NAME,
    ENCRYPTED,
    UNSUPPORTED_ZIP
  }

  private final Why why;
  private final @Nullable String file;

  public ContainerRefusal(Why why, @Nullable String file) {
    super(file == null ? why.name() : why + " " + file);
    this.why = why;
    this.file = file;
  }

  public Why why() {
    return why;
  }

  /// The file whose headers show the fault, if one does.
  public @Nullable String file() {
    return file;
  }
}
