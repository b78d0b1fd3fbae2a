package org.peyvand.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A PostgreSQL of the operator's own, instead of the embedded one.
///
/// @param url `PEYVAND_DB_URL`, `jdbc:postgresql://host/name` or the same without `jdbc:`
@ConfigurationProperties("peyvand.db")
record DatabaseSettings(
    @Nullable String url, @DefaultValue("peyvand") String user, @DefaultValue("") String password) {

  /// Empty when Peyvand is to bring its own.
  Optional<DatabaseAddress> own() {
    if (url == null || url.isBlank()) return Optional.empty();
    return Optional.of(new DatabaseAddress(jdbc(url.strip()), user, password));
  }

  private static String jdbc(String url) {
    if (url.startsWith("jdbc:postgresql:")) return url;
    if (url.startsWith("postgresql://")) return "jdbc:" + url;
    throw new StartRefused(
        "PEYVAND_DB_URL is to look like jdbc:postgresql://host:5432/name, not like " + url);
  }
}
