package org.peyvand.home;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.peyvand.home.EqualEarth.Point;
import org.peyvand.languages.Direction;
import org.peyvand.languages.Phrase;
import org.springframework.stereotype.Component;

/// Draws a map: the land without borders, a dot for each city, its name in the reader's language.
/// Colours and sizes are the stylesheet's; the attributes are for the picture that stands alone.
@Component
public class WorldMap {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private final LandOutline land;
  private final String grid = Graticule.path();

  WorldMap(LandOutline land) {
    this.land = land;
  }

  /// What the map is called and what it shows, for those who hear it instead.
  public record Caption(String title, String description, Direction direction) {}

  /// A city on the map.
  ///
  /// @param claim whether all that is known of it is somebody's claim
  public record Dot(Phrase name, double longitude, double latitude, boolean claim) {}

  /// The picture as SVG.
  public String draw(Caption caption, List<Dot> dots) {
    var places =
        dots.stream().map(dot -> LandOutline.locate(dot.longitude(), dot.latitude())).toList();
    var view = MapView.of(places);
    var points = places.stream().map(view::in).toList();
    var sides =
        LabelRules.place(
            points, dots.stream().map(dot -> dot.name().text()).toList(), caption.direction());
    var written = new StringWriter();
    try {
      var svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
      begin(svg, caption);
      drawWorld(svg, view);
      for (var i = 0; i < dots.size(); i++) drawDot(svg, dots.get(i), points.get(i));
      for (var i = 0; i < dots.size(); i++) drawName(svg, dots.get(i), points.get(i), sides.get(i));
      svg.writeEndElement();
      svg.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return written.toString();
  }

  private static void begin(XMLStreamWriter svg, Caption caption) throws XMLStreamException {
    svg.writeStartElement("svg");
    svg.writeDefaultNamespace(SVG);
    svg.writeAttribute("viewBox", "0 0 " + MapView.WIDTH + " " + MapView.HEIGHT);
    svg.writeAttribute("role", "img");
    svg.writeAttribute("aria-labelledby", "map-title map-description");
    element(svg, "title", "map-title", caption.title());
    element(svg, "desc", "map-description", caption.description());
  }

  private static void element(XMLStreamWriter svg, String name, String id, String text)
      throws XMLStreamException {
    svg.writeStartElement(name);
    svg.writeAttribute("id", id);
    svg.writeCharacters(text);
    svg.writeEndElement();
  }

  private void drawWorld(XMLStreamWriter svg, MapView view) throws XMLStreamException {
    svg.writeStartElement("g");
    svg.writeAttribute(
        "transform",
        String.format(
            Locale.ROOT,
            "scale(%.5f) translate(%.0f %.0f)",
            view.scale(),
            -view.left(),
            -view.top()));
    path(svg, "map-grid", grid);
    svg.writeAttribute("fill", "none");
    svg.writeAttribute("stroke", "#d8d4c8");
    svg.writeAttribute("vector-effect", "non-scaling-stroke");
    path(svg, "map-land", land.path());
    svg.writeAttribute("fill", "#d8d4c8");
    svg.writeEndElement();
  }

  private static void path(XMLStreamWriter svg, String type, String path)
      throws XMLStreamException {
    svg.writeEmptyElement("path");
    svg.writeAttribute("class", type);
    svg.writeAttribute("d", path);
  }

  private static void drawDot(XMLStreamWriter svg, Dot dot, Point at) throws XMLStreamException {
    svg.writeEmptyElement("circle");
    svg.writeAttribute("class", dot.claim() ? "map-dot is-claim" : "map-dot");
    svg.writeAttribute("cx", "" + Math.round(at.x()));
    svg.writeAttribute("cy", "" + Math.round(at.y()));
    svg.writeAttribute("r", "7");
  }

  private static void drawName(XMLStreamWriter svg, Dot dot, Point at, LabelRules.Side side)
      throws XMLStreamException {
    svg.writeStartElement("text");
    svg.writeAttribute("class", classes(side, dot.claim()));
    svg.writeAttribute("lang", dot.name().tag());
    svg.writeAttribute("x", "" + Math.round(at.x()));
    svg.writeAttribute("y", "" + Math.round(at.y()));
    switch (side) {
      case AFTER -> svg.writeAttribute("transform", "translate(14 0)");
      case BEFORE -> {
        svg.writeAttribute("transform", "translate(-14 0)");
        svg.writeAttribute("text-anchor", "end");
      }
      case ABOVE -> {
        svg.writeAttribute("transform", "translate(0 -20)");
        svg.writeAttribute("text-anchor", "middle");
      }
    }
    svg.writeAttribute("dominant-baseline", "central");
    svg.writeAttribute("font-size", "19");
    svg.writeAttribute("font-family", "sans-serif");
    svg.writeCharacters(dot.name().text());
    svg.writeEndElement();
  }

  private static String classes(LabelRules.Side side, boolean claim) {
    var place =
        switch (side) {
          case AFTER -> "map-label";
          case BEFORE -> "map-label is-before";
          case ABOVE -> "map-label is-above";
        };
    return claim ? place + " is-claim" : place;
  }
}
