package org.peyvand.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.peyvand.interchange.ReadOutcome.Reason;

/// An archive from outside, unpacked in memory within limits.
final class StrangeZip {
  /// A Word file with many pictures has some hundreds.
  private static final int ENTRIES_MAX = 1_000;

  /// The text of 2,000 clauses in 12 languages in Word's markup, and room to spare.
  private static final long UNPACKED_MAX = 64L * 1024 * 1024;

  /// Markup packs ten or twenty times; what packs better is made to fill memory.
  private static final int RATIO_MAX = 150;

  /// Below this a high ratio harms nobody.
  private static final long RATIO_FROM = 2L * 1024 * 1024;

  private StrangeZip() {}

  static boolean looksLikeOne(byte[] content) {
    return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
  }

  /// The files in it by name; those that nobody asked for are counted and dropped.
  static Map<String, byte[]> unpack(byte[] content, Wanted wanted) throws Unusable {
    var files = new LinkedHashMap<String, byte[]>();
    long total = 0;
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > ENTRIES_MAX) throw new Unusable(Reason.BOMB);
        var kept = new ByteArrayOutputStream();
        var wants = wanted.wants(entry.getName());
        var buffer = new byte[16 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          total += read;
          boolean bomb = total > RATIO_FROM && total > (long) content.length * RATIO_MAX;
          if (bomb || total > UNPACKED_MAX) throw new Unusable(Reason.BOMB);
          if (wants) kept.write(buffer, 0, read);
        }
        if (wants) files.put(entry.getName(), kept.toByteArray());
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unusable(Reason.BROKEN_ARCHIVE);
    }
    if (entries == 0) throw new Unusable(Reason.BROKEN_ARCHIVE);
    return files;
  }

  /// Which files are to be kept.
  interface Wanted {
    boolean wants(String name) throws Unusable;
  }
}
