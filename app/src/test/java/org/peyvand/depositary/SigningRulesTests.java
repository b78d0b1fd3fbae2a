package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.depositary.SignOutcome.Refused;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;

class SigningRulesTests {
  private static final BodyId TEHRAN = new BodyId(new UUID(0, 1));
  private static final BodyId MOSCOW = new BodyId(new UUID(0, 2));
  private static final LocalDate ADOPTED = LocalDate.of(2025, 10, 23);
  private static final LocalDate SIGNED = LocalDate.of(2025, 10, 27);
  private static final UUID RECORDER = new UUID(0, 3);
  private static final UUID OFFICER = new UUID(0, 4);

  @Test
  void a_party_with_a_mandate_signs_an_adopted_text() {
    assertThat(obstacle(TEHRAN, true, Optional.of(ADOPTED), false, SIGNED, SIGNED)).isEmpty();
    assertThat(obstacle(TEHRAN, true, Optional.of(ADOPTED), false, ADOPTED, SIGNED)).isEmpty();
  }

  @Test
  void each_obstacle_has_its_own_name() {
    assertThat(obstacle(TEHRAN, false, Optional.of(ADOPTED), false, SIGNED, SIGNED))
        .contains(Refused.NO_MANDATE);
    assertThat(obstacle(TEHRAN, true, Optional.empty(), false, SIGNED, SIGNED))
        .contains(Refused.NOT_YET_ADOPTED);
    assertThat(obstacle(MOSCOW, true, Optional.of(ADOPTED), false, SIGNED, SIGNED))
        .contains(Refused.NOT_A_PARTY);
    assertThat(obstacle(TEHRAN, true, Optional.of(ADOPTED), true, SIGNED, SIGNED))
        .contains(Refused.ALREADY_SIGNED);
    assertThat(obstacle(TEHRAN, true, Optional.of(ADOPTED), false, SIGNED.plusDays(1), SIGNED))
        .contains(Refused.DATE_AHEAD);
    assertThat(obstacle(TEHRAN, true, Optional.of(ADOPTED), false, ADOPTED.minusDays(1), SIGNED))
        .contains(Refused.DATE_BEFORE_ADOPTION);
  }

  @Test
  void who_enters_an_act_does_not_confirm_it() {
    assertThat(SigningRules.confirm(act(Optional.empty()), OFFICER, true))
        .isEqualTo(ConfirmOutcome.Judgement.CONFIRMED);
    assertThat(SigningRules.confirm(act(Optional.empty()), RECORDER, true))
        .isEqualTo(ConfirmOutcome.Judgement.RECORDED_BY_YOURSELF);
    assertThat(SigningRules.confirm(act(Optional.empty()), OFFICER, false))
        .isEqualTo(ConfirmOutcome.Judgement.NOT_THE_DEPOSITARY);
    var confirmed = new Act.Confirmation(actor(OFFICER), Instant.EPOCH);
    assertThat(SigningRules.confirm(act(Optional.of(confirmed)), OFFICER, true))
        .isEqualTo(ConfirmOutcome.Judgement.ALREADY_CONFIRMED);
  }

  private static Optional<Refused> obstacle(
      BodyId body,
      boolean mayBind,
      Optional<LocalDate> adopted,
      boolean signedBefore,
      LocalDate on,
      LocalDate today) {
    return SigningRules.obstacle(body, mayBind, adopted, List.of(TEHRAN), signedBefore, on, today);
  }

  private static Act act(Optional<Act.Confirmation> confirmation) {
    return new Act(
        new UUID(0, 9),
        new InstrumentId(new UUID(0, 8)),
        TEHRAN,
        SIGNED,
        Multilingual.of("en", "Moscow"),
        ZoneOffset.UTC,
        Instant.EPOCH,
        actor(RECORDER),
        confirmation,
        new Act.Evidence(1, "SM2", "CN=SAMPLE", "00", "00"));
  }

  private static Act.Actor actor(UUID account) {
    return new Act.Actor(account, Multilingual.of("en", "An office"));
  }
}
