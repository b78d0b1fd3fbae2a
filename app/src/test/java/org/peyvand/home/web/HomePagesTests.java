package org.peyvand.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.home.Roster;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WholeHouse
@Transactional
class HomePagesTests {
  @Autowired MockMvc browser;
  @Autowired ApplicationContext house;
  @Autowired Networks networks;
  @Autowired Roster roster;
  @Autowired JdbcClient db;

  private Network network =
      new Network(
          new NetworkId(new UUID(0, 0)),
          new Slug("x"),
          Multilingual.of("en", "x"),
          Multilingual.of("en", "x"));

  @BeforeEach
  void settle() {
    // Neighbours have left networks behind; this host has one, until the transaction ends.
    db.sql("truncate network.network, network.body, press.item cascade").update();
    network = Capitals.settle(house);
  }

  @ParameterizedTest
  @EnumSource
  void the_front_page_shows_the_network_and_every_body_in_every_language(Language language)
      throws Exception {
    var page = page("/" + language.tag() + "/");

    assertThat(page)
        .contains(network.names().exactly(language).orElseThrow())
        .contains("<svg", "role=\"img\"", "/" + language.tag() + "/press/795808");
    for (var body : roster.bodies(network, language)) {
      assertThat(page)
          .contains("/" + language.tag() + "/bodies/" + body.slug())
          .contains(body.city().names().exactly(language).orElseThrow());
    }
  }

  @Test
  void the_bodies_stand_in_the_alphabet_of_the_reader() throws Exception {
    var page = page("/fa/bodies");

    // ت before د before ش, as Persian has it.
    assertThat(page.indexOf("/bodies/moscow-city-duma"))
        .isLessThan(page.indexOf("/bodies/islamic-city-council-of-tehran"));
    assertThat(page("/en/bodies").indexOf("/bodies/islamic-city-council-of-tehran"))
        .isLessThan(page("/en/bodies").indexOf("/bodies/moscow-city-duma"));
  }

  @Test
  void a_body_shows_its_own_name_in_its_own_language_and_no_state() throws Exception {
    var page = page("/en/bodies/" + Capitals.TEHRAN);

    assertThat(page)
        .contains("Islamic City Council of Tehran")
        .contains("lang=\"fa\" dir=\"rtl\">شورای اسلامی شهر تهران")
        .doesNotContain("<dt>State</dt>");
  }

  @Test
  void an_unknown_body_is_nothing_at_this_address() throws Exception {
    browser.perform(get("/en/bodies/nobody")).andExpect(status().isNotFound());
    browser.perform(get("/en/bodies/No_Slug")).andExpect(status().isNotFound());
    browser.perform(get("/en/networks/nobody")).andExpect(status().isNotFound());
  }

  @Test
  void a_page_number_beyond_the_list_shows_an_empty_page() throws Exception {
    assertThat(page("/en/bodies?page=1000000")).contains("Bodies");
    assertThat(page("/en/bodies?page=-1")).contains("Tehran");
  }

  @Test
  void the_map_stands_alone_too() throws Exception {
    var picture = browser.perform(get("/zh/map.svg")).andReturn().getResponse();

    assertThat(picture.getContentType()).startsWith("image/svg+xml");
    assertThat(picture.getContentAsString(StandardCharsets.UTF_8))
        .startsWith("<svg")
        .contains("德黑兰");
  }

  @Test
  void an_empty_host_says_what_it_is() throws Exception {
    db.sql("truncate network.network, network.participation cascade").update();

    assertThat(page("/en/")).contains("A new host", "./peyvand demo");
    assertThat(page("/en/bodies")).contains("No body has joined");
    browser.perform(get("/en/map.svg")).andExpect(status().isNotFound());
  }

  @Test
  void a_host_with_two_networks_lists_them_and_shows_each() throws Exception {
    networks.found(
        new Network(
            new NetworkId(new UUID(1, 1)),
            new Slug("another"),
            Multilingual.of("en", "Another network"),
            Multilingual.of("en", "For <tests>")));

    assertThat(page("/en/"))
        .contains("/en/networks/another", "/en/networks/" + network.slug(), "For &lt;tests&gt;");
    assertThat(page("/en/networks/another")).contains("Another network");
  }

  private String page(String address) throws Exception {
    var response = browser.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
