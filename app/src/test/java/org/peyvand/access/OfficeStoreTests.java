package org.peyvand.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class OfficeStoreTests {
  private static final UUID SOMETHING = new UUID(1, 2);

  @Autowired OfficeStore store;
  @Autowired Ids ids;

  @Test
  void an_office_comes_back_as_it_was_founded() {
    var office =
        new Member(
            ids.next(),
            "test-depositary",
            Multilingual.of("fa", "امین اسناد"),
            Optional.of(new BodyId(SOMETHING)),
            List.of(
                new Grant(Duty.AUDITOR, new Scope.OfHost()),
                new Grant(Duty.DEPOSITARY_OFFICER, new Scope.OfNetwork(new NetworkId(SOMETHING))),
                new Grant(Duty.REVISER, new Scope.OfInstrument(new InstrumentId(SOMETHING))),
                new Grant(Duty.SIGNATORY, new Scope.OfBody(new BodyId(SOMETHING)))));

    store.add(office);

    assertThat(store.member(office.account())).contains(office);
    assertThat(store.member("test-depositary")).contains(office);
    assertThat(store.members()).endsWith(office);
  }

  @Test
  void nobody_is_found_under_a_name_nobody_has() {
    assertThat(store.member("test-nobody")).isEmpty();
    assertThat(store.member(SOMETHING)).isEmpty();
  }

  @Test
  void two_offices_have_two_names() {
    store.add(SampleOffices.holding(Duty.PRESS, new Scope.OfHost()));

    assertThatThrownBy(() -> store.add(SampleOffices.holding(Duty.PRESS, new Scope.OfHost())))
        .isInstanceOf(DuplicateKeyException.class);
  }
}
