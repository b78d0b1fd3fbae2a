package org.peyvand.interchange;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.kernel.InstrumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ArrivalStore {
  private static final String KEEP =
      """
      insert into interchange.arrival (instrument, account, file, ours, arrived_at, items)
      values (:instrument, :account, :file, :ours, :at, :items::jsonb)
      on conflict (instrument, account) do update set file = excluded.file, ours = excluded.ours,
        arrived_at = excluded.arrived_at, items = excluded.items
      """;
  private static final String FIND =
      """
      select file, ours, arrived_at, items from interchange.arrival
      where instrument = :instrument and account = :account
      """;
  private static final String REMOVE =
      "delete from interchange.arrival where instrument = :instrument and account = :account";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Arrival.Item>> ITEMS = new TypeReference<>() {};

  private final JdbcClient db;

  ArrivalStore(JdbcClient db) {
    this.db = db;
  }

  void keep(InstrumentId instrument, UUID account, Arrival arrival) {
    db.sql(KEEP)
        .param("instrument", instrument.value())
        .param("account", account)
        .param("file", arrival.file())
        .param("ours", arrival.ours())
        .param("at", arrival.at().atOffset(ZoneOffset.UTC))
        .param("items", JSON.writeValueAsString(arrival.items()))
        .update();
  }

  Optional<Arrival> find(InstrumentId instrument, UUID account) {
    return db.sql(FIND)
        .param("instrument", instrument.value())
        .param("account", account)
        .query(
            (row, _) ->
                new Arrival(
                    row.getString("file"),
                    row.getBoolean("ours"),
                    row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                    JSON.readValue(row.getString("items"), ITEMS)))
        .optional();
  }

  void remove(InstrumentId instrument, UUID account) {
    db.sql(REMOVE).param("instrument", instrument.value()).param("account", account).update();
  }
}
