package org.peyvand.page;

import java.util.stream.Stream;

/// What people see when there is nothing to show: which status, and the sentences
/// `page.refusal.<name>.title` and `page.refusal.<name>.help`.
public record RefusalPage(Reason reason) implements Page {
  /// Why there is nothing to show.
  public enum Reason {
    NOT_UNDERSTOOD(400),
    SIGN_IN_FIRST(401),
    NOT_ALLOWED(403),
    /// The form was not ours, or too old.
    FORM_EXPIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    /// A draft with a character that our fonts lack.
    UNPRINTABLE(409),
    TOO_LARGE(413),
    BROKEN(500),
    /// The database is away, or more are here than this host can serve.
    UNAVAILABLE(503),
    /// Nothing can be written.
    DISK_FULL(507);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /// The reason to give for a status that the server chose.
    static Reason of(int status) {
      return Stream.of(values())
          .filter(reason -> reason.status == status)
          .findFirst()
          .orElse(status < BROKEN.status ? NOT_UNDERSTOOD : BROKEN);
    }
  }

  public static RefusalPage notFound() {
    return new RefusalPage(Reason.NOT_FOUND);
  }

  public static RefusalPage notAllowed() {
    return new RefusalPage(Reason.NOT_ALLOWED);
  }

  public static RefusalPage unavailable() {
    return new RefusalPage(Reason.UNAVAILABLE);
  }

  @Override
  public int status() {
    return reason.status;
  }

  public String titleKey() {
    return "page.refusal." + reason.name() + ".title";
  }

  public String helpKey() {
    return "page.refusal." + reason.name() + ".help";
  }
}
