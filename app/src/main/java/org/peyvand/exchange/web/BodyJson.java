package org.peyvand.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Body;
import org.peyvand.network.Holder;
import org.peyvand.signatures.Anchor;
import org.peyvand.signatures.PemText;

/// A body for other programs; every text by language tag.
///
/// @param ownNames its official names in its own languages, where known
/// @param offices who holds which office, as public reporting names them
/// @param anchors the certificates under which it wants its signatures judged
public record BodyJson(
    UUID id,
    String slug,
    Map<String, String> names,
    @Nullable Map<String, String> ownNames,
    CityJson city,
    List<Office> offices,
    List<AnchorJson> anchors,
    String anchorsPem) {
  /// A city: a point and a clock.
  public record CityJson(
      String slug, Map<String, String> names, double latitude, double longitude, String zone) {}

  /// An office and who holds it.
  public record Office(
      Map<String, String> office, Map<String, String> person, @Nullable LocalDate since) {}

  /// A published anchor.
  public record AnchorJson(String subject, String sha256, Instant published) {}

  static BodyJson of(Body body, List<Holder> holders, List<Anchor> anchors) {
    var city = body.city();
    return new BodyJson(
        body.id().value(),
        body.slug().value(),
        body.names().texts(),
        body.ownNames().map(Multilingual::texts).orElse(null),
        new CityJson(
            city.slug().value(),
            city.names().texts(),
            city.latitude(),
            city.longitude(),
            city.zone().getId()),
        holders.stream()
            .map(
                holder ->
                    new Office(
                        holder.office().texts(),
                        holder.person().texts(),
                        holder.since().orElse(null)))
            .toList(),
        anchors.stream().map(BodyJson::anchor).toList(),
        "/api/v1/bodies/" + body.slug() + "/anchors.pem");
  }

  private static AnchorJson anchor(Anchor anchor) {
    var certificate = anchor.certificate();
    return new AnchorJson(
        certificate.getSubjectX500Principal().getName(),
        PemText.fingerprint(certificate),
        anchor.published());
  }
}
