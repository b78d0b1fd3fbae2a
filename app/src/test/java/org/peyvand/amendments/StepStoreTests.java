package org.peyvand.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.amendments.Amendment.Kind;
import org.peyvand.amendments.Amendment.Step;
import org.peyvand.database.ScratchPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class StepStoreTests {
  private final StepStore store = new StepStore(JdbcClient.create(ScratchPostgres.fresh()));

  @Test
  void a_step_belongs_to_an_amendment() {
    var step = new Step(0, Kind.DELETE, "cl_1", null, null, java.util.Map.of());

    assertThatThrownBy(() -> store.add(new UUID(1, 1), step)).hasMessageContaining("step");
    assertThat(store.steps(new UUID[] {new UUID(1, 1)})).isEmpty();
  }
}
