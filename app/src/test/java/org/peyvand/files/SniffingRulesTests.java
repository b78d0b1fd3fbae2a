package org.peyvand.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peyvand.files.SampleFiles.latin;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SniffingRulesTests {
  @Test
  void what_we_take_is_known_by_its_bytes() {
    assertThat(kind(SampleFiles.pdf())).isEqualTo(FileKind.PDF);
    assertThat(kind(SampleFiles.png(2, 2))).isEqualTo(FileKind.PNG);
    assertThat(kind(SampleFiles.jpeg(2, 2))).isEqualTo(FileKind.JPEG);
    assertThat(kind(latin("II*\0\u0008\0\0\0"))).isEqualTo(FileKind.TIFF);
    assertThat(kind(SampleFiles.container("a.txt", latin("a")))).isEqualTo(FileKind.ASICE);
    assertThat(kind(latin("0\u0082\u0001\0\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007\u0002")))
        .isEqualTo(FileKind.P7S);
    assertThat(kind("سند نمونه".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(FileKind.TEXT);
  }

  @Test
  void what_we_do_not_take_is_named() {
    Map.of(
            "<svg xmlns='http://www.w3.org/2000/svg'/>", FileKind.SVG,
            "<?xml version='1.0'?><!-- a --><svg/>", FileKind.SVG,
            "\u00ef\u00bb\u00bf \n<!DOCTYPE html>", FileKind.HTML,
            "<script>alert(1)</script>", FileKind.HTML,
            "<?xml version='1.0'?><akomaNtoso/>", FileKind.XML,
            "RIFF\0\0\0\0WEBPVP8 ", FileKind.WEBP,
            "\0\0\0\u0018ftypheic", FileKind.HEIC,
            "\0\0\0\u0018ftypmp42", FileKind.MEDIA,
            "MZ\u0090\0", FileKind.PROGRAM)
        .forEach((start, kind) -> assertThat(kind(latin(start))).as(start).isEqualTo(kind));
    assertThat(kind(SampleFiles.zip("word/document.xml", latin("<a/>"))))
        .isEqualTo(FileKind.OFFICE);
    assertThat(kind(SampleFiles.zip("a.txt", latin("a")))).isEqualTo(FileKind.ZIP);
  }

  private static FileKind kind(byte[] file) {
    return SniffingRules.kind(Arrays.copyOf(file, Math.min(file.length, SniffingRules.HEAD_BYTES)));
  }
}
