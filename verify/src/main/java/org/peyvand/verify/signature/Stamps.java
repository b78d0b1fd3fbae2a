package org.peyvand.verify.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;

/// The tokens found over one signature: those it carries, over its value (CAdES-T), and those
/// beside it, over its file.
record Stamps(List<Timestamp> all) {
  private static final String SIGNATURE_TIMESTAMP = "1.2.840.113549.1.9.16.2.14";

  /// One or two are usual; each costs the check of a signature and a chain.
  private static final int TOKENS_MAX = 8;

  static Stamps over(byte[] p7s, CmsFile file, Timestamps timestamps) {
    var found = new ArrayList<Timestamp>();
    var value = Payload.of(file.signer().getSignature());
    for (var token : inside(file)) {
      found.add(Timestamp.check("", encoded(token), value, timestamps.authorities()));
    }
    var whole = Payload.of(p7s);
    for (var one : timestamps.beside()) {
      if (found.size() >= TOKENS_MAX) break;
      found.add(Timestamp.check(one.file(), one.response(), whole, timestamps.authorities()));
    }
    timestamps.judged().stream().limit(TOKENS_MAX).forEach(found::add);
    return new Stamps(List.copyOf(found));
  }

  private static List<ASN1Encodable> inside(CmsFile file) {
    var table = file.signer().getUnsignedAttributes();
    if (table == null) return List.of();
    var tokens = new ArrayList<ASN1Encodable>();
    var attributes = table.getAll(new ASN1ObjectIdentifier(SIGNATURE_TIMESTAMP));
    for (var i = 0; i < attributes.size(); i++) {
      for (var token : Attribute.getInstance(attributes.get(i)).getAttrValues()) {
        if (tokens.size() < TOKENS_MAX) tokens.add(token);
      }
    }
    return tokens;
  }

  private static byte[] encoded(ASN1Encodable token) {
    try {
      return token.toASN1Primitive().getEncoded();
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  boolean anyFalse() {
    return all.stream().anyMatch(one -> one.state() == State.FAILS);
  }

  /// The earliest time that an authority the reader believes has seen.
  Optional<Instant> proven() {
    return times(State.HOLDS).min(Comparator.naturalOrder());
  }

  /// The earliest that a token tells, sound but by an authority unknown to the reader.
  Optional<Instant> told() {
    return times(State.UNKNOWN).min(Comparator.naturalOrder());
  }

  private Stream<Instant> times(State state) {
    return all.stream()
        .filter(one -> one.state() == state)
        .map(Timestamp::soundTime)
        .flatMap(Stream::ofNullable);
  }
}
