package org.peyvand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Scope;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// How the tables of this room write a duty with its scope and term.
final class EntrustmentStore {
  private EntrustmentStore() {}

  static StatementSpec put(StatementSpec statement, @Nullable Entrustment duty) {
    if (duty == null) return put(statement, null, null, null, new Term(null, null));
    var name = duty.grant().duty().name();
    return switch (duty.grant().scope()) {
      case Scope.OfHost() -> put(statement, name, "host", null, duty.term());
      case Scope.OfNetwork(var network) ->
          put(statement, name, "network", network.value(), duty.term());
      case Scope.OfBody(var body) -> put(statement, name, "body", body.value(), duty.term());
      case Scope.OfInstrument(var instrument) ->
          put(statement, name, "instrument", instrument.value(), duty.term());
    };
  }

  private static StatementSpec put(
      StatementSpec statement,
      @Nullable String duty,
      @Nullable String scope,
      @Nullable UUID target,
      Term term) {
    return statement
        .param("duty", duty)
        .param("scope", scope)
        .param("target", target, Types.OTHER)
        .param("since", term.since())
        .param("until", term.until());
  }

  static Entrustment read(ResultSet row) throws SQLException {
    var target = row.getObject("target", UUID.class);
    return new Entrustment(
        new Grant(Duty.valueOf(row.getString("duty")), scope(row.getString("scope"), target)),
        new Term(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)));
  }

  private static Scope scope(String kind, @Nullable UUID target) {
    if (target == null) return new Scope.OfHost();
    return switch (kind) {
      case "network" -> new Scope.OfNetwork(new NetworkId(target));
      case "body" -> new Scope.OfBody(new BodyId(target));
      case "instrument" -> new Scope.OfInstrument(new InstrumentId(target));
      default -> throw new IllegalStateException("scope: " + kind);
    };
  }
}
