package org.peyvand.database;

/// The PostgreSQL this host speaks to, for as long as the host runs.
///
/// @param address where it answers
/// @param end what is to be done with it when the host stops; nothing when it is not ours
record DatabaseServer(DatabaseAddress address, Runnable end) implements AutoCloseable {

  static DatabaseServer of(DatabaseSettings settings, HostFolder host) {
    return settings.own().map(DatabaseServer::external).orElseGet(() -> embedded(host));
  }

  @Override
  public void close() {
    end.run();
  }

  private static DatabaseServer external(DatabaseAddress address) {
    return new DatabaseServer(address, () -> {});
  }

  private static DatabaseServer embedded(HostFolder host) {
    var server = EmbeddedPostgres.start(host);
    return new DatabaseServer(server.address(), server::close);
  }
}
