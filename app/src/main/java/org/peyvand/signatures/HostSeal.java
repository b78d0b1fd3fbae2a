package org.peyvand.signatures;

import java.security.cert.X509Certificate;
import java.time.Clock;
import org.peyvand.kernel.Installation;
import org.peyvand.signatures.KeyPairFiles.Identity;
import org.peyvand.verify.container.SealSigner;
import org.springframework.stereotype.Component;

/// The host's own key, with which it closes every container; made at first start, in a file of its
/// own outside the database. A seal says that this host put these files together, nothing about any
/// party.
@Component
class HostSeal implements SealSigner {
  private final Identity identity;
  private final Clock clock;

  HostSeal(Installation installation, Clock clock) {
    var file = installation.data().resolve("keys").resolve("seal.pem");
    this.clock = clock;
    this.identity =
        KeyPairFiles.read(file)
            .orElseGet(
                () -> {
                  var name = installation.sample() ? "SAMPLE host seal" : "Host seal";
                  var made =
                      Identities.selfSigned(
                          SigningSystem.ECDSA_P256,
                          new Identities.Named("", name),
                          clock.instant());
                  KeyPairFiles.write(file, made);
                  return made;
                });
  }

  @Override
  public byte[] sign(byte[] manifest) {
    return identity.signer(SigningSystem.ECDSA_P256).sign(manifest, clock.instant());
  }

  X509Certificate certificate() {
    return identity.own();
  }
}
