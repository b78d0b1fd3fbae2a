package org.peyvand.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.SampleOffices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.NetworkId;
import org.peyvand.press.PublishOutcome.Published;
import org.peyvand.press.PublishOutcome.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class PressTests {
  @Autowired Press press;
  @Autowired Ids ids;

  @Test
  void the_press_office_of_the_network_publishes_and_nobody_else() {
    var network = new NetworkId(ids.next());
    var another = new NetworkId(ids.next());
    var story = story(network);

    assertThat(press.publish(holding(Duty.SIGNATORY, network), story))
        .isEqualTo(Refused.NOT_THE_PRESS_OFFICE);
    assertThat(press.publish(holding(Duty.PRESS, another), story))
        .isEqualTo(Refused.NOT_THE_PRESS_OFFICE);
    assertThat(press.publish(holding(Duty.PRESS, network), story)).isInstanceOf(Published.class);
    assertThat(press.publish(holding(Duty.PRESS, network), story)).isEqualTo(Refused.CODE_TAKEN);
  }

  private static Member holding(Duty duty, NetworkId network) {
    return SampleOffices.holding(duty, new Scope.OfNetwork(network));
  }

  private static Story story(NetworkId network) {
    var sample = Capitals.story(network);
    return new Story(
        network,
        new Story.Source(sample.source().agency(), "test-" + network.value()),
        sample.published(),
        sample.wording(),
        sample.statements(),
        sample.links());
  }
}
