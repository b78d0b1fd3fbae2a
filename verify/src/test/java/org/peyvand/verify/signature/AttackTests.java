package org.peyvand.verify.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.Properties;
import org.junit.jupiter.api.Test;
import org.peyvand.verify.sample.SampleAuthority;
import org.peyvand.verify.signature.UploadOutcome.Accepted;
import org.peyvand.verify.signature.UploadOutcome.Refused;

/// What a library's own `verify` lets pass, and must not pass here.
class AttackTests {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final byte[] TEXT = "%PDF the text".getBytes(StandardCharsets.UTF_8);
  private static final SampleAuthority BODY = SampleAuthority.of(Algorithm.ECDSA, "body");
  private static final CadesSigner HEAD = BODY.signer("CN=SAMPLE head");

  private static UploadOutcome receive(byte[] p7s, byte[] payload) {
    var anchors = new Anchors(List.of(BODY.certificate), List.of(), true);
    return DetachedSignature.receive(p7s, Payload.of(payload), anchors, NOW);
  }

  private static UploadOutcome receive(CMSSignedData cms) throws Exception {
    return receive(cms.getEncoded("DER"), TEXT);
  }

  private static CMSSignedData honest() throws Exception {
    return new CMSSignedData(HEAD.sign(TEXT, NOW));
  }

  /// A signer info by hand, with or without signed attributes, over content inside or outside.
  private static CMSSignedData plain(byte[] content, boolean direct, boolean enclosed)
      throws Exception {
    var provider = Algorithms.provider();
    var digests = new JcaDigestCalculatorProviderBuilder().setProvider(provider).build();
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").setProvider(provider);
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(digests)
            .setDirectSignature(direct)
            .build(signer.build(HEAD.key()), HEAD.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(HEAD.certificate())));
    return generator.generate(new CMSProcessableByteArray(content), enclosed);
  }

  @Test
  void signed_attributes_cannot_be_presented_as_the_content() throws Exception {
    var signer = honest().getSignerInfos().iterator().next();
    var attributes = signer.getEncodedSignedAttributes();
    var swapped = plain(attributes, true, false);

    assertThat(receive(swapped.getEncoded("DER"), attributes))
        .isEqualTo(Refused.NO_SIGNED_ATTRIBUTES);
  }

  @Test
  void a_file_without_signers_is_not_signed_by_all_of_them() throws Exception {
    var none = CMSSignedData.replaceSigners(honest(), new SignerInformationStore(List.of()));

    assertThat(receive(none)).isEqualTo(Refused.NO_SIGNER);
  }

  @Test
  void two_signers_in_one_file_are_refused() throws Exception {
    var cms = honest();
    SignerInformation one = cms.getSignerInfos().iterator().next();
    SignerInformation other = plain(TEXT, true, false).getSignerInfos().iterator().next();
    var both = new SignerInformationStore(List.of(one, other));

    assertThat(receive(CMSSignedData.replaceSigners(cms, both))).isEqualTo(Refused.SEVERAL_SIGNERS);
  }

  @Test
  void unsigned_attributes_change_the_file_but_not_the_signatures_name() throws Exception {
    var cms = honest();
    var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    var type = new ASN1ObjectIdentifier("1.2.3.4");
    table.put(type, new Attribute(type, new DERSet(new DERUTF8String("anything"))));
    var signer = cms.getSignerInfos().iterator().next();
    var changed = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(table));
    var malleable = CMSSignedData.replaceSigners(cms, new SignerInformationStore(changed));

    var before = (Accepted) receive(cms);
    var after = (Accepted) receive(malleable);

    assertThat(malleable.getEncoded()).isNotEqualTo(cms.getEncoded());
    assertThat(after.verdict().id()).isEqualTo(before.verdict().id());
  }

  @Test
  void enclosed_content_must_be_the_payload() throws Exception {
    var other = "another text".getBytes(StandardCharsets.UTF_8);

    assertThat(receive(plain(other, false, true))).isEqualTo(Refused.ENCLOSED_OTHER_CONTENT);
  }

  @Test
  void a_signature_that_does_not_name_its_certificate_is_no_cades() throws Exception {
    assertThat(receive(plain(TEXT, false, false))).isEqualTo(Refused.NO_SIGNING_CERTIFICATE);
  }

  @Test
  void without_the_signers_certificate_nothing_can_be_said() throws Exception {
    var empty = new CollectionStore<org.bouncycastle.cert.X509CertificateHolder>(List.of());
    var bare = CMSSignedData.replaceCertificatesAndCRLs(honest(), empty, null, null);

    assertThat(receive(bare)).isEqualTo(Refused.NO_CERTIFICATE);
  }

  @Test
  void a_key_below_the_floor_is_not_relied_on() {
    assertThat(Algorithm.RSA_PKCS1.keyBitsMin()).isEqualTo(2048);
    assertThat(new Suite(Algorithm.RSA_PKCS1, DigestAlgorithm.SHA256, "", 1024, "", null).weak())
        .isTrue();
  }

  /// Whoever sees such a key can sign with it, so its owner could deny every signature.
  @Test
  void a_prime_in_place_of_an_rsa_modulus_is_refused_when_handed_in() throws Exception {
    var authority = SampleAuthority.of(Algorithm.RSA_PKCS1, "rsa");
    var signer =
        authority.signer(
            "CN=SAMPLE deniable", SampleAuthority.FROM, SampleAuthority.UNTIL, primeModulus());
    Properties.setThreadOverride("org.bouncycastle.rsa.allow_unsafe_mod", true);
    var p7s = signer.sign(TEXT, NOW);
    Properties.removeThreadOverride("org.bouncycastle.rsa.allow_unsafe_mod");
    var anchors = new Anchors(List.of(authority.certificate), List.of(), true);

    assertThat(DetachedSignature.receive(p7s, Payload.of(TEXT), anchors, NOW))
        .isInstanceOf(Refused.class);
  }

  private static KeyPair primeModulus() throws Exception {
    var exponent = BigInteger.valueOf(65537);
    var prime = BigInteger.probablePrime(2048, new SecureRandom());
    var inverse = exponent.modInverse(prime.subtract(BigInteger.ONE));
    var keys = KeyFactory.getInstance("RSA");
    return new KeyPair(
        keys.generatePublic(new RSAPublicKeySpec(prime, exponent)),
        keys.generatePrivate(new RSAPrivateKeySpec(prime, inverse)));
  }

  @Test
  void an_anchors_namesake_does_not_hide_the_anchor() {
    var namesake = SampleAuthority.of(Algorithm.ECDSA, "body");
    var certificates = List.of(namesake.certificate, BODY.certificate);
    var p7s =
        new CadesSigner(HEAD.algorithm(), HEAD.key(), HEAD.certificate(), certificates)
            .sign(TEXT, NOW);
    var both = new Anchors(certificates, List.of(), true);
    var other = new Anchors(List.of(namesake.certificate), List.of(), true);

    assertThat(DetachedSignature.receive(p7s, Payload.of(TEXT), both, NOW))
        .isInstanceOf(Accepted.class);
    assertThat(DetachedSignature.receive(p7s, Payload.of(TEXT), other, NOW))
        .isEqualTo(Refused.NOT_UNDER_BODYS_ANCHOR);
  }

  @Test
  void a_system_outside_the_table_cannot_be_checked_and_is_not_invalid() throws Exception {
    var p7s = HEAD.sign(TEXT, NOW);
    var sha256 = DigestAlgorithm.SHA256.oid().getEncoded();
    var sha224 = sha256.clone();
    sha224[sha224.length - 1] = 4;
    replaceAll(p7s, sha256, sha224);

    assertThat(receive(p7s, TEXT)).isEqualTo(Refused.UNKNOWN_ALGORITHM);
  }

  @Test
  void an_sm2_signature_with_an_empty_user_id_is_named_as_such() throws Exception {
    var authority = SampleAuthority.of(Algorithm.SM2, "sm2");
    var signer = authority.signer("CN=SAMPLE sm2");
    var cms = new CMSSignedData(signer.sign(TEXT, NOW));
    var info = cms.getSignerInfos().iterator().next();
    var wrong = Signature.getInstance("SM3withSM2", Algorithms.provider());
    wrong.setParameter(new org.bouncycastle.jcajce.spec.SM2ParameterSpec(new byte[0]));
    wrong.initSign(signer.key());
    wrong.update(info.getEncodedSignedAttributes());
    var structure = info.toASN1Structure();
    var forged =
        new org.bouncycastle.asn1.cms.SignerInfo(
            structure.getSID(),
            structure.getDigestAlgorithm(),
            structure.getAuthenticatedAttributes(),
            structure.getDigestEncryptionAlgorithm(),
            new org.bouncycastle.asn1.DEROctetString(wrong.sign()),
            null);
    var old = org.bouncycastle.asn1.cms.SignedData.getInstance(cms.toASN1Structure().getContent());
    var data =
        new org.bouncycastle.asn1.cms.SignedData(
            old.getDigestAlgorithms(),
            old.getEncapContentInfo(),
            old.getCertificates(),
            null,
            new DERSet(forged));
    var type = org.bouncycastle.asn1.cms.CMSObjectIdentifiers.signedData;
    var p7s = new org.bouncycastle.asn1.cms.ContentInfo(type, data).getEncoded("DER");
    var anchors = new Anchors(List.of(authority.certificate), List.of(), true);

    var verdict = DetachedSignature.check(p7s, Payload.of(TEXT), anchors, Moment.received(NOW));

    assertThat(verdict.part(Aspect.INTEGRITY).reasons()).containsExactly(Reason.WRONG_SM2_ID);
    assertThat(verdict.overall()).isEqualTo(Verdict.CANNOT_CHECK);
  }

  @Test
  void a_thousand_damaged_signatures_are_judged_and_never_throw() {
    var sound = HEAD.sign(TEXT, NOW);
    for (var seed = 0; seed < 1_000; seed++) {
      var chance = new Random(seed);
      var damaged = sound.clone();
      for (var i = 0; i <= chance.nextInt(3); i++) {
        damaged[chance.nextInt(damaged.length)] ^= (byte) (1 + chance.nextInt(255));
      }
      assertThat(receive(damaged, TEXT)).as("seed " + seed).isNotNull();
    }
  }

  @Test
  void depth_and_number_of_elements_are_limited() {
    var deep = new byte[2_000];
    java.util.Arrays.fill(deep, (byte) 0x30);
    for (var i = 1; i < deep.length; i += 2) deep[i] = (byte) 0x80;

    assertThat(DerLimits.hold(deep)).isFalse();
    assertThat(DerLimits.hold(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1})).isFalse();
    assertThat(DerLimits.hold(new byte[] {0x30, 0x00})).isTrue();
  }

  private static void replaceAll(byte[] bytes, byte[] from, byte[] to) {
    for (var i = 0; i + from.length <= bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, bytes, i, to.length);
      }
    }
  }
}
