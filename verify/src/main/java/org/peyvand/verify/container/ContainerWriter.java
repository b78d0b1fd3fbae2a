package org.peyvand.verify.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Writes a container. Files are only ever added; then a closing seal covers everything before it.
/// All files are stored, not deflated: every byte between the headers is then a byte of a file that
/// a seal covers, and equal files give equal archives on every machine.
public final class ContainerWriter {
  /// Names need no escaping in a manifest, a shell or an address.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,199}");

  /// 1 January 1980, the zero of zip's calendar: nobody should read a meaning into it.
  private static final short DATE = (1 << 5) | 1;

  private static final short VERSION = 20;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private ContainerWriter() {}

  public static ContainerWriter create() {
    var writer = new ContainerWriter();
    var type = Container.MIMETYPE_VALUE.getBytes(StandardCharsets.UTF_8);
    writer.files.put(Container.MIMETYPE, type);
    return writer;
  }

  /// Begins with all files of an existing container, in their order; a damaged one is not
  /// continued.
  public static ContainerWriter continuing(Container container) throws IOException {
    var writer = new ContainerWriter();
    for (var file : container.files()) {
      if (file.damaged()) throw new IllegalArgumentException("damaged: " + file.name());
      var content = container.read(file.name(), Integer.MAX_VALUE - 8);
      writer.files.put(file.name(), content.orElseThrow());
    }
    return writer;
  }

  public ContainerWriter add(String name, byte[] content) {
    if (!NAME.matcher(name).matches() || !ZipDirectory.safe(name)) {
      throw new IllegalArgumentException("name: " + name);
    }
    if (files.putIfAbsent(name, content.clone()) != null) {
      throw new IllegalArgumentException("already there: " + name);
    }
    return this;
  }

  public boolean has(String name) {
    return files.containsKey(name);
  }

  /// Everything in it so far, in order.
  public Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  /// Adds the next manifest and its signature. Nothing may follow except another round of files and
  /// a seal.
  public ContainerWriter seal(SealSigner signer) {
    var number = 1;
    while (files.containsKey(manifestName(number))) number++;
    var signature = "META-INF/signature%03d.p7s".formatted(number);
    var digests = new LinkedHashMap<String, String>();
    files.forEach(
        (name, content) -> {
          if (!name.equals(Container.MIMETYPE)) digests.put(name, sha256(content));
        });
    var manifest = new SealManifest(signature, digests).xml();
    add(manifestName(number), manifest);
    return add(signature, signer.sign(manifest));
  }

  private static String manifestName(int number) {
    return "META-INF/ASiCManifest%03d.xml".formatted(number);
  }

  public byte[] toBytes() {
    var out = new ByteArrayOutputStream();
    try {
      write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  public void write(OutputStream out) throws IOException {
    var central = new ByteArrayOutputStream();
    var at = 0;
    for (var file : files.entrySet()) {
      var name = file.getKey().getBytes(StandardCharsets.UTF_8);
      var content = file.getValue();
      var common = common(name, content);
      out.write(little(4 + common.length).putInt(0x04034b50).put(common).array());
      out.write(name);
      out.write(content);
      var header = little(46).putInt(0x02014b50).putShort(VERSION).put(common);
      central.write(header.putInt(42, at).array());
      central.write(name);
      at = Math.addExact(at, 4 + common.length + name.length + content.length);
    }
    central.writeTo(out);
    var count = (short) files.size();
    var end = little(22).putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
    out.write(end.putInt(central.size()).putInt(at).putShort((short) 0).array());
  }

  /// From "version needed" to "extra length": the same in both headers.
  private static byte[] common(byte[] name, byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    var fields = little(26).putShort(VERSION).putShort((short) 0).putShort((short) 0);
    fields.putShort((short) 0).putShort(DATE).putInt((int) crc.getValue());
    fields.putInt(content.length).putInt(content.length);
    return fields.putShort((short) name.length).putShort((short) 0).array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
