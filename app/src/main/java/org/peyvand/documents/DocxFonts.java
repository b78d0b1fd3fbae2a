package org.peyvand.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.peyvand.typeset.FontFile;

/// The fonts of one Word file. Officials' machines do not have ours, so they travel inside, in the
/// form that Word reads (ECMA-376 part 4, §14.2.1, "font embedding").
final class DocxFonts {
  /// Letters of these do not change with their neighbors: the file carries those it uses.
  private static final String CHINESE = "Noto Sans SC";

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
          CHINESE,
          "Microsoft YaHei");

  private record Style(String family, boolean bold) {}

  private final TreeMap<String, TreeMap<Boolean, FontFile>> used = new TreeMap<>();
  private final TreeMap<String, TreeSet<Integer>> characters = new TreeMap<>();

  /// A font as a part of the file.
  ///
  /// @param key by which it is veiled, as the font table has it
  @SuppressWarnings("ArrayRecordComponent") // on its way
  record Embedded(String family, boolean bold, String name, String key, byte[] content) {}

  void use(FontFile font, String words) {
    used.computeIfAbsent(font.family(), _ -> new TreeMap<>()).put(font.bold(), font);
    var seen = characters.computeIfAbsent(font.family(), _ -> new TreeSet<>());
    words.codePoints().forEach(seen::add);
  }

  List<Embedded> embedded() {
    var all = new ArrayList<Embedded>();
    used.forEach(
        (family, weights) ->
            weights.forEach((bold, font) -> all.add(embedded(family, bold, font))));
    return all;
  }

  private Embedded embedded(String family, boolean bold, FontFile font) {
    var style = new Style(family, bold);
    var id = UUID.nameUUIDFromBytes(style.toString().getBytes(StandardCharsets.UTF_8));
    var key = id.toString().toUpperCase(Locale.ROOT);
    var name = family.replace(" ", "") + (bold ? "-Bold" : "-Regular") + ".odttf";
    return new Embedded(family, bold, name, "{" + key + "}", veiled(bytes(font), key));
  }

  private byte[] bytes(FontFile font) {
    return font.family().equals(CHINESE)
        ? font.bytes(characters.getOrDefault(CHINESE, new TreeSet<>()))
        : font.bytes();
  }

  /// The first bytes, mixed with the key read backwards.
  private static byte[] veiled(byte[] font, String key) {
    var digits = HexFormat.of().parseHex(key.replace("-", ""));
    for (int i = 0; i < OBFUSCATED; i++) font[i] ^= digits[15 - i % 16];
    return font;
  }

  byte[] table(List<Embedded> embedded) {
    var out = new DocxXml("w:fonts");
    for (var family : used.keySet()) {
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
