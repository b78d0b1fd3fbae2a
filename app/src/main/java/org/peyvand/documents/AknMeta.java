package org.peyvand.documents;

/// The head of an Akoma Ntoso file: which work, in which language, by whom. Every language is
/// marked as authoritative and none as a translation, because none is the source of the others.
final class AknMeta {
  /// "No single country": user-assigned in ISO 3166-1.
  private static final String COUNTRY = "xz";

  private final Manuscript manuscript;
  private final String work;

  AknMeta(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.work =
        String.join(
            "/",
            "/akn",
            COUNTRY,
            "statement",
            manuscript.type(),
            manuscript.day().toString(),
            manuscript.slug().value());
  }

  String expression(String language) {
    return work + "/" + Tags.iso3(language) + "@" + manuscript.day();
  }

  void text(AknXml xml, String language, String notice) {
    var expression = expression(language);
    xml.open("meta").open("identification", "source", source());
    work(xml);
    xml.open("FRBRExpression");
    uris(xml, expression + "/!main", expression);
    xml.empty("FRBRauthoritative", "value", "true")
        .empty("FRBRlanguage", "language", Tags.iso3(language))
        .close();
    manifestation(xml, expression);
    xml.close();
    references(xml, language);
    if (!notice.isEmpty()) {
      xml.open("proprietary", "source", source()).own("notice", notice).close();
    }
    xml.close();
  }

  void collection(AknXml xml) {
    var expression = work + "/mul@" + manuscript.day();
    xml.open("meta").open("identification", "source", source());
    work(xml);
    xml.open("FRBRExpression");
    uris(xml, expression + "/!main", expression);
    for (var language : manuscript.languages()) {
      xml.empty("FRBRlanguage", "language", Tags.iso3(language));
    }
    xml.close();
    manifestation(xml, expression);
    xml.close();
    references(xml, manuscript.languages().getFirst());
    xml.close();
  }

  private void work(AknXml xml) {
    xml.open("FRBRWork")
        .empty("FRBRthis", "value", work + "/!main")
        .empty("FRBRuri", "value", work)
        .empty("FRBRalias", "name", "uuid", "value", manuscript.id().toString());
    dateAndAuthors(xml);
    xml.empty("FRBRcountry", "value", COUNTRY).close();
  }

  private void manifestation(AknXml xml, String expression) {
    xml.open("FRBRManifestation");
    uris(xml, expression + "/!main.xml", expression + ".xml");
    xml.close();
  }

  private void uris(AknXml xml, String self, String uri) {
    xml.empty("FRBRthis", "value", self).empty("FRBRuri", "value", uri);
    dateAndAuthors(xml);
  }

  private void dateAndAuthors(AknXml xml) {
    xml.empty(
        "FRBRdate",
        "date",
        manuscript.day().toString(),
        "name",
        manuscript.adopted() == null ? "draft" : "adoption");
    for (var party : manuscript.parties()) {
      xml.empty("FRBRauthor", "href", "#" + party.slug(), "as", "#party");
    }
  }

  private void references(AknXml xml, String language) {
    var network = manuscript.network();
    xml.open("references", "source", source());
    organization(xml, network.slug().value(), Tags.in(network.names(), language));
    for (var party : manuscript.parties()) {
      organization(xml, party.slug().value(), Tags.in(party.names(), language));
    }
    xml.empty("TLCRole", "eId", "party", "href", "/ontology/role/party", "showAs", "party");
    xml.close();
  }

  private static void organization(AknXml xml, String id, String name) {
    xml.empty("TLCOrganization", "eId", id, "href", "/ontology/organization/" + id, "showAs", name);
  }

  private String source() {
    return "#" + manuscript.network().slug();
  }
}
