package org.peyvand.files;

import org.peyvand.files.FileFolder.Incoming;

/// A file that is on our disk, of a kind that we take, and not kept yet: closed, it is gone.
public final class Received implements ReceiveOutcome, AutoCloseable {
  private final Incoming incoming;
  private final FileKind kind;

  Received(Incoming incoming, FileKind kind) {
    this.incoming = incoming;
    this.kind = kind;
  }

  public FileKind kind() {
    return kind;
  }

  public String sha256() {
    return incoming.sha256();
  }

  Incoming incoming() {
    return incoming;
  }

  @Override
  public void close() {
    incoming.close();
  }
}
