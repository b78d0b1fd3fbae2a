package org.peyvand.notices;

import java.time.ZoneId;
import java.util.Map;
import org.peyvand.languages.Language;

/// A mail to somebody who has no account, such as an invitation; otherwise as a [Notice]. It may
/// carry a secret in its path, so its words are erased as soon as it is sent.
public record Letter(
    String email,
    Language language,
    ZoneId zone,
    String key,
    Map<String, Object> values,
    String path) {
  public Letter {
    values = Map.copyOf(values);
    NoticeValues.check(values);
    PathRules.check(path);
  }
}
