package org.peyvand.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/// The letters and numbers of a path in SVG.
final class SvgPath {
  private final String written;
  private final Path2D.Double path = new Path2D.Double();
  private int at;
  private double x;
  private double y;
  private double startX;
  private double startY;
  private double controlX;
  private double controlY;
  private char last;

  SvgPath(String written) {
    this.written = written;
  }

  Path2D shape() {
    char command = 0;
    while (true) {
      blank();
      if (at >= written.length()) return path;
      char next = written.charAt(at);
      if (Character.isLetter(next) && next != 'e') {
        command = next;
        at++;
      } else if (command == 'M') command = 'L';
      else if (command == 'm') command = 'l';
      else if (command == 0 || command == 'Z' || command == 'z')
        throw new NumberFormatException(written);
      step(command);
      last = Character.toUpperCase(command);
    }
  }

  private void step(char command) {
    boolean relative = Character.isLowerCase(command);
    double fromX = relative ? x : 0;
    double fromY = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        to(fromX + number(), fromY + number());
        path.moveTo(x, y);
        startX = x;
        startY = y;
      }
      case 'L' -> {
        to(fromX + number(), fromY + number());
        path.lineTo(x, y);
      }
      case 'H' -> {
        to(fromX + number(), y);
        path.lineTo(x, y);
      }
      case 'V' -> {
        to(x, fromY + number());
        path.lineTo(x, y);
      }
      case 'C' -> curve(fromX + number(), fromY + number(), fromX, fromY);
      case 'S' -> {
        boolean smooth = last == 'C' || last == 'S';
        curve(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, fromX, fromY);
      }
      case 'Q' -> quad(fromX + number(), fromY + number(), fromX, fromY);
      case 'T' -> {
        boolean smooth = last == 'Q' || last == 'T';
        quad(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, fromX, fromY);
      }
      case 'A' -> arc(fromX, fromY);
      case 'Z' -> {
        path.closePath();
        to(startX, startY);
      }
      default -> throw new NumberFormatException(written);
    }
  }

  private void to(double x, double y) {
    this.x = x;
    this.y = y;
  }

  private void curve(double firstX, double firstY, double fromX, double fromY) {
    controlX = fromX + number();
    controlY = fromY + number();
    to(fromX + number(), fromY + number());
    path.curveTo(firstX, firstY, controlX, controlY, x, y);
  }

  private void quad(double viaX, double viaY, double fromX, double fromY) {
    controlX = viaX;
    controlY = viaY;
    to(fromX + number(), fromY + number());
    path.quadTo(viaX, viaY, x, y);
  }

  /// From the two ends of an arc to its middle, as the appendix of SVG has it.
  private void arc(double fromX, double fromY) {
    double rx = Math.abs(number());
    double ry = Math.abs(number());
    double turn = Math.toRadians(number());
    boolean large = flag();
    boolean sweep = flag();
    double endX = fromX + number();
    double endY = fromY + number();
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double halfX = (x - endX) / 2;
    double halfY = (y - endY) / 2;
    double px = cos * halfX + sin * halfY;
    double py = -sin * halfX + cos * halfY;
    if (rx == 0 || ry == 0 || (px == 0 && py == 0)) {
      to(endX, endY);
      path.lineTo(x, y);
      return;
    }
    double reach = px * px / (rx * rx) + py * py / (ry * ry);
    if (reach > 1) {
      rx *= Math.sqrt(reach);
      ry *= Math.sqrt(reach);
    }
    double below = rx * rx * py * py + ry * ry * px * px;
    double root =
        Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below)) * (large == sweep ? -1 : 1);
    double cx = root * rx * py / ry;
    double cy = -root * ry * px / rx;
    double start = Math.toDegrees(Math.atan2((py - cy) / ry, (px - cx) / rx));
    double extent = Math.toDegrees(Math.atan2((-py - cy) / ry, (-px - cx) / rx)) - start;
    if (sweep && extent < 0) extent += 360;
    if (!sweep && extent > 0) extent -= 360;
    // Java counts angles the other way round.
    var arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
    var place =
        AffineTransform.getTranslateInstance(
            cos * cx - sin * cy + (x + endX) / 2, sin * cx + cos * cy + (y + endY) / 2);
    place.rotate(turn);
    path.append(arc.getPathIterator(place), true);
    to(endX, endY);
  }

  private boolean flag() {
    blank();
    return written.charAt(at++) == '1';
  }

  private double number() {
    blank();
    int from = at;
    boolean dot = false;
    for (; at < written.length(); at++) {
      char c = written.charAt(at);
      boolean exponent = at > from && (written.charAt(at - 1) | 0x20) == 'e';
      if ((c == '-' || c == '+') && at > from && !exponent) break;
      if (c == '.' && dot) break;
      if (c == '.') dot = true;
      else if (c != '-' && c != '+' && c != 'e' && c != 'E' && !(c >= '0' && c <= '9')) break;
    }
    return Double.parseDouble(written.substring(from, at));
  }

  private void blank() {
    while (at < written.length() && (written.charAt(at) <= ' ' || written.charAt(at) == ',')) at++;
  }
}
