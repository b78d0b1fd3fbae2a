package org.peyvand.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether what a browser says about a passkey is true: made for this host, for this challenge, by
/// a person who was verified on the device. Which maker built the device is not asked (attestation
/// is not required): it would shut out devices and tell nothing that we act on. Whatever the
/// library throws at what a stranger sent is a refusal.
final class PasskeyRules {
  /// A response is a few hundred bytes, with an attestation some thousand.
  private static final int RESPONSE_LENGTH_MAX = 16_384;

  /// Identifiers of the COSE registry, the strongest that every platform has first.
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final WebAuthnManager MANAGER =
      WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
  private static final AttestedCredentialDataConverter ATTESTED =
      new AttestedCredentialDataConverter(CONVERTER);

  private PasskeyRules() {}

  /// A new passkey that holds.
  ///
  /// @param attested the credential and its public key, to be kept
  record Registered(byte[] credential, byte[] attested, long signCount) {}

  /// A proof by a passkey that holds; with the public key anyone can check it again.
  ///
  /// @param publicKey SubjectPublicKeyInfo
  record Proof(
      byte[] credential,
      byte[] publicKey,
      byte[] clientData,
      byte[] authenticatorData,
      byte[] signature,
      long signCount) {}

  static Optional<Registered> registered(RelyingParty party, byte[] challenge, String response) {
    if (response.length() > RESPONSE_LENGTH_MAX) return Optional.empty();
    var parameters =
        new RegistrationParameters(
            server(party, challenge),
            ALGORITHMS.stream()
                .map(
                    algorithm ->
                        new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList(),
            true,
            true);
    try {
      var found = MANAGER.verifyRegistrationResponseJSON(response, parameters);
      var attestation = found.getAttestationObject();
      if (attestation == null) return Optional.empty();
      var data = attestation.getAuthenticatorData();
      var attested = data.getAttestedCredentialData();
      if (attested == null) return Optional.empty();
      return Optional.of(
          new Registered(
              attested.getCredentialId(), ATTESTED.convert(attested), data.getSignCount()));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  /// The credential that a response names; it proves nothing yet.
  static Optional<byte[]> credential(String response) {
    if (response.length() > RESPONSE_LENGTH_MAX) return Optional.empty();
    try {
      return Optional.ofNullable(
          MANAGER.parseAuthenticationResponseJSON(response).getCredentialId());
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  /// @param attested the credential that the response names, as it was kept
  static Optional<Proof> proof(
      RelyingParty party, byte[] challenge, byte[] attested, long signCount, String response) {
    try {
      var key = ATTESTED.convert(attested);
      var record =
          new CredentialRecordImpl(
              new NoneAttestationStatement(),
              null,
              null,
              null,
              signCount,
              key,
              null,
              null,
              null,
              Set.of());
      var found =
          MANAGER.verifyAuthenticationResponseJSON(
              response,
              new AuthenticationParameters(
                  server(party, challenge), record, List.of(key.getCredentialId()), true, true));
      var data = found.getAuthenticatorData();
      var publicKey = key.getCOSEKey().getPublicKey();
      if (data == null || publicKey == null) return Optional.empty();
      return Optional.of(
          new Proof(
              key.getCredentialId(),
              publicKey.getEncoded(),
              there(found.getCollectedClientDataBytes()),
              there(found.getAuthenticatorDataBytes()),
              there(found.getSignature()),
              data.getSignCount()));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  /// A response that was verified has every part.
  private static byte[] there(@Nullable Object part) {
    return (byte[]) Objects.requireNonNull(part);
  }

  private static ServerProperty server(RelyingParty party, byte[] challenge) {
    return ServerProperty.builder()
        .origin(Origin.create(party.origin()))
        .rpId(party.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }
}
