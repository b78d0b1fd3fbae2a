package org.peyvand.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.peyvand.typeset.Text.Weight;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What a font of the machine's owner adds.
class FurtherFontTests {
  /// A Chinese character that the house's own fonts lack.
  private static final String RARE = Character.toString(0x20000);

  private static final byte[] HOUSE = house("NotoSans-Regular.ttf");

  @Test
  void a_character_that_ours_lack_is_set_with_it() throws Exception {
    var words = "国" + RARE + "家";
    assertThat(new Typesetter().flaw(words, Language.of("zh")))
        .hasValueSatisfying(flaw -> assertThat(flaw.character()).isEqualTo("U+20000"));

    var typesetter = new Typesetter(List.of(read(withRare(HOUSE))));

    assertThat(typesetter.flaw(words, Language.of("zh"))).isEmpty();
    var pdf =
        switch (typesetter.set(Press.paper("zh", new Block.Paragraph(words)))) {
          case TypesetOutcome.Printed printed -> printed.pdf();
          case TypesetOutcome.Refused refused -> throw new AssertionError(refused);
        };
    assertThat(Standards.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(Standards.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    try (var paper = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(paper)).contains(words);
    }
  }

  @Test
  void in_bold_too_where_there_is_no_bold_one() {
    var typesetter = new Typesetter(List.of(read(withRare(HOUSE))));

    assertThat(typesetter.set(Press.paper("zh", new Block.Title(RARE))))
        .isInstanceOf(TypesetOutcome.Printed.class);
  }

  @Test
  void what_ours_have_is_set_with_ours() {
    var typesetter = new Typesetter(List.of(read(withRare(HOUSE))));
    var ours = new Typesetter().set(Press.paper("zh", new Block.Paragraph("国家")));
    var theirs = typesetter.set(Press.paper("zh", new Block.Paragraph("国家")));

    assertThat(((TypesetOutcome.Printed) theirs).pdf())
        .isEqualTo(((TypesetOutcome.Printed) ours).pdf());
  }

  @Test
  void a_font_that_may_not_be_embedded_is_refused() {
    for (int allowed : new int[] {0x0000, 0x0004, 0x0008})
      assertThat(FurtherFont.of(allowing(allowed), Weight.REGULAR))
          .isInstanceOf(FurtherFont.Read.class);
    for (int restricted : new int[] {0x0002, 0x0102, 0x0100, 0x0204})
      assertThat(FurtherFont.of(allowing(restricted), Weight.REGULAR))
          .as("fsType %x", restricted)
          .isEqualTo(FurtherFont.Refused.NOT_EMBEDDABLE);
  }

  @Test
  void what_is_no_true_type_font_is_refused() {
    var postScript = HOUSE.clone();
    System.arraycopy("OTTO".getBytes(StandardCharsets.US_ASCII), 0, postScript, 0, 4);
    var collection = HOUSE.clone();
    System.arraycopy("ttcf".getBytes(StandardCharsets.US_ASCII), 0, collection, 0, 4);
    var torn = java.util.Arrays.copyOf(HOUSE, 5000);

    for (var file :
        List.of(
            postScript, collection, torn, new byte[0], "no font".getBytes(StandardCharsets.UTF_8)))
      assertThat(FurtherFont.of(file, Weight.REGULAR)).isEqualTo(FurtherFont.Refused.NOT_TRUE_TYPE);
    assertThat(FurtherFont.of(new byte[60_000_001], Weight.REGULAR))
        .isEqualTo(FurtherFont.Refused.TOO_LARGE);
  }

  private static FurtherFont read(byte[] file) {
    return switch (FurtherFont.of(file, Weight.REGULAR)) {
      case FurtherFont.Read(var font) -> font;
      case FurtherFont.Refused why -> throw new AssertionError(why);
    };
  }

  private static byte[] allowing(int embedding) {
    var tables = tables(HOUSE);
    ByteBuffer.wrap(tables.get("OS/2")).putShort(8, (short) embedding);
    return font(tables);
  }

  /// A font of ours that takes its glyph 36 for the rare character, and knows no other.
  private static byte[] withRare(byte[] file) {
    var tables = tables(file);
    var map = ByteBuffer.allocate(12 + 28);
    map.putShort((short) 0).putShort((short) 1); // one table
    map.putShort((short) 3).putShort((short) 10).putInt(12); // Windows, all of Unicode
    map.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
    map.putInt(0x20000).putInt(0x20000).putInt(36);
    tables.put("cmap", map.array());
    return font(tables);
  }

  private static TreeMap<String, byte[]> tables(byte[] file) {
    var in = ByteBuffer.wrap(file);
    var tables = new TreeMap<String, byte[]>();
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      var name = new String(file, entry, 4, StandardCharsets.US_ASCII);
      int from = in.getInt(entry + 8);
      tables.put(name, java.util.Arrays.copyOfRange(file, from, from + in.getInt(entry + 12)));
    }
    return tables;
  }

  private static byte[] font(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count) * 16;
    var head = ByteBuffer.allocate(12 + 16 * count);
    head.putInt(0x0001_0000).putShort((short) count).putShort((short) power);
    head.putShort((short) Integer.numberOfTrailingZeros(power / 16));
    head.putShort((short) (16 * count - power));
    var body = new ByteArrayOutputStream();
    tables.forEach(
        (name, table) -> {
          head.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(sum(table));
          head.putInt(head.capacity() + body.size()).putInt(table.length);
          body.writeBytes(java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4));
        });
    var file = new ByteArrayOutputStream();
    file.writeBytes(head.array());
    file.writeBytes(body.toByteArray());
    return file.toByteArray();
  }

  private static int sum(byte[] table) {
    var words = ByteBuffer.wrap(java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4));
    int sum = 0;
    while (words.hasRemaining()) sum += words.getInt();
    return sum;
  }

  private static byte[] house(String name) {
    try (var in = Faces.class.getResourceAsStream("fonts/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
