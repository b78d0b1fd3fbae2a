package org.peyvand.verify.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.peyvand.verify.container.ContainerRefusal.Why;

/// Reads a zip from its central directory and demands that the local headers say the same and that
/// no byte of the archive lies outside what the directory describes. Two readers must never see two
/// different archives.
final class ZipDirectory {
  static final int ENTRIES_MAX = 2_000;
  static final long ENTRY_MAX_BYTES = 256L << 20;
  static final long TOTAL_MAX_BYTES = 512L << 20;

  /// Deflate cannot do better than about 1030; honest text stays far below this.
  private static final long RATIO_MAX = 300;

  private static final int NAME_MAX_BYTES = 240;
  private static final int END_BYTES = 22;
  private static final int CENTRAL_BYTES = 46;
  private static final int LOCAL_BYTES = 30;

  private final RandomBytes bytes;

  private ZipDirectory(RandomBytes bytes) {
    this.bytes = bytes;
  }

  /// The files in the order in which they lie in the archive.
  static List<ZipEntryHeader> read(RandomBytes bytes) throws IOException {
    return new ZipDirectory(bytes).read();
  }

  private List<ZipEntryHeader> read() throws IOException {
    if (bytes.size() > TOTAL_MAX_BYTES) throw new ContainerRefusal(Why.TOO_LARGE, null);
    if (bytes.size() < END_BYTES) throw new ContainerRefusal(Why.NOT_A_CONTAINER, null);
    var endAt = bytes.size() - END_BYTES;
    var end = at(endAt, END_BYTES);
    if (end.getInt(0) != 0x06054b50) throw missingEnd();
    var count = end.getShort(10) & 0xffff;
    var size = end.getInt(12) & 0xffffffffL;
    var start = end.getInt(16) & 0xffffffffL;
    var oneDisk = end.getInt(4) == 0 && (end.getShort(8) & 0xffff) == count;
    if (!oneDisk || end.getShort(20) != 0) throw new ContainerRefusal(Why.BROKEN_DIRECTORY, null);
    if (start == 0xffffffffL || count == 0xffff) {
      throw new ContainerRefusal(Why.UNSUPPORTED_ZIP, null);
    }
    if (start + size != endAt) throw new ContainerRefusal(Why.BROKEN_DIRECTORY, null);
    if (count > ENTRIES_MAX) throw new ContainerRefusal(Why.TOO_MANY_FILES, null);
    return inOrder(central(start, endAt, count), start);
  }

  private ContainerRefusal missingEnd() throws IOException {
    var zip = at(0, 4).getInt(0) == 0x04034b50;
    return new ContainerRefusal(zip ? Why.BROKEN_DIRECTORY : Why.NOT_A_CONTAINER, null);
  }

  private List<ZipEntryHeader> central(long start, long end, int count) throws IOException {
    var found = new ArrayList<ZipEntryHeader>();
    var names = new HashSet<String>();
    var total = 0L;
    var at = start;
    for (var i = 0; i < count; i++) {
      if (at + CENTRAL_BYTES > end) throw new ContainerRefusal(Why.BROKEN_DIRECTORY, null);
      var header = at(at, CENTRAL_BYTES);
      var nameLength = header.getShort(28) & 0xffff;
      var extraLength = header.getShort(30) & 0xffff;
      var next = at + CENTRAL_BYTES + nameLength + extraLength;
      var comment = header.getShort(32) != 0;
      if (header.getInt(0) != 0x02014b50 || next > end || comment) {
        throw new ContainerRefusal(Why.BROKEN_DIRECTORY, null);
      }
      var entry = entry(header, name(at + CENTRAL_BYTES, nameLength, header.getShort(8)));
      total += entry.size();
      if (total > TOTAL_MAX_BYTES) throw new ContainerRefusal(Why.TOO_LARGE, entry.name());
      if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
        throw new ContainerRefusal(Why.DUPLICATE_NAME, entry.name());
      }
      found.add(entry);
      at = next;
    }
    if (at != end) throw new ContainerRefusal(Why.BROKEN_DIRECTORY, null);
    return found;
  }

  private static ZipEntryHeader entry(ByteBuffer header, String name) {
    var entry =
        new ZipEntryHeader(
            name,
            header.getShort(6),
            header.getShort(8) & 0xffff,
            header.getShort(10) & 0xffff,
            header.getShort(12) & 0xffff,
            header.getShort(14) & 0xffff,
            header.getInt(16) & 0xffffffffL,
            header.getInt(20) & 0xffffffffL,
            header.getInt(24) & 0xffffffffL,
            header.getInt(42) & 0xffffffffL,
            0);
    if ((entry.flags() & ZipEntryHeader.ENCRYPTED_FLAGS) != 0) {
      throw new ContainerRefusal(Why.ENCRYPTED, name);
    }
    var plain = ZipEntryHeader.DESCRIPTOR_FLAG | ZipEntryHeader.UTF8_FLAG | 6;
    var known =
        entry.method() == ZipEntryHeader.STORED || entry.method() == ZipEntryHeader.DEFLATED;
    if (!known || (entry.flags() & ~plain) != 0 || header.getShort(6) > 20) {
      throw new ContainerRefusal(Why.UNSUPPORTED_ZIP, name);
    }
    if (entry.method() == ZipEntryHeader.STORED && entry.compressed() != entry.size()) {
      throw new ContainerRefusal(Why.BROKEN_DIRECTORY, name);
    }
    if (header.getShort(34) != 0 || !plausiblyMade(header)) {
      throw new ContainerRefusal(Why.BROKEN_DIRECTORY, name);
    }
    var bomb = entry.size() > (1 << 16) && entry.size() / RATIO_MAX > entry.compressed();
    if (entry.size() > ENTRY_MAX_BYTES || bomb) throw new ContainerRefusal(Why.TOO_LARGE, name);
    return entry;
  }

  /// Made on no system in particular, as ours are: then there is nothing for version and attributes
  /// to say.
  private static boolean plausiblyMade(ByteBuffer header) {
    return switch (header.getShort(4) >> 8 & 0xff) {
      case 0 ->
          header.getShort(4) == header.getShort(6)
              && header.getShort(36) == 0
              && header.getInt(38) == 0;
      case 3, 10, 19 -> true;
      default -> false;
    };
  }

  private String name(long at, int length, int flags) throws IOException {
    if (length == 0 || length > NAME_MAX_BYTES) throw new ContainerRefusal(Why.UNSAFE_NAME, null);
    var raw = bytes.slice(at, length);
    try {
      var name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      var plain = name.length() == length || (flags & ZipEntryHeader.UTF8_FLAG) != 0;
      if (!plain || !safe(name)) throw new ContainerRefusal(Why.UNSAFE_NAME, null);
      return name;
    } catch (CharacterCodingException _) {
      throw new ContainerRefusal(Why.UNSAFE_NAME, null);
    }
  }

  static boolean safe(String name) {
    if (name.startsWith("/") || name.endsWith("/")) return false;
    if (name.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\' || c == ':')) return false;
    for (var segment : name.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) return false;
    }
    return true;
  }

  private List<ZipEntryHeader> inOrder(List<ZipEntryHeader> entries, long centralAt)
      throws IOException {
    var ordered = new ArrayList<ZipEntryHeader>();
    var expected = 0L;
    entries.sort(Comparator.comparingLong(ZipEntryHeader::headerAt));
    for (var entry : entries) {
      if (entry.headerAt() != expected) throw new ContainerRefusal(Why.HIDDEN_BYTES, entry.name());
      var placed = entry.withDataAt(dataAt(entry, centralAt));
      expected = placed.dataAt() + entry.compressed() + descriptorLength(placed, centralAt);
      if (expected > centralAt) throw new ContainerRefusal(Why.BROKEN_DIRECTORY, entry.name());
      ordered.add(placed);
    }
    if (expected != centralAt) throw new ContainerRefusal(Why.HIDDEN_BYTES, null);
    return ordered;
  }

  private long dataAt(ZipEntryHeader entry, long centralAt) throws IOException {
    if (entry.headerAt() + LOCAL_BYTES > centralAt) {
      throw new ContainerRefusal(Why.BROKEN_DIRECTORY, entry.name());
    }
    var header = at(entry.headerAt(), LOCAL_BYTES);
    var nameLength = header.getShort(26) & 0xffff;
    var dataAt = entry.headerAt() + LOCAL_BYTES + nameLength + (header.getShort(28) & 0xffff);
    var described = (entry.flags() & ZipEntryHeader.DESCRIPTOR_FLAG) != 0;
    var same =
        header.getInt(0) == 0x04034b50
            && dataAt + entry.compressed() <= centralAt
            && header.getShort(4) == entry.version()
            && (header.getShort(6) & 0xffff) == entry.flags()
            && (header.getShort(8) & 0xffff) == entry.method()
            && (header.getShort(10) & 0xffff) == entry.time()
            && (header.getShort(12) & 0xffff) == entry.date()
            && agrees(header.getInt(14), entry.crc(), described)
            && agrees(header.getInt(18), entry.compressed(), described)
            && agrees(header.getInt(22), entry.size(), described)
            && name(entry.headerAt() + LOCAL_BYTES, nameLength, entry.flags()).equals(entry.name());
    if (!same) throw new ContainerRefusal(Why.HEADERS_DISAGREE, entry.name());
    return dataAt;
  }

  private static boolean agrees(int local, long central, boolean described) {
    return (local & 0xffffffffL) == central || (described && local == 0);
  }

  /// Some writers put sizes behind the data; they must then repeat the directory's, with or without
  /// a mark.
  private int descriptorLength(ZipEntryHeader entry, long centralAt) throws IOException {
    if ((entry.flags() & ZipEntryHeader.DESCRIPTOR_FLAG) == 0) return 0;
    var from = entry.dataAt() + entry.compressed();
    for (var length : new int[] {16, 12}) {
      if (from + length > centralAt) continue;
      var found = at(from, length);
      var marked = length == 12 || found.getInt(0) == 0x08074b50;
      if (marked
          && found.getInt(length - 12) == (int) entry.crc()
          && found.getInt(length - 8) == (int) entry.compressed()
          && found.getInt(length - 4) == (int) entry.size()) {
        return length;
      }
    }
    throw new ContainerRefusal(Why.HEADERS_DISAGREE, entry.name());
  }

  private ByteBuffer at(long from, int length) throws IOException {
    return ByteBuffer.wrap(bytes.slice(from, length)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
