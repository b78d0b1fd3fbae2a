package org.peyvand.depositary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peyvand.depositary.StatusChart.Moment;
import org.peyvand.depositary.StatusChart.Order;
import org.peyvand.depositary.StatusChart.Row;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.places.City;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The vectors that `specs/status-chart.md` publishes.
class ChartRulesTests {
  private static final JsonNode VECTORS =
      JsonMapper.shared().readTree(Path.of("../specs/status-chart.vectors.json").toFile());

  static Stream<JsonNode> questions() {
    return VECTORS.get("questions").valueStream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void each_question_has_its_acts_by_date_and_their_confirmations(JsonNode question) {
    var moment =
        new Moment(
            text(question, "asOf").map(LocalDate::parse),
            text(question, "knownAt").map(Instant::parse));

    var standing = ChartRules.standing(acts(), moment);

    assertThat(standing).extracting(ChartRulesTests::name).isEqualTo(names(question, "acts"));
    assertThat(standing.stream().filter(act -> act.confirmation().isPresent()))
        .extracting(ChartRulesTests::name)
        .isEqualTo(names(question, "confirmed"));
  }

  @Test
  void rows_stand_in_protocol_order_or_by_the_first_act_with_the_silent_last() {
    var acts = acts();
    var rows =
        List.of(
            row(1),
            row(2, acts.get(1)),
            row(3),
            row(4, acts.get(0), acts.get(3)),
            row(5, acts.get(2)));

    assertThat(ChartRules.ordered(rows, Order.PROTOCOL)).isEqualTo(rows);
    assertThat(ChartRules.ordered(rows, Order.DATE))
        .extracting(Row::number)
        .containsExactly(4, 2, 5, 1, 3);
  }

  @Test
  void a_text_is_adopted_from_its_day_on() {
    var day = LocalDate.of(2025, 10, 20);

    assertThat(ChartRules.adopted(day, Optional.empty())).isTrue();
    assertThat(ChartRules.adopted(day, Optional.of(day))).isTrue();
    assertThat(ChartRules.adopted(day, Optional.of(day.minusDays(1)))).isFalse();
  }

  private static Row row(int number, Act... acts) {
    var city =
        new City(
            new Slug("city-" + number),
            Multilingual.of("en", "City"),
            "XX",
            0,
            0,
            ZoneId.of("UTC"));
    var body =
        new Body(
            new BodyId(new UUID(9, number)),
            new Slug("body-" + number),
            Multilingual.of("en", "Body"),
            Optional.empty(),
            city);
    return new Row(number, body, List.of(acts));
  }

  private static List<Act> acts() {
    var acts = new ArrayList<Act>();
    for (var each : VECTORS.get("acts")) acts.add(act(each));
    return acts;
  }

  private static Act act(JsonNode vector) {
    var name = vector.get("name").asString();
    var by = new Act.Actor(new UUID(1, 1), Multilingual.of("en", "Office"));
    return new Act(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        new InstrumentId(new UUID(2, 2)),
        new BodyId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
        LocalDate.parse(vector.get("date").asString()),
        Multilingual.of("en", name),
        ZoneId.of("UTC"),
        Instant.parse(vector.get("recordedAt").asString()),
        by,
        text(vector, "confirmedAt").map(at -> new Act.Confirmation(by, Instant.parse(at))),
        new Act.Evidence(1, "RSA", "CN=x", "00", "00"));
  }

  private static String name(Act act) {
    return act.place().texts().get("en");
  }

  private static Optional<String> text(JsonNode of, String field) {
    return Optional.ofNullable(of.get(field))
        .filter(node -> !node.isNull())
        .map(JsonNode::asString);
  }

  private static List<String> names(JsonNode of, String field) {
    return of.get(field).valueStream().map(JsonNode::asString).toList();
  }
}
