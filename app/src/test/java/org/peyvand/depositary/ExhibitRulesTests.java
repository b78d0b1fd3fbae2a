package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.depositary.AttachOutcome.Refused;
import org.peyvand.depositary.Exhibit.Circle;
import org.peyvand.depositary.ExhibitRules.Standing;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;

class ExhibitRulesTests {
  private static final UUID RECORDER = new UUID(0, 1);
  private static final UUID OFFICER = new UUID(0, 2);
  private static final Standing NOBODY = new Standing(Optional.empty(), false, false);
  private static final Standing PARTY = new Standing(Optional.of(new UUID(0, 3)), false, true);
  private static final Standing RECORDING = new Standing(Optional.of(RECORDER), false, false);
  private static final Standing DEPOSITARY = new Standing(Optional.of(OFFICER), true, false);

  @Test
  void who_recorded_the_act_and_the_depositary_attach_evidence() {
    assertThat(ExhibitRules.obstacle(act(), RECORDING, "A scan")).isEmpty();
    assertThat(ExhibitRules.obstacle(act(), DEPOSITARY, "A scan")).isEmpty();
    assertThat(ExhibitRules.obstacle(act(), PARTY, "A scan")).contains(Refused.NOT_YOURS);
    assertThat(ExhibitRules.obstacle(act(), NOBODY, "A scan")).contains(Refused.NOT_YOURS);
  }

  @Test
  void a_caption_is_asked_for_and_has_an_end() {
    assertThat(ExhibitRules.obstacle(act(), RECORDING, "  ")).contains(Refused.NO_CAPTION);
    assertThat(ExhibitRules.obstacle(act(), RECORDING, "a".repeat(301)))
        .contains(Refused.CAPTION_TOO_LONG);
  }

  @Test
  void what_is_for_the_parties_only_they_and_the_depositary_see() {
    var closed = exhibit(1, RECORDER, Circle.PARTIES);

    assertThat(List.of(PARTY, RECORDING, DEPOSITARY))
        .allMatch(standing -> ExhibitRules.maySee(closed, standing));
    assertThat(ExhibitRules.maySee(closed, NOBODY)).isFalse();
    assertThat(ExhibitRules.maySee(exhibit(1, RECORDER, Circle.EVERYONE), NOBODY)).isTrue();
  }

  @Test
  void who_attached_it_and_the_depositary_withdraw_it() {
    var piece = exhibit(1, RECORDER, Circle.EVERYONE);

    assertThat(ExhibitRules.mayWithdraw(piece, RECORDING)).isTrue();
    assertThat(ExhibitRules.mayWithdraw(piece, DEPOSITARY)).isTrue();
    assertThat(ExhibitRules.mayWithdraw(piece, PARTY)).isFalse();
    assertThat(ExhibitRules.end(true, false, "")).isEqualTo(EndOutcome.NO_REASON);
    assertThat(ExhibitRules.end(true, false, "a".repeat(501)))
        .isEqualTo(EndOutcome.REASON_TOO_LONG);
    assertThat(ExhibitRules.end(true, true, "A reason")).isEqualTo(EndOutcome.ENDED_BEFORE);
    assertThat(ExhibitRules.end(false, false, "A reason")).isEqualTo(EndOutcome.NOT_YOURS);
    assertThat(ExhibitRules.end(true, false, "A reason")).isEqualTo(EndOutcome.ENDED);
  }

  @Test
  void nobody_judges_what_he_attached_himself() {
    var pieces =
        List.of(
            exhibit(1, RECORDER, Circle.EVERYONE),
            exhibit(2, OFFICER, Circle.EVERYONE),
            withdrawn(exhibit(3, RECORDER, Circle.EVERYONE)));

    assertThat(ExhibitRules.allJudgeable(pieces, OFFICER, Set.of(1))).isTrue();
    assertThat(ExhibitRules.allJudgeable(pieces, OFFICER, Set.of())).isTrue();
    assertThat(ExhibitRules.allJudgeable(pieces, OFFICER, Set.of(1, 2))).isFalse();
    assertThat(ExhibitRules.allJudgeable(pieces, OFFICER, Set.of(3))).isFalse();
    assertThat(ExhibitRules.allJudgeable(pieces, OFFICER, Set.of(9))).isFalse();
  }

  private static Exhibit exhibit(int number, UUID account, Circle circle) {
    return new Exhibit(
        new UUID(1, number),
        new UUID(2, 2),
        number,
        new UUID(3, number),
        Optional.empty(),
        Optional.of(Multilingual.of("en", "A scan")),
        circle,
        new Act.Actor(account, Multilingual.of("en", "An office")),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Exhibit withdrawn(Exhibit piece) {
    var ending =
        new Exhibit.Ending(Multilingual.of("en", "Another file"), piece.by(), Instant.EPOCH);
    return new Exhibit(
        piece.id(),
        piece.act(),
        piece.number(),
        piece.file(),
        piece.preview(),
        piece.caption(),
        piece.circle(),
        piece.by(),
        piece.at(),
        Optional.of(ending),
        Optional.empty(),
        false);
  }

  private static Act act() {
    return new Act(
        new UUID(2, 2),
        new InstrumentId(new UUID(4, 4)),
        new BodyId(new UUID(5, 5)),
        LocalDate.of(2025, 10, 27),
        Multilingual.of("en", "Moscow"),
        ZoneId.of("Europe/Moscow"),
        Instant.EPOCH,
        new Act.Actor(RECORDER, Multilingual.of("en", "Chair")),
        Optional.empty(),
        new Act.Evidence(1, "SM2", "CN=SAMPLE", "aa".repeat(32), "dd".repeat(32)));
  }
}
