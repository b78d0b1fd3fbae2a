package org.peyvand.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/// The files a PDF carries, each within a limit. Large PDFs are parsed from a temporary file, not
/// from memory.
final class PdfAttachments {
  private static final int FILES_MAX = 200;
  private static final int FILE_MAX_BYTES = 8 << 20;
  private static final int TOTAL_MAX_BYTES = 32 << 20;
  private static final int TREE_DEPTH_MAX = 8;
  private static final int TREE_NODES_MAX = 1_000;
  private static final int IN_MEMORY_MAX_BYTES = 2 << 20;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private int total;
  private int nodes;

  /// Empty when the PDF cannot be read, carries a name twice, or carries too much.
  static Optional<Map<String, byte[]>> of(InputStream pdf) throws IOException {
    var start = pdf.readNBytes(IN_MEMORY_MAX_BYTES);
    if (start.length < IN_MEMORY_MAX_BYTES) return read(new RandomAccessReadBuffer(start));
    var copy = Files.createTempFile("peyvand-verify-", ".pdf");
    try {
      copy(start, pdf, copy);
      return read(new RandomAccessReadBufferedFile(copy.toFile()));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void copy(byte[] start, InputStream rest, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      out.write(start);
      rest.transferTo(out);
    }
  }

  private static Optional<Map<String, byte[]>> read(RandomAccessRead pdf) {
    try (pdf;
        var objects = new PdfObjects(pdf)) {
      var found = new PdfAttachments();
      var names = objects.catalog().getCOSDictionary(COSName.NAMES);
      var tree = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
      if (tree != null) found.collect(tree, 0);
      return Optional.of(found.files);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError _) {
      // An object stream may be a bomb that only PDFBox unpacks.
      return Optional.empty();
    }
  }

  private void collect(COSDictionary node, int depth) throws IOException {
    if (depth > TREE_DEPTH_MAX || ++nodes > TREE_NODES_MAX) throw new IOException("name tree");
    var names = node.getCOSArray(COSName.NAMES);
    if (names != null) {
      for (var at = 1; at < names.size(); at += 2) add(dictionary(names.getObject(at)));
    }
    var kids = node.getCOSArray(COSName.KIDS);
    if (kids == null) return;
    for (var at = 0; at < kids.size(); at++) collect(dictionary(kids.getObject(at)), depth + 1);
  }

  private static COSDictionary dictionary(@Nullable COSBase object) throws IOException {
    if (object instanceof COSDictionary dictionary) return dictionary;
    throw new IOException("no dictionary");
  }

  private void add(COSDictionary file) throws IOException {
    var unicode = file.getString(COSName.UF);
    var name = unicode != null ? unicode : file.getString(COSName.F);
    var embedded = file.getCOSDictionary(COSName.EF);
    var stream = embedded == null ? null : embedded.getCOSStream(COSName.F);
    if (name == null || stream == null) throw new IOException("attachment without name or file");
    var other = embedded.getCOSStream(COSName.UF);
    if (other != null && other != stream) throw new IOException("one name, two files: " + name);
    var content = content(stream);
    total += content.length;
    var tooMuch = content.length > FILE_MAX_BYTES || total > TOTAL_MAX_BYTES;
    if (tooMuch || files.size() >= FILES_MAX || files.put(name, content) != null) {
      throw new IOException("too much, or twice: " + name);
    }
  }

  /// Unpacked by ourselves and no further than the limit: PDFBox would unpack the whole.
  private static byte[] content(COSStream stream) throws IOException {
    var filter = stream.getFilters();
    try (var raw = stream.createRawInputStream()) {
      if (filter == null) return raw.readNBytes(FILE_MAX_BYTES + 1);
      var plain =
          COSName.FLATE_DECODE.equals(filter) && stream.getItem(COSName.DECODE_PARMS) == null;
      if (!plain) throw new IOException("a filter we do not read");
      var inflater = new Inflater();
      try (var in = new InflaterInputStream(raw, inflater)) {
        return in.readNBytes(FILE_MAX_BYTES + 1);
      } finally {
        inflater.end();
      }
    }
  }
}
