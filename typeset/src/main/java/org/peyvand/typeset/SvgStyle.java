package org.peyvand.typeset;

import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.peyvand.typeset.PictureOutcome.Reason;

/// How shapes are painted, from the outer elements to the inner.
///
/// @param fill and stroke: none, or red, green and blue as one number
record SvgStyle(
    @Nullable Integer fill,
    @Nullable Integer stroke,
    double strokeWidth,
    boolean evenOdd,
    int cap,
    int join,
    AffineTransform place) {
  static final SvgStyle START = new SvgStyle(0, null, 1, false, 0, 0, new AffineTransform());

  private static final Map<String, Integer> COLORS =
      Map.ofEntries(
          Map.entry("black", 0x000000),
          Map.entry("white", 0xFFFFFF),
          Map.entry("red", 0xFF0000),
          Map.entry("green", 0x008000),
          Map.entry("blue", 0x0000FF),
          Map.entry("yellow", 0xFFFF00),
          Map.entry("gold", 0xFFD700),
          Map.entry("gray", 0x808080),
          Map.entry("grey", 0x808080),
          Map.entry("silver", 0xC0C0C0),
          Map.entry("maroon", 0x800000),
          Map.entry("navy", 0x000080),
          Map.entry("teal", 0x008080),
          Map.entry("purple", 0x800080),
          Map.entry("olive", 0x808000),
          Map.entry("orange", 0xFFA500),
          Map.entry("currentcolor", 0x000000));

  /// What shapes and groups may say of themselves.
  private static final Set<String> KNOWN =
      Set.of(
          "d",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "width",
          "height",
          "points",
          "id",
          "viewBox",
          "version",
          "transform",
          "fill",
          "stroke",
          "stroke-width",
          "fill-rule",
          "stroke-linecap",
          "stroke-linejoin",
          "role",
          "aria-label",
          "aria-hidden",
          "focusable",
          "lang",
          "space",
          "preserveAspectRatio",
          "style",
          "stroke-miterlimit");

  SvgStyle with(XMLStreamReader in) {
    var style = this;
    for (int i = 0; i < in.getAttributeCount(); i++) {
      var name = in.getAttributeLocalName(i);
      if (!KNOWN.contains(name) && in.getAttributeNamespace(i) == null)
        throw new SvgRefusal(Reason.NOT_PLAIN, name);
      if (name.equals("href")) throw new SvgRefusal(Reason.NOT_PLAIN, name);
      var value = in.getAttributeValue(i).strip();
      if (!name.equals("style")) {
        style = style.with(name, value);
        continue;
      }
      for (var part : value.split(";")) {
        int colon = part.indexOf(':');
        if (part.isBlank()) continue;
        var property = colon < 0 ? part : part.substring(0, colon).strip();
        if (!KNOWN.contains(property)) throw new SvgRefusal(Reason.NOT_PLAIN, property);
        style = style.with(property, part.substring(colon + 1).strip());
      }
    }
    return style;
  }

  private SvgStyle with(String name, String value) {
    return switch (name) {
      case "fill" -> new SvgStyle(color(value), stroke, strokeWidth, evenOdd, cap, join, place);
      case "stroke" -> new SvgStyle(fill, color(value), strokeWidth, evenOdd, cap, join, place);
      case "stroke-width" -> {
        double wide = Double.parseDouble(value.replaceFirst("px$", ""));
        yield new SvgStyle(fill, stroke, wide, evenOdd, cap, join, place);
      }
      case "fill-rule" ->
          new SvgStyle(fill, stroke, strokeWidth, value.equals("evenodd"), cap, join, place);
      case "stroke-linecap" -> {
        int end = value.equals("round") ? 1 : value.equals("square") ? 2 : 0;
        yield new SvgStyle(fill, stroke, strokeWidth, evenOdd, end, join, place);
      }
      case "stroke-linejoin" -> {
        int corner = value.equals("round") ? 1 : value.equals("bevel") ? 2 : 0;
        yield new SvgStyle(fill, stroke, strokeWidth, evenOdd, cap, corner, place);
      }
      case "transform" -> {
        var whole = new AffineTransform(place);
        whole.concatenate(SvgReader.transform(value));
        yield new SvgStyle(fill, stroke, strokeWidth, evenOdd, cap, join, whole);
      }
      default -> this;
    };
  }

  private static @Nullable Integer color(String value) {
    var color = value.toLowerCase(java.util.Locale.ROOT);
    if (color.equals("none") || color.equals("transparent")) return null;
    if (color.matches("#[0-9a-f]{6}")) return Integer.parseInt(color.substring(1), 16);
    if (color.matches("#[0-9a-f]{3}"))
      return Integer.parseInt(color.replaceAll("[#](.)(.)(.)", "$1$1$2$2$3$3"), 16);
    var known = COLORS.get(color);
    if (known == null) throw new SvgRefusal(Reason.NOT_PLAIN, value);
    return known;
  }
}
