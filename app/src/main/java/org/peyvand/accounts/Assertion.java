package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a request brought along as an approval; nothing of it is believed yet.
///
/// @param port the port on which it came in; 0 where no request did
/// @param approval the approval that was asked for
/// @param response what the passkey answered
public record Assertion(int port, @Nullable UUID approval, String response) {
  /// Where nobody had a chance to approve yet.
  public static final Assertion NONE = new Assertion(0, null, "");

  static final String APPROVAL = "approval";
  static final String RESPONSE = "approvedBy";

  /// Reads the fields that [ApprovalPage] adds to a form.
  public static Assertion of(HttpServletRequest request) {
    var response = request.getParameter(RESPONSE);
    return new Assertion(
        request.getLocalPort(),
        id(request.getParameter(APPROVAL)),
        response == null ? "" : response);
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
