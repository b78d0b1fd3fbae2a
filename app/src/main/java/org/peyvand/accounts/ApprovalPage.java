package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.page.Page;

/// Says what exactly is about to be done and asks for a passkey; then what was sent is sent again.
///
/// @param action where it is sent
/// @param fields what was sent
public record ApprovalPage(Approving.Asked asked, String action, List<Field> fields)
    implements Page {
  /// How much of a digest a person compares.
  private static final int SHORT_DIGEST = 16;

  /// Fields of ours, never carried along.
  private static final List<String> OURS = List.of("_csrf", Assertion.APPROVAL, Assertion.RESPONSE);

  /// One field of the form that was sent.
  public record Field(String name, String value) {}

  /// @param changed fields that say something else when sent again, such as a file that is held
  public static ApprovalPage of(
      Approving.Asked asked, HttpServletRequest request, Map<String, String> changed) {
    var sent = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, Arrays.asList(values)));
    changed.forEach((name, value) -> sent.put(name, List.of(value)));
    sent.keySet().removeAll(OURS);
    var fields = new ArrayList<Field>();
    sent.forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
    return new ApprovalPage(asked, request.getRequestURI(), fields);
  }

  public String digest() {
    return asked.matter().sha256().substring(0, SHORT_DIGEST).replaceAll("(.{8})(?=.)", "$1 ");
  }

  @Override
  public int status() {
    return asked.failed() ? 422 : 200;
  }
}
