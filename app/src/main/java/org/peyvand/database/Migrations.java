package org.peyvand.database;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the tables up to this version, and leaves alone what a newer one has made.
final class Migrations implements FlywayMigrationStrategy {
  private final DatabaseAddress address;

  Migrations(DatabaseAddress address) {
    this.address = address;
  }

  @Override
  public void migrate(Flyway flyway) {
    var unknown = unknown(flyway);
    if (!unknown.isEmpty()) {
      throw new StartRefused(
          ("The database of %s was written by a newer Peyvand: this one does not know %d of its "
                  + "changes, the last of them \"%s\". Nothing was changed. Start the newer Peyvand, "
                  + "or use another data folder or database.")
              .formatted(address, unknown.size(), unknown.getLast().getDescription()));
    }
    try {
      flyway.migrate();
    } catch (FlywayException refused) {
      throw new StartRefused(
          ("The database of %s cannot be brought up to this version; what could not be done as a "
                  + "whole was not done. It says:\n%s")
              .formatted(address, refused.getMessage()),
          refused);
    }
  }

  /// Applied here and unknown to us, whichever their number: each room counts its own.
  private static List<MigrationInfo> unknown(Flyway flyway) {
    return Stream.of(flyway.info().all()).filter(Migrations::isUnknown).toList();
  }

  private static boolean isUnknown(MigrationInfo migration) {
    return switch (migration.getState()) {
      case MISSING_SUCCESS, MISSING_FAILED, FUTURE_SUCCESS, FUTURE_FAILED -> true;
      default -> false;
    };
  }
}
