package org.peyvand.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.peyvand.database.Trouble;

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
    /// The register does not agree with itself; until somebody has looked nothing is recorded.
    READ_ONLY(503),
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

  /// What to say when something failed that is no bug: the database is away, the disk is full.
  public static Optional<RefusalPage> behind(Throwable failure) {
    return Trouble.behind(failure)
        .map(
            trouble ->
                switch (trouble) {
                  case AWAY -> Reason.UNAVAILABLE;
                  case DISK_FULL -> Reason.DISK_FULL;
                })
        .map(RefusalPage::new);
  }

  /// Whether the fault is ours. Who is looking is then not asked: that might fail too.
  boolean ourFault() {
    return reason.status >= Reason.BROKEN.status;
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
