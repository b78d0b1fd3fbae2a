package org.peyvand.depositary.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  /// The places in the reader's alphabet.
  public List<City> cities(Frame frame) {
    return cities.stream()
        .sorted(Comparator.comparing(city -> frame.in(city.names()).text(), frame.collator()))
        .toList();
  }

  @Override
  public int status() {
    return refusal.isPresent() ? 422 : 200;
  }
}
