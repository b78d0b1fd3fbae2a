package org.peyvand.verify.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// An ASiCManifest of ETSI EN 319 162-1: which signature it belongs to, and the SHA-256 of every
/// file it covers.
///
/// @param signature the name of the signature over this manifest
/// @param digests file name to SHA-256 in hex, in the manifest's order
public record SealManifest(String signature, Map<String, String> digests) {
  static final int SIZE_MAX_BYTES = 1 << 20;
  private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  public SealManifest {
    digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
  }

  public byte[] xml() {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<asic:ASiCManifest xmlns:asic=\"").append(ASIC);
    out.append("\" xmlns:ds=\"").append(DS).append("\">\n");
    out.append("  <asic:SigReference MimeType=\"application/pkcs7-signature\" URI=\"");
    out.append(signature).append("\"/>\n");
    digests.forEach(
        (name, digest) -> {
          out.append("  <asic:DataObjectReference URI=\"").append(name).append("\">\n");
          out.append("    <ds:DigestMethod Algorithm=\"").append(SHA256).append("\"/>\n");
          out.append("    <ds:DigestValue>");
          out.append(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)));
          out.append("</ds:DigestValue>\n  </asic:DataObjectReference>\n");
        });
    return out.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Empty when the bytes are no manifest, name a file twice, or use a digest other than SHA-256.
  public static Optional<SealManifest> read(byte[] xml) {
    if (xml.length > SIZE_MAX_BYTES) return Optional.empty();
    try {
      return read(parse(xml).getDocumentElement());
    } catch (IOException | SAXException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<SealManifest> read(Element root) {
    if (!ASIC.equals(root.getNamespaceURI()) || !"ASiCManifest".equals(root.getLocalName())) {
      return Optional.empty();
    }
    var signature = "";
    var digests = new LinkedHashMap<String, String>();
    for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element element)) continue;
      switch (element.getLocalName()) {
        case "SigReference" -> {
          if (!signature.isEmpty()) return Optional.empty();
          signature = element.getAttribute("URI");
        }
        case "DataObjectReference" -> {
          var digest = digest(element);
          var name = element.getAttribute("URI");
          if (digest.isEmpty() || name.isEmpty()) return Optional.empty();
          if (digests.put(name, digest.get()) != null) return Optional.empty();
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return signature.isEmpty()
        ? Optional.empty()
        : Optional.of(new SealManifest(signature, digests));
  }

  private static Optional<String> digest(Element reference) {
    var methods = reference.getElementsByTagNameNS(DS, "DigestMethod");
    var values = reference.getElementsByTagNameNS(DS, "DigestValue");
    if (methods.getLength() != 1 || values.getLength() != 1) return Optional.empty();
    if (!(methods.item(0) instanceof Element method)) return Optional.empty();
    if (!SHA256.equals(method.getAttribute("Algorithm"))) return Optional.empty();
    var value = Base64.getDecoder().decode(values.item(0).getTextContent().strip());
    return Optional.of(HexFormat.of().formatHex(value));
  }

  /// No document type, so no entities and nothing to fetch.
  private static Document parse(byte[] xml) throws IOException, SAXException {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
