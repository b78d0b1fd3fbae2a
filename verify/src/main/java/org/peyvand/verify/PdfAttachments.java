package org.peyvand.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/// The files a PDF carries, each within a limit. Large PDFs are parsed from a temporary file, not
/// from memory.
final class PdfAttachments {
  private static final int FILES_MAX = 200;
  private static final int FILE_MAX_BYTES = 8 << 20;
  private static final int TOTAL_MAX_BYTES = 32 << 20;
  private static final int TREE_DEPTH_MAX = 8;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private int total;

  /// Empty when the PDF cannot be read, carries a name twice, or carries too much.
  static Optional<Map<String, byte[]>> of(InputStream pdf) throws IOException {
    var copy = Files.createTempFile("peyvand-verify-", ".pdf");
    try {
      try (var out = Files.newOutputStream(copy)) {
        pdf.transferTo(out);
      }
      var cache = IOUtils.createTempFileOnlyStreamCache();
      try (var document = Loader.loadPDF(copy.toFile(), "", null, null, cache)) {
        var found = new PdfAttachments();
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        if (names.getEmbeddedFiles() != null) found.collect(names.getEmbeddedFiles(), 0);
        return Optional.of(found.files);
      }
    } catch (IOException | RuntimeException | StackOverflowError _) {
      return Optional.empty();
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void collect(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
      throws IOException {
    if (depth > TREE_DEPTH_MAX) throw new IOException("name tree too deep");
    var names = node.getNames();
    if (names != null) for (var file : names.values()) add(file);
    if (node.getKids() == null) return;
    for (var kid : node.getKids()) collect(kid, depth + 1);
  }

  private void add(PDComplexFileSpecification file) throws IOException {
    var unicode = file.getFileUnicode();
    var name = unicode != null ? unicode : file.getFile();
    var embedded = file.getEmbeddedFile();
    if (name == null || embedded == null) throw new IOException("attachment without name or file");
    try (var in = embedded.createInputStream()) {
      var content = in.readNBytes(FILE_MAX_BYTES + 1);
      total += content.length;
      var tooMuch = content.length > FILE_MAX_BYTES || total > TOTAL_MAX_BYTES;
      if (tooMuch || files.size() >= FILES_MAX || files.put(name, content) != null) {
        throw new IOException("too much, or twice: " + name);
      }
    }
  }
}
