package org.peyvand.notices;

import java.util.Map;

/// Something to tell. The sentences `<key>.subject` and `<key>.text` stand in the messages of the
/// room that tells.
///
/// @param key such as `depositary.notice.signed`
/// @param values what the sentences name: String, Number, LocalDate, Instant or Multilingual
/// @param path the page it leads to, below the language
public record Notice(String key, Map<String, Object> values, String path) {
  public Notice {
    values = Map.copyOf(values);
    NoticeValues.check(values);
    PathRules.check(path);
  }
}
