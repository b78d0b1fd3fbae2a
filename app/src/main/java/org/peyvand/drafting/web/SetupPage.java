package org.peyvand.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.drafting.Templates;
import org.peyvand.languages.Language;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.page.Page;
import org.peyvand.page.Sent;
import org.peyvand.texts.Editing;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.InstrumentType;
import org.peyvand.texts.LegalNature;
import org.peyvand.texts.Particulars;
import org.peyvand.texts.ProtocolOrder;
import org.peyvand.texts.Provisions;

/// What the parties settle about a text, to be filled in for a new one or changed for a draft.
///
/// @param instrument none where the text is to be opened
/// @param bodies of the network, as far as one page offers them
/// @param flaws the fields that cannot be read
/// @param refused the key of the reason why nothing was kept
public record SetupPage(
    @Nullable Instrument instrument,
    Network network,
    List<Body> bodies,
    Sent sent,
    List<String> flaws,
    @Nullable String refused)
    implements Page {
  public SetupPage {
    bodies = List.copyOf(bodies);
    flaws = List.copyOf(flaws);
  }

  @Override
  public int status() {
    if ("drafting.settle.OVERTAKEN".equals(refused)) return 409;
    return flaws.isEmpty() && refused == null ? 200 : 422;
  }

  public String action() {
    return instrument == null ? "/texts" : "/texts/" + instrument.slug() + "/setup";
  }

  public @Nullable String error(String flaw) {
    return flaws.contains(flaw) ? "drafting.flaw." + flaw : null;
  }

  public boolean byAmendment() {
    return instrument != null && instrument.editing() == Editing.BY_AMENDMENT;
  }

  public InstrumentType[] types() {
    return InstrumentType.values();
  }

  public LegalNature[] natures() {
    return LegalNature.values();
  }

  public ProtocolOrder.Key[] orderKeys() {
    return ProtocolOrder.Key.values();
  }

  public Provisions.Policy[] policies() {
    return Provisions.Policy.values();
  }

  public Provisions.ReferenceDate[] referenceDates() {
    return Provisions.ReferenceDate.values();
  }

  public Provisions.Rule[] rules() {
    return Provisions.Rule.values();
  }

  public Provisions.Renewal[] renewals() {
    return Provisions.Renewal.values();
  }

  public Particulars.Reservations[] reservations() {
    return Particulars.Reservations.values();
  }

  public Particulars.AmendmentRule[] amendments() {
    return Particulars.AmendmentRule.values();
  }

  public Particulars.Topic[] topics() {
    return Particulars.Topic.values();
  }

  public int goals() {
    return Particulars.GOALS;
  }

  public Templates.Template[] templates() {
    return Templates.Template.values();
  }

  public Language[] all() {
    return Language.values();
  }
}
