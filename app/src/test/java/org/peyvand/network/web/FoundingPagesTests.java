package org.peyvand.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.network.BodyKind;
import org.peyvand.network.Networks;
import org.peyvand.network.Participation;
import org.peyvand.people.web.Acting;
import org.peyvand.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class FoundingPagesTests {
  @Autowired MockMvc browser;
  @Autowired Offices offices;
  @Autowired Ids ids;
  @Autowired Networks networks;
  @Autowired Places places;

  private Acting acting;
  private List<Cookie> operator;

  @BeforeEach
  void an_operator() throws Exception {
    acting = new Acting(browser, offices, ids);
    operator =
        List.of(acting.as(acting.office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost())));
  }

  @Test
  void a_network_a_city_and_a_body_come_into_being() throws Exception {
    found("Test network of capitals");
    enterCity("Testville");
    var entered =
        acting.send(
            "/en/administration/bodies",
            operator,
            "names.en",
            "City Council of Testville",
            "names.fa",
            "شورای شهر",
            "own0",
            "Olukiiko lwa Kibuga",
            "ownTag0",
            "lg",
            "kind",
            "COUNCIL",
            "city",
            "testville",
            "network",
            "test-network-of-capitals",
            "standing",
            "OBSERVER");

    assertThat(entered.getHeader("Location"))
        .isEqualTo("/en/administration/bodies/city-council-of-testville");
    var body = networks.body(new Slug("city-council-of-testville")).orElseThrow();
    var network = networks.network(new Slug("test-network-of-capitals")).orElseThrow();
    assertThat(body.ownNames().orElseThrow().texts()).containsEntry("lg", "Olukiiko lwa Kibuga");
    assertThat(networks.kind(body.id())).contains(BodyKind.COUNCIL);
    assertThat(networks.participations(body.id()))
        .containsExactly(new Participation(network.id(), Participation.Standing.OBSERVER));
    assertThat(places.city(new Slug("testville")).orElseThrow().zone().getId())
        .isEqualTo("Africa/Kampala");
    assertThat(places.state("UG").orElseThrow().names().exactly(Language.FA)).contains("اوگاندا");
    assertThat(
            acting
                .visit("/fa/administration/bodies/" + body.slug(), operator.getFirst())
                .getContentAsString())
        .contains("شورای شهر", "ناظر");
  }

  @Test
  void a_network_needs_an_english_name_of_its_own() throws Exception {
    var nameless =
        acting.send(
            "/en/administration/networks",
            operator,
            "names.fa",
            "شبکه",
            "purpose.fa",
            "برای آزمون");
    assertThat(nameless.getStatus()).isEqualTo(422);
    assertThat(nameless.getContentAsString())
        .contains("The address is made from the English name", "value=\"شبکه\"");
    found("Test network");

    var twin =
        acting.send(
            "/en/administration/networks",
            operator,
            "names.en",
            "Test  Network",
            "purpose.en",
            "x");

    assertThat(twin.getStatus()).isEqualTo(422);
    assertThat(twin.getContentAsString()).contains("under this name already");
  }

  @Test
  void a_city_says_all_that_it_lacks_at_once() throws Exception {
    var answer =
        acting.send(
            "/en/administration/cities",
            operator,
            "names.en",
            "Testville",
            "latitude",
            "91",
            "longitude",
            "east",
            "zone",
            "Mars/Olympus",
            "state",
            "ZZ");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Choose a country or area", "Write the latitude", "Write the longitude")
        .contains("Choose a clock", "value=\"91\"", "value=\"Mars/Olympus\"");
    assertThat(places.city(new Slug("testville"))).isEmpty();
  }

  @Test
  void two_cities_and_bodies_of_one_name_have_two_addresses() throws Exception {
    enterCity("Testville");
    enterCity("Testville");

    assertThat(places.city(new Slug("testville-ug"))).isPresent();
    assertThat(body("City Council", "testville")).isEqualTo("city-council");
    assertThat(body("City Council", "testville-ug")).isEqualTo("city-council-testville-ug");
  }

  @Test
  void a_corrected_name_keeps_the_former_one_and_the_address() throws Exception {
    found("Test network");

    acting.send(
        "/en/administration/networks/test-network/names",
        operator,
        "names.en",
        "Corrected network",
        "purpose.en",
        "For tests");

    var network = networks.network(new Slug("test-network")).orElseThrow();
    assertThat(network.names().exactly(Language.EN)).contains("Corrected network");
    assertThat(networks.formerNames(network.id()))
        .singleElement()
        .extracting(former -> former.names().exactly(Language.EN).orElseThrow())
        .isEqualTo("Test network");
    assertThat(
            acting
                .visit("/en/administration/networks/test-network", operator.getFirst())
                .getContentAsString())
        .contains("Former names", "Test network");
  }

  @Test
  void an_official_name_says_in_which_language_it_is() throws Exception {
    enterCity("Testville");
    var slug = body("City Council", "testville");

    var answer =
        acting.send(
            "/en/administration/bodies/" + slug + "/names",
            operator,
            "names.en",
            "Council",
            "own0",
            "Rat",
            "ownTag0",
            "-?");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("value=\"Rat\"");
    acting.send(
        "/en/administration/bodies/" + slug + "/names",
        operator,
        "names.en",
        "Council",
        "own0",
        "Rat",
        "ownTag0",
        "de");

    var body = networks.body(new Slug(slug)).orElseThrow();
    assertThat(body.ownNames().orElseThrow().texts())
        .containsExactly(java.util.Map.entry("de", "Rat"));
    assertThat(networks.formerNames(body.id())).hasSize(1);
  }

  private void found(String name) throws Exception {
    var answer =
        acting.send(
            "/en/administration/networks", operator, "names.en", name, "purpose.en", "For tests");
    assertThat(answer.getStatus()).isEqualTo(303);
  }

  private void enterCity(String name) throws Exception {
    var answer =
        acting.send(
            "/en/administration/cities",
            operator,
            "names.en",
            name,
            "state",
            "UG",
            "latitude",
            "0,32",
            "longitude",
            "32.58",
            "zone",
            "Africa/Kampala");
    assertThat(answer.getStatus()).isEqualTo(303);
  }

  private String body(String name, String city) throws Exception {
    var answer =
        acting.send(
            "/en/administration/bodies", operator, "names.en", name, "kind", "OTHER", "city", city);
    var location = String.valueOf(answer.getHeader("Location"));
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
