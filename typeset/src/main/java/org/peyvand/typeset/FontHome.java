package org.peyvand.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lets Java's text layout work on a machine without any font and without fontconfig.
///
/// Before it lays out the first letter, Java asks the system for its fonts and gives up when there
/// is no system to ask. A file naming one font of ours for every logical font answers in its place.
final class FontHome {
  private static final String PROPERTY = "sun.awt.fontconfig";

  private FontHome() {}

  /// Must run before anything touches AWT; later it is without effect, and without harm.
  static void prepare(byte[] anyFont) {
    if (System.getProperty("java.awt.headless") == null)
      System.setProperty("java.awt.headless", "true");
    if (System.getProperty(PROPERTY) != null) return;
    try {
      var folder = Files.createTempDirectory("typeset");
      var font = Files.write(folder.resolve("font.ttf"), anyFont);
      var list = Files.writeString(folder.resolve("fontconfig.properties"), naming(font));
      // Deleted in the reverse order.
      folder.toFile().deleteOnExit();
      font.toFile().deleteOnExit();
      list.toFile().deleteOnExit();
      System.setProperty(PROPERTY, list.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String naming(Path font) {
    var lines = new StringBuilder("version=1\nsequence.allfonts=default\n");
    for (var family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"})
      for (var style : new String[] {"plain", "bold", "italic", "bolditalic"})
        lines.append(family).append('.').append(style).append(".default=Typeset\n");
    return lines.append("filename.Typeset=").append(font).append('\n').toString();
  }
}
