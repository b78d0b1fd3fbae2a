package org.peyvand.depositary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;

/// One act of one party (Vienna Convention, art. 11 to 15): a signature. It has a civil date at a
/// place, and the instant at which it was recorded; the two are different facts.
///
/// @param on the civil date at the place
/// @param place the place's name, as it stands in the record
/// @param zone the place's clock
/// @param recordedBy the office that entered it
/// @param confirmation by somebody else than who entered it; empty until then
public record Act(
    UUID id,
    InstrumentId instrument,
    BodyId body,
    LocalDate on,
    Multilingual place,
    ZoneId zone,
    Instant recordedAt,
    Actor recordedBy,
    Optional<Confirmation> confirmation,
    Evidence evidence) {

  /// Who did something on this host: the account, and the office it acted as.
  public record Actor(UUID account, Multilingual office) {
    static Actor of(Member member) {
      return new Actor(member.account(), member.office());
    }
  }

  /// That the depositary has looked at the evidence and found it good.
  public record Confirmation(Actor by, Instant at) {}

  /// The signature an act rests on.
  ///
  /// @param number the body's first, second, … signature under this text; part of the file's name
  /// @param system what the signature system is called, such as "SM2"
  /// @param signer the subject of the signer's certificate, which the signer has accepted to be
  ///   public
  /// @param valueSha256 hex digest of the signature's value: with the certificate's it identifies
  ///   the signature
  /// @param certificateSha256 hex digest of the signer's certificate
  /// @param form where the signature stands
  public record Evidence(
      int number,
      String system,
      String signer,
      String valueSha256,
      String certificateSha256,
      Form form) {
    public Evidence(
        int number, String system, String signer, String valueSha256, String certificateSha256) {
      this(number, system, signer, valueSha256, certificateSha256, Form.DETACHED);
    }

    /// The same name for papers, where a line must not end inside it.
    public String unbrokenSystem() {
      return system.replace(' ', '\u00a0');
    }
  }

  /// Where a signature stands: in a file of its own, or inside a copy of the original (PAdES).
  public enum Form {
    DETACHED,
    SIGNED_COPY
  }
}
