package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PdfAttachmentsTests {
  private static final int TOO_MUCH_BYTES = 9 << 20;

  private final PDDocument document = new PDDocument();
  private final COSArray names = new COSArray();
  private final COSDictionary tree = new COSDictionary();

  PdfAttachmentsTests() {
    tree.setItem(COSName.NAMES, names);
  }

  @Test
  void files_are_found_packed_or_not_in_leaves_below_leaves() throws Exception {
    carry("a", stream(COSName.FLATE_DECODE, "text".getBytes()));
    carry("b", stream(null, "plain".getBytes()));
    var above = new COSDictionary();
    var kids = new COSArray();
    kids.add(tree);
    above.setItem(COSName.KIDS, kids);

    var found = read(above).orElseThrow();

    assertThat(found).containsOnlyKeys("a", "b");
    assertThat(found.get("a")).asString().isEqualTo("text");
    assertThat(found.get("b")).asString().isEqualTo("plain");
  }

  @Test
  void a_bomb_is_not_unpacked() throws Exception {
    carry("a", stream(COSName.FLATE_DECODE, new byte[TOO_MUCH_BYTES]));

    assertThat(read(tree)).isEmpty();
  }

  @Test
  void a_name_twice_is_refused() throws Exception {
    carry("a", stream(null, new byte[1]));
    carry("a", stream(null, new byte[2]));

    assertThat(read(tree)).isEmpty();
  }

  @Test
  void two_files_under_one_name_are_refused() throws Exception {
    var other = stream(null, new byte[2]);
    carry("a", stream(null, new byte[1]), embedded -> embedded.setItem(COSName.UF, other));

    assertThat(read(tree)).isEmpty();
  }

  @Test
  void a_filter_we_do_not_read_is_refused() throws Exception {
    carry("a", stream(COSName.LZW_DECODE, new byte[100]));

    assertThat(read(tree)).isEmpty();
  }

  @Test
  void a_tree_that_goes_round_ends() throws Exception {
    var kids = new COSArray();
    for (var i = 0; i < 100; i++) kids.add(tree);
    tree.setItem(COSName.KIDS, kids);

    assertThat(read(tree)).isEmpty();
  }

  @Test
  void what_is_no_pdf_is_refused() throws Exception {
    assertThat(PdfAttachments.of(new ByteArrayInputStream("no PDF".getBytes()))).isEmpty();
    assertThat(PdfAttachments.of(new ByteArrayInputStream(new byte[3 << 20]))).isEmpty();
  }

  private COSStream stream(@org.jspecify.annotations.Nullable COSName filter, byte[] content)
      throws Exception {
    var stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(filter)) {
      out.write(content);
    }
    return stream;
  }

  private void carry(String name, COSStream stream) {
    carry(name, stream, _ -> {});
  }

  private void carry(String name, COSStream stream, Consumer<COSDictionary> more) {
    var embedded = new COSDictionary();
    embedded.setItem(COSName.F, stream);
    more.accept(embedded);
    var file = new COSDictionary();
    file.setString(COSName.F, name);
    file.setString(COSName.UF, name);
    file.setItem(COSName.EF, embedded);
    names.add(new COSString(name));
    names.add(file);
  }

  private Optional<java.util.Map<String, byte[]>> read(COSDictionary root) throws Exception {
    var catalog = document.getDocumentCatalog().getCOSObject();
    var dictionary = new COSDictionary();
    dictionary.setItem(COSName.EMBEDDED_FILES, root);
    catalog.setItem(COSName.NAMES, dictionary);
    document.addPage(new PDPage());
    var out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return PdfAttachments.of(new ByteArrayInputStream(out.toByteArray()));
  }
}
