package org.peyvand.typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// Writes the objects of a PDF one by one, each as soon as it is known. Of what is written only its
/// place is kept, so that memory does not grow with pages.
final class PdfWriter {
  /// So many small objects are packed together: enough to compress well.
  private static final int PACK_MAX = 100;

  private static final int IN_PACK = -1;

  private final OutputStream out;
  private final MessageDigest digest;
  private final ByteArray packed = new ByteArray();
  private final int[] packedNumbers = new int[PACK_MAX];
  private final int[] packedOffsets = new int[PACK_MAX];
  private int inPack;
  private long length;

  /// For each object its place in the file, or else in which pack it is, and where in it.
  private long[] offsets = new long[1024];

  private int count = 1;

  PdfWriter(OutputStream out) throws IOException {
    this.out = out;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    // The second line tells programs that the file is no text.
    write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  /// A number for an object that is written later.
  int reserve() {
    if (count == offsets.length) offsets = Arrays.copyOf(offsets, count * 2);
    return count++;
  }

  int add(COSBase object) throws IOException {
    int number = reserve();
    put(number, object);
    return number;
  }

  /// Writes an object that is no stream.
  void put(int number, COSBase object) throws IOException {
    requireNew(number);
    packedNumbers[inPack] = number;
    packedOffsets[inPack] = packed.size();
    inPack++;
    PdfObjects.write(packed, object);
    packed.write('\n');
    offsets[number] = IN_PACK;
    if (inPack == PACK_MAX) pack();
  }

  /// Writes a stream and compresses it.
  void put(int number, COSDictionary dictionary, byte[] content) throws IOException {
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    putRaw(number, dictionary, deflated(content));
  }

  int add(COSDictionary dictionary, byte[] content) throws IOException {
    int number = reserve();
    put(number, dictionary, content);
    return number;
  }

  /// Writes a stream whose bytes are already as the dictionary says.
  void putRaw(int number, COSDictionary dictionary, byte[] content) throws IOException {
    requireNew(number);
    offsets[number] = length;
    dictionary.setInt(COSName.LENGTH, content.length);
    var head = new ByteArray();
    head.write(number + " 0 obj\n");
    PdfObjects.write(head, dictionary);
    head.write("\nstream\n");
    write(head.toByteArray());
    write(content);
    write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void requireNew(int number) {
    if (offsets[number] != 0) throw new IllegalStateException("object " + number + " twice");
  }

  private void pack() throws IOException {
    if (inPack == 0) return;
    int number = reserve();
    var index = new ByteArray();
    for (int i = 0; i < inPack; i++) {
      index.write(packedNumbers[i] + " " + packedOffsets[i] + " ");
      offsets[packedNumbers[i]] = -((long) number << 8 | i);
    }
    var dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.getPDFName("ObjStm"));
    dictionary.setInt(COSName.N, inPack);
    dictionary.setInt(COSName.FIRST, index.size());
    index.write(packed.toByteArray());
    packed.reset();
    inPack = 0;
    put(number, dictionary, index.toByteArray());
  }

  /// Writes the directory of all objects; its identity is made of all that stands before it.
  void end(int catalog, int information) throws IOException {
    pack();
    int number = reserve();
    offsets[number] = length;
    // Type, place, and place within a pack.
    var table = ByteBuffer.allocate(count * 7);
    table.put((byte) 0).putInt(0).put((byte) 0).put((byte) 0xFF);
    for (int i = 1; i < count; i++) {
      long place = offsets[i];
      if (place > 0) table.put((byte) 1).putInt(Math.toIntExact(place)).putShort((short) 0);
      else if (place < 0)
        table.put((byte) 2).putInt((int) (-place >> 8)).putShort((short) (-place & 0xFF));
      else throw new IllegalStateException("object " + i + " was never written");
    }
    var identity = new COSString(Arrays.copyOf(digest.digest(), 16));
    var identities = new COSArray();
    identities.add(identity);
    identities.add(identity);
    var trailer = new COSDictionary();
    trailer.setItem(COSName.TYPE, COSName.getPDFName("XRef"));
    trailer.setInt(COSName.SIZE, count);
    trailer.setItem(COSName.getPDFName("W"), PdfObjects.numbers(1, 4, 2));
    trailer.setItem(COSName.ROOT, PdfObjects.to(catalog));
    trailer.setItem(COSName.INFO, PdfObjects.to(information));
    trailer.setItem(COSName.ID, identities);
    offsets[number] = 0;
    long start = length;
    put(number, trailer, table.array());
    write(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    digest.update(bytes);
    length += bytes.length;
  }

  private static byte[] deflated(byte[] content) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(content);
      deflater.finish();
      var packed = new ByteArray();
      var buffer = new byte[8192];
      while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
      return packed.toByteArray();
    }
  }
}
