package org.peyvand.depositary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.peyvand.depositary.StatusChart.Moment;
import org.peyvand.depositary.StatusChart.Order;
import org.peyvand.depositary.StatusChart.Row;
import org.peyvand.network.Networks;
import org.peyvand.texts.Instrument;
import org.springframework.stereotype.Service;

/// Draws up the status chart of a text, for now or for any past moment.
@Service
public class StatusCharts {
  private final Depositary depositary;
  private final Networks networks;

  StatusCharts(Depositary depositary, Networks networks) {
    this.depositary = depositary;
    this.networks = networks;
  }

  /// @param text an adopted one
  public StatusChart chart(Instrument text, Moment moment, Order order) {
    var acts = ChartRules.standing(depositary.acts(text.id()), moment);
    var byBody = acts.stream().collect(Collectors.groupingBy(Act::body));
    var rows = new ArrayList<Row>();
    for (var party : text.setup().parties()) {
      rows.add(
          new Row(
              rows.size() + 1,
              networks.body(party).orElseThrow(),
              byBody.getOrDefault(party, List.of())));
    }
    return new StatusChart(
        text,
        moment,
        ChartRules.adopted(text.adopted().orElseThrow().adoption().date(), moment.asOf()),
        EffectRules.effect(text.setup(), acts),
        ChartRules.ordered(rows, order));
  }
}
