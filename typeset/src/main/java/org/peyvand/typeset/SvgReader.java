package org.peyvand.typeset;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.peyvand.typeset.PictureOutcome.Read;
import org.peyvand.typeset.PictureOutcome.Reason;
import org.peyvand.typeset.PictureOutcome.Unreadable;

/// Reads the plain shapes of an SVG file: paths and simple figures, filled and stroked in plain
/// colors. Whatever else a file holds, it is refused rather than shown otherwise than meant.
final class SvgReader {
  private static final int BYTES_MAX = 1_000_000;
  private static final int ELEMENTS_MAX = 10_000;
  private static final int DEPTH_MAX = 32;

  /// They hold words about the picture, and are passed over with all they hold.
  private static final Set<String> SILENT = Set.of("title", "desc", "metadata");

  private final XMLStreamReader in;
  private final SvgInk ink = new SvgInk();
  private final Deque<SvgStyle> styles = new ArrayDeque<>();
  private double left;
  private double top;
  private double width;
  private double height;

  private SvgReader(XMLStreamReader in) {
    this.in = in;
  }

  static PictureOutcome read(byte[] file) {
    if (file.length > BYTES_MAX) return new Unreadable(Reason.TOO_LARGE, file.length + " bytes");
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return new SvgReader(factory.createXMLStreamReader(new ByteArrayInputStream(file))).read();
    } catch (SvgRefusal refusal) {
      return new Unreadable(refusal.reason(), refusal.what());
    } catch (XMLStreamException | RuntimeException broken) {
      // Among them numbers that are none, and entities that no DTD may declare.
      return new Unreadable(Reason.NO_PICTURE, "");
    }
  }

  private PictureOutcome read() throws XMLStreamException {
    int elements = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          if (++elements > ELEMENTS_MAX || styles.size() > DEPTH_MAX)
            throw new SvgRefusal(Reason.TOO_LARGE, in.getLocalName());
          element(in.getLocalName());
        }
        case XMLStreamReader.END_ELEMENT -> styles.pop();
        case XMLStreamReader.DTD -> throw new SvgRefusal(Reason.NOT_PLAIN, "DOCTYPE");
        case XMLStreamReader.ENTITY_REFERENCE -> throw new SvgRefusal(Reason.NOT_PLAIN, "&");
        default -> {}
      }
    }
    return new Read(new Drawing(width / height, ink.content(left, top, width, height)));
  }

  private void element(String name) throws XMLStreamException {
    if (styles.isEmpty()) {
      if (!name.equals("svg")) throw new SvgRefusal(Reason.NO_PICTURE, name);
      frame();
      styles.push(SvgStyle.START.with(in));
      return;
    }
    if (SILENT.contains(name)) {
      skip();
      return;
    }
    var style = styles.element().with(in);
    styles.push(style);
    if (!name.equals("g")) ink.draw(shape(name), style);
  }

  private void frame() {
    var box = in.getAttributeValue(null, "viewBox");
    if (box != null) {
      var numbers = box.strip().split("[\\s,]+");
      left = Double.parseDouble(numbers[0]);
      top = Double.parseDouble(numbers[1]);
      width = Double.parseDouble(numbers[2]);
      height = Double.parseDouble(numbers[3]);
    } else {
      width = number("width");
      height = number("height");
    }
    if (!(width > 0 && height > 0 && width / height < 100 && height / width < 100))
      throw new SvgRefusal(Reason.NO_PICTURE, "viewBox");
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private Shape shape(String name) {
    return switch (name) {
      case "path" -> new SvgPath(text("d")).shape();
      case "rect" -> {
        double rx = number("rx");
        double ry = in.getAttributeValue(null, "ry") == null ? rx : number("ry");
        yield new RoundRectangle2D.Double(
            number("x"), number("y"), number("width"), number("height"), 2 * rx, 2 * ry);
      }
      case "circle" -> ellipse(number("r"), number("r"));
      case "ellipse" -> ellipse(number("rx"), number("ry"));
      case "line" -> new Line2D.Double(number("x1"), number("y1"), number("x2"), number("y2"));
      case "polygon", "polyline" -> polygon(name.equals("polygon"));
      default -> throw new SvgRefusal(Reason.NOT_PLAIN, name);
    };
  }

  private Shape ellipse(double rx, double ry) {
    return new Ellipse2D.Double(number("cx") - rx, number("cy") - ry, 2 * rx, 2 * ry);
  }

  private Shape polygon(boolean closed) {
    var path = new Path2D.Double();
    var numbers = text("points").strip().split("[\\s,]+");
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      double x = Double.parseDouble(numbers[i]);
      double y = Double.parseDouble(numbers[i + 1]);
      if (i == 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (closed) path.closePath();
    return path;
  }

  private String text(String attribute) {
    var value = in.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }

  private double number(String attribute) {
    var value = text(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value.replaceFirst("px$", ""));
  }

  /// The transformation of an attribute, such as `translate(1 2) rotate(45)`.
  static AffineTransform transform(String written) {
    var whole = new AffineTransform();
    var one = java.util.regex.Pattern.compile("([a-zA-Z]+)\\s*\\(([^)]*)\\)").matcher(written);
    while (one.find()) {
      var words = one.group(2).strip().split("[\\s,]+");
      var n = new double[words.length];
      for (int i = 0; i < n.length; i++) n[i] = Double.parseDouble(words[i]);
      switch (one.group(1)) {
        case "matrix" -> whole.concatenate(new AffineTransform(n));
        case "translate" -> whole.translate(n[0], n.length > 1 ? n[1] : 0);
        case "scale" -> whole.scale(n[0], n.length > 1 ? n[1] : n[0]);
        case "rotate" -> {
          if (n.length > 2) whole.rotate(Math.toRadians(n[0]), n[1], n[2]);
          else whole.rotate(Math.toRadians(n[0]));
        }
        case "skewX" -> whole.shear(Math.tan(Math.toRadians(n[0])), 0);
        case "skewY" -> whole.shear(0, Math.tan(Math.toRadians(n[0])));
        default -> throw new SvgRefusal(Reason.NOT_PLAIN, one.group(1));
      }
    }
    return whole;
  }
}
