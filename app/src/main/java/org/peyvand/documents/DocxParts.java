package org.peyvand.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The package of a Word file (ECMA-376 part 2): its parts, and how the document refers to them.
final class DocxParts {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String WORD = TYPE + "wordprocessingml.";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Relations document = new Relations();

  /// The references of one part.
  static final class Relations {
    private final StringBuilder lines = new StringBuilder();
    private int count;

    String to(String kind, String target) {
      return add(OFFICE + kind, target, "");
    }

    String outside(String address) {
      return add(OFFICE + "hyperlink", address, " TargetMode=\"External\"");
    }

    private String add(String type, String target, String mode) {
      var id = "rId" + ++count;
      var safe = target.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
      lines.append(
          "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>".formatted(id, type, safe, mode));
      return id;
    }

    byte[] bytes() {
      return xml(
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + lines
              + "</Relationships>");
    }
  }

  /// The references of the document itself.
  Relations document() {
    return document;
  }

  /// A part that the document refers to by what it is.
  ///
  /// @return the reference
  String add(String kind, String name, byte[] content) {
    put("word/" + name, content, WORD + kind + "+xml");
    return document.to(kind, name);
  }

  String picture(String name, byte[] png) {
    parts.put("word/media/" + name, png);
    return document.to("image", "media/" + name);
  }

  void put(String path, byte[] content, String type) {
    parts.put(path, content);
    types.put(path, type);
  }

  void put(String path, byte[] content) {
    parts.put(path, content);
  }

  byte[] zip(byte[] story) {
    put("word/document.xml", story, WORD + "document.main+xml");
    put("word/_rels/document.xml.rels", document.bytes());
    var root = new Relations();
    root.to("officeDocument", "word/document.xml");
    root.add(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
        "");
    root.to("custom-properties", "docProps/custom.xml");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      write(zip, "[Content_Types].xml", contentTypes());
      write(zip, "_rels/.rels", root.bytes());
      for (var part : parts.entrySet()) write(zip, part.getKey(), part.getValue());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, String path, byte[] content) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(Documents.ZIP_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private byte[] contentTypes() {
    var out = new StringBuilder();
    out.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    out.append(
        "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    out.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    out.append("<Default Extension=\"png\" ContentType=\"image/png\"/>");
    out.append("<Default Extension=\"odttf\" ContentType=\"%sobfuscatedFont\"/>".formatted(TYPE));
    types.forEach(
        (path, type) ->
            out.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(path, type)));
    return xml(out.append("</Types>").toString());
  }

  static byte[] xml(String content) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
        .getBytes(StandardCharsets.UTF_8);
  }
}
