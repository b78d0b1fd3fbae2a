package org.peyvand.database;

/// Where a PostgreSQL answers, and as whom.
public record DatabaseAddress(String url, String user, String password) {

  /// Never prints the password, so that an address may stand in a log line.
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
