package org.peyvand.documents;

import org.peyvand.typeset.Picture;
import org.peyvand.typeset.Pictures;

/// Pictures within the lines of a Word file.
final class DocxPictures {
  /// As on the printed page, in points.
  static final double EMBLEM_HEIGHT = 58;

  /// Of Word's measure to a point.
  private static final int UNITS = 12_700;

  /// Sharp on paper: four points of the picture to one of type are 288 to the inch.
  private static final int SHARPNESS = 4;

  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  private final DocxXml out;
  private final DocxParts parts;
  private int count;

  DocxPictures(DocxXml out, DocxParts parts) {
    this.out = out;
    this.parts = parts;
  }

  /// @param width in points
  void write(Picture picture, String alternative, double width) {
    double height = width / picture.proportion();
    var png = Pictures.png(picture, (int) Math.ceil(height * SHARPNESS));
    var number = Integer.toString(++count);
    var reference = parts.picture("picture" + number + ".png", png);
    var across = Long.toString(Math.round(width * UNITS));
    var down = Long.toString(Math.round(height * UNITS));
    out.open("w:r").open("w:drawing");
    out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    out.empty("wp:extent", "cx", across, "cy", down);
    out.empty("wp:docPr", "id", number, "name", "picture" + number, "descr", alternative);
    out.open("a:graphic").open("a:graphicData", "uri", PICTURE);
    out.open("pic:pic").open("pic:nvPicPr");
    out.empty("pic:cNvPr", "id", number, "name", "picture" + number).empty("pic:cNvPicPr").close();
    out.open("pic:blipFill").empty("a:blip", "r:embed", reference);
    out.open("a:stretch").empty("a:fillRect").close().close();
    out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
    out.empty("a:ext", "cx", across, "cy", down).close();
    out.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
    out.close().close().close().close().close().close();
  }
}
