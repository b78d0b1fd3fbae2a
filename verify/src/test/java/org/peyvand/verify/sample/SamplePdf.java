package org.peyvand.verify.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// An empty page that carries files.
final class SamplePdf {
  private SamplePdf() {}

  static byte[] carrying(Map<String, byte[]> files) throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var specifications = new TreeMap<String, PDComplexFileSpecification>();
      for (var file : files.entrySet()) {
        var specification = new PDComplexFileSpecification();
        specification.setFile(file.getKey());
        specification.setFileUnicode(file.getKey());
        var content = new ByteArrayInputStream(file.getValue());
        specification.setEmbeddedFile(new PDEmbeddedFile(document, content));
        specifications.put(file.getKey(), specification);
      }
      var tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(specifications);
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
