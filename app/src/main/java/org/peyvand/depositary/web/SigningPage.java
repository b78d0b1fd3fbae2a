package org.peyvand.depositary.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peyvand.network.Body;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.places.City;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Instrument.Stage;
import org.peyvand.verify.signature.Identifier;

/// Where a signatory reads what is signed, signs, and sees why something was refused.
///
/// @param sampleSystem the system of the body's sample signer, where it has one
/// @param cities the places to choose from
/// @param refusal the key of the sentence that says why nothing was recorded
/// @param identifiers what the certificate makes public, to be accepted; empty unless asked
public record SigningPage(
    Instrument instrument,
    Stage.Adopted adopted,
    Body body,
    Optional<String> sampleSystem,
    List<City> cities,
    SigningForm form,
    Optional<String> refusal,
    List<Identifier> identifiers)
    implements Page {
  /// Refusals that sending the form again cannot change.
  private static final Set<String> SETTLED =
      Set.of(
          "depositary.refusal.ALREADY_SIGNED",
          "depositary.refusal.NO_MANDATE",
          "depositary.refusal.NOT_A_PARTY");

  /// The places in the reader's alphabet.
  public List<City> cities(Frame frame) {
    return cities.stream()
        .sorted(Comparator.comparing(city -> frame.in(city.names()).text(), frame.collator()))
        .toList();
  }

  /// Whether nothing is left to do here.
  public boolean settled() {
    return refusal.filter(SETTLED::contains).isPresent();
  }

  @Override
  public int status() {
    return refusal.isPresent() ? 422 : 200;
  }
}
