package org.peyvand.page;

/// What people see when there is nothing to show: which status, and the sentences
/// `page.refusal.<name>.title` and `page.refusal.<name>.help`.
public record RefusalPage(Reason reason) implements Page {
  /// Why there is nothing to show.
  public enum Reason {
    NOT_FOUND(404),
    NOT_ALLOWED(403),
    NOT_UNDERSTOOD(400),
    TOO_LARGE(413),
    BROKEN(500);

    private final int status;

    Reason(int status) {
      this.status = status;
    }
  }

  public static RefusalPage notFound() {
    return new RefusalPage(Reason.NOT_FOUND);
  }

  public static RefusalPage notAllowed() {
    return new RefusalPage(Reason.NOT_ALLOWED);
  }

  @Override
  public int status() {
    return reason.status;
  }
}
