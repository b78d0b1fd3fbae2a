package org.peyvand.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.peyvand.typeset.Text.Weight;

/// The fonts of the house, and which of them a language asks first.
final class Faces {
  private static final String ARABIC = "Vazirmatn";
  private static final String EUROPEAN = "NotoSans";
  private static final String ETHIOPIC = "NotoSansEthiopic";
  private static final String CHINESE = "NotoSansSC";

  private final ConcurrentMap<String, Face> loaded = new ConcurrentHashMap<>();

  /// What the owner brought; asked last, in bold only where there is a bold one.
  private final List<Face> regular = new ArrayList<>();

  private final List<Face> bold = new ArrayList<>();

  Faces() {
    this(List.of());
  }

  Faces(List<FurtherFont> further) {
    FontHome.prepare(read(ARABIC + "-Regular.ttf"));
    for (var font : further) {
      boolean heavy = font.weight() == Weight.BOLD;
      var name = "Further" + (heavy ? "-Bold" : "-Regular");
      (heavy ? bold : regular).add(load(name, font.file()));
    }
  }

  /// The font for a character and the marks on it: the first of the language's that has them all.
  Optional<Face> face(int[] cluster, Language language, Weight weight) {
    for (var family : stack(language)) {
      var face = face(family, weight);
      if (coversAll(face, cluster)) return Optional.of(face);
    }
    return (weight == Weight.BOLD
            ? Stream.concat(bold.stream(), regular.stream())
            : regular.stream())
        .filter(face -> coversAll(face, cluster))
        .findFirst();
  }

  private static boolean coversAll(Face face, int[] cluster) {
    for (int point : cluster) if (!TextRules.drawsNothing(point) && !face.has(point)) return false;
    return true;
  }

  private static List<String> stack(Language language) {
    return switch (language.script()) {
      case "Arab" -> List.of(ARABIC, EUROPEAN, ETHIOPIC, CHINESE);
      case "Ethi" -> List.of(ETHIOPIC, EUROPEAN, ARABIC, CHINESE);
      case "Hans", "Hant" -> List.of(CHINESE, EUROPEAN, ARABIC, ETHIOPIC);
      default -> List.of(EUROPEAN, ARABIC, ETHIOPIC, CHINESE);
    };
  }

  private Face face(String family, Weight weight) {
    var name = family + (weight == Weight.BOLD ? "-Bold" : "-Regular");
    return loaded.computeIfAbsent(name, Faces::load);
  }

  private static Face load(String name) {
    return load(name, read(name + ".ttf"));
  }

  private static Face load(String name, byte[] file) {
    try {
      var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
      return new Face(name, file, font);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String name) {
    try (var in = Faces.class.getResourceAsStream("fonts/" + name)) {
      if (in == null) throw new IllegalStateException("font not on the class path: " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
