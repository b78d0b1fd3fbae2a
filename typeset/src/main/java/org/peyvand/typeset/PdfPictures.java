package org.peyvand.typeset;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// The pictures of one file, each in it once however often it is shown.
final class PdfPictures {
  private final PdfWriter writer;
  private final Map<Picture, String> names = new HashMap<>();
  private final COSDictionary all = new COSDictionary();

  PdfPictures(PdfWriter writer) {
    this.writer = writer;
  }

  /// Its name in content streams.
  String name(Picture picture) throws IOException {
    var known = names.get(picture);
    if (known != null) return known;
    int number =
        switch (picture) {
          case Raster raster -> raster(raster);
          case Drawing drawing -> drawing(drawing);
        };
    var name = "X" + (names.size() + 1);
    names.put(picture, name);
    all.setItem(COSName.getPDFName(name), PdfObjects.to(number));
    return name;
  }

  private int raster(Raster raster) throws IOException {
    try (var document = new PDDocument()) {
      var image = LosslessFactory.createFromImage(document, raster.image());
      var reference = new PdfCopy(writer).of(image.getCOSObject());
      return (int) ((org.apache.pdfbox.cos.COSObject) reference).getKey().getNumber();
    }
  }

  private int drawing(Drawing drawing) throws IOException {
    var form = PdfObjects.typed("XObject");
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, PdfObjects.numbers(0, 0, 1, 1));
    form.setItem(COSName.RESOURCES, new COSDictionary());
    return writer.add(form, drawing.content());
  }

  COSDictionary all() {
    return all;
  }
}
