package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The status chart as a page, as JSON and as a table, now and as it stood.
@WholeHouse
class StatusPagesTests {
  private static final String STATUS = "/texts/capitals-joint-statement-2025/status";

  @Autowired MockMvc browser;

  @Test
  void the_chart_of_now_has_every_party_in_protocol_order() throws Exception {
    var page = read("/en" + STATUS);

    assertThat(page).contains("6 of 6 parties", "27 October 2025", "Sample depositary");
    assertThat(page.indexOf("Addis Ababa City Council"))
        .isLessThan(page.indexOf("Islamic City Council of Tehran"));
    assertThat(read("/fa" + STATUS)).contains("۵ آبان ۱۴۰۴", "شورای اسلامی شهر تهران");
    assertThat(read("/en/texts/capitals-joint-statement-2025"))
        .contains("href=\"/en" + STATUS + "\"");
  }

  @Test
  void before_the_day_nobody_had_signed() throws Exception {
    var page = read("/en" + STATUS + "?as-of=2025-10-25");

    assertThat(page)
        .contains("As it stood on 25 October 2025", "status.json?as-of=2025-10-25")
        .doesNotContain("Sample depositary</td>");
    var json = json("/en" + STATUS + ".json?as-of=2025-10-25");
    assertThat(json.get("asOf").asString()).isEqualTo("2025-10-25");
    assertThat(json.get("effect").get("inEffect").asBoolean()).isFalse();
    for (var party : json.get("parties")) assertThat(party.get("acts")).isEmpty();
  }

  /// The sample recorded the acts of October 2025 when this host began.
  @Test
  void what_was_recorded_later_was_not_known_then() throws Exception {
    var then = json("/en" + STATUS + ".json?as-of=2025-10-27&known-at=2025-10-28T00:00:00Z");
    for (var party : then.get("parties")) assertThat(party.get("acts")).isEmpty();

    var now = json("/en" + STATUS + ".json?as-of=2025-10-27");
    assertThat(now.get("parties").valueStream().filter(party -> !party.get("acts").isEmpty()))
        .hasSize(6);
    assertThat(now.get("effect").get("since").asString()).isEqualTo("2025-10-27");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?as-of=2025-10-25", "?order=date", "?known-at=2025-11-01"})
  void every_answer_keeps_the_published_schema(String query) throws Exception {
    var schema =
        JsonMapper.shared().readTree(Path.of("../specs/status-chart.schema.json").toFile());
    var flaws = new ArrayList<String>();

    check(schema, schema, json("/en" + STATUS + ".json" + query), "$", flaws);

    assertThat(flaws).isEmpty();
  }

  @Test
  void the_table_has_a_line_per_act_and_names_in_the_language_asked_for() throws Exception {
    var answer = visit("/fa" + STATUS + ".csv");

    assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    var lines = answer.getContentAsString().split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            "number,body,name,city,act,date,place,time_zone,recorded_at,confirmed_at,system,id");
    assertThat(lines).hasSize(7);
    assertThat(List.of(lines).stream().filter(line -> line.contains("شورای اسلامی شهر تهران")))
        .hasSize(1)
        .allMatch(line -> line.contains(",signed,2025-10-27,مسکو,Europe/Moscow,"));
    for (var line : lines) assertThat(line.split(",", -1)).hasSize(12);
    assertThat(read("/en" + STATUS + ".csv?as-of=2025-10-01").split("\r\n"))
        .hasSize(7)
        .allMatch(line -> line.split(",", -1).length == 12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {"=1+1|'=1+1", "-x|'-x", "@a|'@a", "+a|'+a", "a,b|\"a,b\"", "تهران|تهران"})
  void no_value_is_a_formula(String value, String field) {
    assertThat(StatusCsv.field(value)).isEqualTo(field);
  }

  @Test
  void programs_ask_for_the_acts_alone() throws Exception {
    var acts = json("/api/v1/texts/capitals-joint-statement-2025/acts");

    assertThat(acts).hasSize(6);
    assertThat(json("/api/v1/texts/capitals-joint-statement-2025/acts?as-of=2025-10-26")).isEmpty();
    assertThat(visit("/api/v1/texts/urban-resilience-cooperation-2026/acts").getStatus())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?as-of=yesterday",
        "?as-of=2025-02-30",
        "?as-of=2999-01-01",
        "?known-at=2999-01-01T00:00:00Z",
        "?known-at=2025-10-27T25:00:00Z"
      })
  void a_moment_that_is_none_is_said_and_what_was_typed_stays(String query) throws Exception {
    var page = visit("/en" + STATUS + query);

    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(page.getContentAsString()).contains("Give a date that has come", "6 of 6 parties");
    assertThat(visit("/en" + STATUS + ".json" + query).getStatus()).isEqualTo(400);
    assertThat(visit("/en" + STATUS + ".csv" + query).getStatus()).isEqualTo(400);
  }

  @Test
  void a_draft_has_no_chart() throws Exception {
    assertThat(visit("/en/texts/urban-resilience-cooperation-2026/status").getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_day_that_is_not_over_is_known_until_now() {
    var now = Instant.parse("2026-03-04T10:00:00Z");

    assertThat(new ChartQuery("", "2026-03-04", "").moment(now).orElseThrow().knownAt())
        .contains(now);
    assertThat(new ChartQuery("", "2026-03-03", "").moment(now).orElseThrow().knownAt())
        .contains(Instant.parse("2026-03-03T23:59:59.999Z"));
  }

  /// As much of JSON Schema as ours uses.
  private static void check(
      JsonNode root, JsonNode schema, JsonNode value, String at, List<String> flaws) {
    if (schema.has("$ref")) {
      check(root, root.at(schema.get("$ref").asString().substring(1)), value, at, flaws);
      return;
    }
    if (schema.has("const") && !schema.get("const").equals(value)) flaws.add(at + " const");
    if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
      flaws.add(at + " enum");
    }
    if (schema.has("type") && !isOf(schema.get("type"), value)) flaws.add(at + " type");
    if (schema.has("pattern")
        && value.isString()
        && !Pattern.compile(schema.get("pattern").asString()).matcher(value.asString()).find()) {
      flaws.add(at + " pattern");
    }
    if (schema.has("minimum") && value.asLong() < schema.get("minimum").asLong()) {
      flaws.add(at + " minimum");
    }
    if (schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(root, schema.get("items"), value.get(i), at + "[" + i + "]", flaws);
      }
    }
    if (schema.has("required")) {
      schema
          .get("required")
          .valueStream()
          .filter(name -> !value.has(name.asString()))
          .forEach(name -> flaws.add(at + " lacks " + name.asString()));
    }
    if (!value.isObject()) return;
    for (var member : value.properties()) {
      var known = schema.path("properties").get(member.getKey());
      var more = schema.get("additionalProperties");
      if (known != null) check(root, known, member.getValue(), at + "." + member.getKey(), flaws);
      else if (more != null && more.isObject()) {
        check(root, more, member.getValue(), at + "." + member.getKey(), flaws);
      } else flaws.add(at + " has " + member.getKey());
    }
  }

  private static boolean isOf(JsonNode type, JsonNode value) {
    if (type.isArray()) return type.valueStream().anyMatch(one -> isOf(one, value));
    return switch (type.asString()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private JsonNode json(String where) throws Exception {
    return JsonMapper.shared().readTree(read(where));
  }

  private String read(String where) throws Exception {
    var answer = visit(where);
    assertThat(answer.getStatus()).as(where).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse visit(String where) throws Exception {
    return browser.perform(get(where)).andReturn().getResponse();
  }
}
