package org.peyvand.verify.signature;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/// Something in a signer's certificate that names a person or an office and becomes public with the
/// signature: a signer must see these before a signature is accepted.
public record Identifier(Kind kind, String name, String value) {
  /// Each name is the key of a label: `verify.identifier.NAME`.
  public enum Kind {
    COMMON_NAME("2.5.4.3"),
    SURNAME("2.5.4.4"),
    GIVEN_NAME("2.5.4.42"),
    SERIAL_NUMBER("2.5.4.5"),
    EMAIL("1.2.840.113549.1.9.1"),
    SNILS("1.2.643.100.3"),
    INN("1.2.643.3.131.1.1"),
    INN_ORGANIZATION("1.2.643.100.4"),
    OGRN("1.2.643.100.1"),
    TITLE("2.5.4.12"),
    ORGANIZATION("2.5.4.10"),
    UNIT("2.5.4.11"),
    PLACE("2.5.4.7"),
    STREET("2.5.4.9"),
    REGION("2.5.4.8"),
    COUNTRY("2.5.4.6"),
    BIRTH("1.3.6.1.5.5.7.9.1"),
    OTHER("");

    private final String oid;

    Kind(String oid) {
      this.oid = oid;
    }

    private static Kind of(ASN1ObjectIdentifier oid) {
      for (var kind : values()) if (kind.oid.equals(oid.getId())) return kind;
      return OTHER;
    }
  }

  private static final int LIST_MAX = 50;

  static List<Identifier> in(X509CertificateHolder certificate) {
    var found = new ArrayList<Identifier>();
    for (var rdn : certificate.getSubject().getRDNs()) {
      for (var pair : rdn.getTypesAndValues()) {
        found.add(
            new Identifier(Kind.of(pair.getType()), pair.getType().getId(), text(pair.getValue())));
      }
    }
    var names =
        certificate.getExtensions() == null
            ? null
            : GeneralNames.fromExtensions(
                certificate.getExtensions(), Extension.subjectAlternativeName);
    if (names != null) {
      for (var name : names.getNames()) {
        var kind = name.getTagNo() == GeneralName.rfc822Name ? Kind.EMAIL : Kind.OTHER;
        found.add(new Identifier(kind, "2.5.29.17", text(name.getName())));
      }
    }
    return List.copyOf(found.subList(0, Math.min(found.size(), LIST_MAX)));
  }

  private static String text(ASN1Encodable value) {
    return value instanceof ASN1String string ? string.getString() : value.toString();
  }
}
