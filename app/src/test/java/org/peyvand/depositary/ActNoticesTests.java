package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.depositary.SignOutcome.Signed;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.notices.Notices;
import org.peyvand.notices.Said;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Who hears of what.
@WholeHouse
@Transactional
class ActNoticesTests {
  private static final String TEHRAN = "chair-islamic-city-council-of-tehran";
  private static final String MOSCOW = "chair-moscow-city-duma";
  private static final String HAVANA = "governor-provincial-government-of-havana";
  private static final String DEPOSITARY = "sample-depositary";

  @Autowired Depositary depositary;
  @Autowired Adopted texts;
  @Autowired Offices offices;
  @Autowired Notices notices;

  @Test
  void the_signatories_of_the_parties_hear_of_an_adoption_and_nobody_else() {
    var before = all(HAVANA).size();
    texts.adopted("test-notice-adopted");

    assertThat(last(TEHRAN).subject()).startsWith("Adopted and ready to be signed:");
    assertThat(notices.open(office(TEHRAN).account(), last(TEHRAN).id()))
        .contains("/texts/test-notice-adopted/signatures/new");
    assertThat(last(MOSCOW).subject()).startsWith("Adopted and ready to be signed:");
    assertThat(all(HAVANA)).hasSize(before);
  }

  @Test
  void of_a_signature_the_depositary_and_the_other_party_hear_and_once_confirmed_every_party() {
    var text = texts.adopted("test-notice-signed");
    var before = all(TEHRAN).size();
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    var act = ((Signed) depositary.signWithSample(text, office(TEHRAN), signing)).act();

    assertThat(all(DEPOSITARY)).anyMatch(said -> leadsTo(DEPOSITARY, said, act));
    assertThat(all(MOSCOW)).anyMatch(said -> said.subject().startsWith("A party has signed:"));
    assertThat(all(TEHRAN)).hasSize(before);
    var others = all(MOSCOW).size();

    depositary.confirm(act.id(), office(DEPOSITARY), Set.of());

    assertThat(last(TEHRAN).subject()).startsWith("Confirmed:");
    assertThat(all(TEHRAN)).hasSize(before + 1);
    assertThat(all(MOSCOW)).hasSize(others + 1);
    assertThat(last(MOSCOW).subject()).startsWith("Depositary notification ");
  }

  private boolean leadsTo(String office, Said said, Act act) {
    return said.subject().startsWith("To confirm:")
        && notices
            .open(office(office).account(), said.id())
            .orElseThrow()
            .endsWith("/signatures/" + act.id());
  }

  private Said last(String office) {
    return all(office).getFirst();
  }

  /// On every page: other tests in this house are told things too.
  private List<Said> all(String office) {
    var account = office(office).account();
    var said = new ArrayList<Said>();
    var page = notices.of(account, Language.EN, new UUID(-1, -1));
    said.addAll(page.items());
    while (page.more()) {
      page = notices.of(account, Language.EN, page.items().getLast().id());
      said.addAll(page.items());
    }
    return said;
  }

  private Member office(String slug) {
    return offices.office(slug).orElseThrow();
  }
}
