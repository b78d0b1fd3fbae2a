package org.peyvand.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outline of the land, drawn once: without any border, since borders on a map are a diplomatic
/// matter.
@Component
class LandOutline {
  private static final String OURS = "map/land-110m.json";

  /// The meridian in the middle. With this one the edge of the map runs through the Bering Strait
  /// and cuts no land.
  static final double CENTRAL_MERIDIAN = 11;

  /// Units of the path for the radius of the globe: a third of a pixel on a usual screen.
  static final int SCALE = 1000;

  /// South of here there is no city, and a ring around the pole cannot be drawn as one shape.
  private static final double SOUTH = -60;

  private final String path;

  LandOutline(FrontSettings settings) {
    try (var file = open(settings)) {
      path = path(JsonMapper.shared().readTree(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The land of the map cannot be read", unreadable);
    }
  }

  private static InputStream open(FrontSettings settings) throws IOException {
    var own = settings.map();
    return own == null ? new ClassPathResource(OURS).getInputStream() : Files.newInputStream(own);
  }

  /// An SVG path in units of 1/[#SCALE], y to the south, the central meridian at x = 0.
  String path() {
    return path;
  }

  /// Where a place is, in the units of the path.
  static EqualEarth.Point locate(double longitude, double latitude) {
    var east = longitude - CENTRAL_MERIDIAN;
    if (east < -180) east += 360;
    var point = EqualEarth.project(east, latitude);
    return new EqualEarth.Point(point.x() * SCALE, -point.y() * SCALE);
  }

  private static String path(JsonNode topology) {
    var arcs = arcs(topology);
    var drawn = new StringBuilder();
    for (var geometry : geometries(topology.path("objects").path("land"))) {
      var polygons = geometry.path("arcs");
      if (geometry.path("type").asString().equals("Polygon")) draw(polygons, arcs, drawn);
      else for (var polygon : polygons) draw(polygon, arcs, drawn);
    }
    return drawn.toString();
  }

  private static List<JsonNode> geometries(JsonNode land) {
    var collected = new ArrayList<JsonNode>();
    if (land.path("type").asString().equals("GeometryCollection")) {
      land.path("geometries").forEach(collected::add);
    } else {
      collected.add(land);
    }
    return collected;
  }

  /// TopoJSON keeps each arc as steps between whole numbers.
  private static List<List<double[]>> arcs(JsonNode topology) {
    var scale = topology.path("transform").path("scale");
    var translate = topology.path("transform").path("translate");
    var arcs = new ArrayList<List<double[]>>();
    for (var steps : topology.path("arcs")) {
      var points = new ArrayList<double[]>();
      double x = 0;
      double y = 0;
      for (var step : steps) {
        x += step.path(0).asDouble();
        y += step.path(1).asDouble();
        points.add(
            new double[] {
              x * scale.path(0).asDouble() + translate.path(0).asDouble(),
              y * scale.path(1).asDouble() + translate.path(1).asDouble()
            });
      }
      arcs.add(points);
    }
    return arcs;
  }

  private static void draw(JsonNode rings, List<List<double[]>> arcs, StringBuilder drawn) {
    for (var ring : rings) draw(points(ring, arcs), drawn);
  }

  private static List<double[]> points(JsonNode ring, List<List<double[]>> arcs) {
    var points = new ArrayList<double[]>();
    for (var reference : ring) {
      int index = reference.asInt();
      var arc = new ArrayList<>(arcs.get(index < 0 ? ~index : index));
      if (index < 0) Collections.reverse(arc);
      points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return points;
  }

  private static void draw(List<double[]> ring, StringBuilder drawn) {
    if (ring.stream().mapToDouble(point -> point[1]).max().orElse(SOUTH) <= SOUTH) return;
    var easts = unbroken(ring);
    // A ring lies wholly on one side of the map's edge, or so nearly that its middle decides.
    var middle = Arrays.stream(easts).average().orElse(0);
    var shift = middle < CENTRAL_MERIDIAN - 180 ? 360 : 0;
    long lastX = 0;
    long lastY = 0;
    var first = true;
    for (var i = 0; i < easts.length; i++) {
      var place = EqualEarth.project(easts[i] + shift - CENTRAL_MERIDIAN, ring.get(i)[1]);
      long x = Math.round(place.x() * SCALE);
      long y = Math.round(-place.y() * SCALE);
      if (first) drawn.append('M').append(x).append(' ').append(y).append('l');
      else if (x != lastX || y != lastY) step(x - lastX, y - lastY, drawn);
      first = false;
      lastX = x;
      lastY = y;
    }
    drawn.append('z');
  }

  /// Longitudes that go on counting where the ring crosses the date line.
  private static double[] unbroken(List<double[]> ring) {
    var easts = ring.stream().mapToDouble(point -> point[0]).toArray();
    for (var i = 1; i < easts.length; i++) {
      easts[i] -= 360 * Math.rint((easts[i] - easts[i - 1]) / 360);
    }
    return easts;
  }

  /// Steps are shorter to write than places: a third less to send with every page.
  private static void step(long dx, long dy, StringBuilder drawn) {
    if (drawn.charAt(drawn.length() - 1) != 'l' && dx >= 0) drawn.append(' ');
    drawn.append(dx);
    if (dy >= 0) drawn.append(' ');
    drawn.append(dy);
  }
}
