package org.peyvand.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.xml.sax.InputSource;

class WorldMapTests {
  private static final WorldMap.Caption CAPTION =
      new WorldMap.Caption("A & B", "Two <cities>", Direction.LTR);

  @TempDir Path folder;

  @Test
  void every_city_is_a_dot_inside_the_picture_with_its_name() throws Exception {
    var map = ours().draw(CAPTION, List.of(dot("Havana", -82.4, 23.1), dot("東京", 139.7, 35.7)));

    var svg = parse(map);
    var dots = svg.getElementsByTagName("circle");
    assertThat(dots.getLength()).isEqualTo(2);
    for (var i = 0; i < dots.getLength(); i++) {
      var place = dots.item(i).getAttributes();
      assertThat(Integer.parseInt(place.getNamedItem("cx").getNodeValue()))
          .isBetween(0, MapView.WIDTH);
      assertThat(Integer.parseInt(place.getNamedItem("cy").getNodeValue()))
          .isBetween(0, MapView.HEIGHT);
    }
    assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("東京");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A & B");
  }

  @Test
  void a_map_without_cities_shows_the_world() throws Exception {
    assertThat(parse(ours().draw(CAPTION, List.of())).getElementsByTagName("path").getLength())
        .isEqualTo(2);
  }

  @Test
  void the_picture_stays_small_enough_for_every_page() {
    assertThat(ours().draw(CAPTION, List.of()).length()).isLessThan(60_000);
  }

  @Test
  void an_operator_may_draw_the_land_differently() throws Exception {
    var land = folder.resolve("island.json");
    Files.writeString(
        land,
        """
        {"type": "Topology", "transform": {"scale": [1, 1], "translate": [0, 0]},
         "arcs": [[[0, 0], [10, 0], [0, 10], [-10, -10]]],
         "objects": {"land": {"type": "Polygon", "arcs": [[0]]}}}
        """);

    assertThat(new LandOutline(new FrontSettings(land, false)).path())
        .startsWith("M")
        .hasSizeLessThan(60);
    assertThatThrownBy(() -> new LandOutline(new FrontSettings(folder.resolve("none"), false)))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static WorldMap ours() {
    return new WorldMap(new LandOutline(new FrontSettings(null, false)));
  }

  private static WorldMap.Dot dot(String name, double longitude, double latitude) {
    return new WorldMap.Dot(new Phrase("en", name), longitude, latitude, false);
  }

  private static org.w3c.dom.Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
