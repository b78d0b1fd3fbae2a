package org.peyvand.documents;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.peyvand.typeset.FontFile;

/// The fonts of one Word file. Officials' machines do not have ours, so they travel inside, in the
/// form that Word reads (ECMA-376 part 4, §14.2.1, "font embedding"): whole where letters change
/// with their neighbors, else cut down to the letters that are used.
final class DocxFonts {
  private static final int OBFUSCATED = 32;

  /// What is taken where a program does not read fonts inside a file.
  private static final Map<String, String> INSTEAD =
      Map.of(
          "Vazirmatn",
          "Tahoma",
          "Noto Sans",
          "Segoe UI",
          "Noto Sans Ethiopic",
          "Nyala",
          "Noto Sans SC",
          "Microsoft YaHei");

  private final Map<FontFile, TreeSet<Integer>> used = new LinkedHashMap<>();

  /// A font as a part of the file.
  ///
  /// @param key by which it is veiled, as the font table has it
  @SuppressWarnings("ArrayRecordComponent") // on its way
  record Embedded(String family, boolean bold, String name, String key, byte[] content) {}

  void use(FontFile font, String words) {
    var seen = used.computeIfAbsent(font, _ -> new TreeSet<>());
    words.codePoints().forEach(seen::add);
  }

  /// By family, the regular one first as the schema wants it; of two files with the same names the
  /// one that has more of the words.
  List<Embedded> embedded() {
    var chosen = new TreeMap<String, FontFile>();
    for (var font : used.keySet())
      chosen.merge(
          font.family() + (font.bold() ? " 1" : " 0"),
          font,
          (one, other) -> letters(one).size() < letters(other).size() ? other : one);
    return chosen.values().stream().map(this::embedded).toList();
  }

  private TreeSet<Integer> letters(FontFile font) {
    return used.getOrDefault(font, new TreeSet<>());
  }

  private static String name(FontFile font) {
    return font.family().replace(" ", "") + (font.bold() ? "-Bold" : "-Regular");
  }

  private Embedded embedded(FontFile font) {
    var name = name(font);
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var key = id.toString().toUpperCase(Locale.ROOT);
    var bytes = font.shapes() ? font.bytes() : font.bytes(letters(font));
    return new Embedded(
        font.family(), font.bold(), name + ".odttf", "{" + key + "}", veiled(bytes, key));
  }

  /// The first bytes, mixed with the key read backwards.
  private static byte[] veiled(byte[] font, String key) {
    var digits = HexFormat.of().parseHex(key.replace("-", ""));
    for (int i = 0; i < OBFUSCATED; i++) font[i] ^= digits[15 - i % 16];
    return font;
  }

  byte[] table(List<Embedded> embedded) {
    var out = new DocxXml("w:fonts");
    for (var family : new TreeSet<>(used.keySet().stream().map(FontFile::family).toList())) {
      out.open("w:font", "w:name", family);
      out.value("w:altName", INSTEAD.getOrDefault(family, "Arial"));
      for (int i = 0; i < embedded.size(); i++) {
        var font = embedded.get(i);
        if (!font.family().equals(family)) continue;
        out.empty(
            font.bold() ? "w:embedBold" : "w:embedRegular",
            "r:id",
            "rId" + (i + 1),
            "w:fontKey",
            font.key());
      }
      out.close();
    }
    return out.end();
  }
}
