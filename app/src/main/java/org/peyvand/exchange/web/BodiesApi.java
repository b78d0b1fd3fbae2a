package org.peyvand.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Body;
import org.peyvand.network.Network;
import org.peyvand.network.Networks;
import org.peyvand.signatures.Signatures;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The bodies of this host for other programs.
@RestController
class BodiesApi {
  private final Networks networks;
  private final Signatures signatures;

  BodiesApi(Networks networks, Signatures signatures) {
    this.networks = networks;
    this.signatures = signatures;
  }

  /// A page of the bodies of one network.
  ///
  /// @param network whose bodies these are; none on an empty host
  /// @param next the value of `after` for the next page; none on the last
  public record BodyList(@Nullable String network, List<Summary> bodies, @Nullable String next) {}

  /// A body without its offices and anchors.
  public record Summary(UUID id, String slug, Map<String, String> names, String city) {}

  /// The bodies by slug.
  ///
  /// @param network the slug of a network; the host's first where absent
  /// @param after the last slug of the page before
  @GetMapping("/api/v1/bodies")
  ResponseEntity<BodyList> list(
      @RequestParam(required = false) @Nullable String network,
      @RequestParam(defaultValue = "") String after) {
    if (network == null && networks.networks().isEmpty()) {
      return ResponseEntity.ok(new BodyList(null, List.of(), null));
    }
    return networks.networks().stream()
        .filter(known -> network == null || known.slug().value().equals(network))
        .findFirst()
        .map(known -> ResponseEntity.ok(list(known, after)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private BodyList list(Network network, String after) {
    var slice = networks.bodies(network.id(), after);
    return new BodyList(
        network.slug().value(),
        slice.items().stream().map(BodiesApi::summary).toList(),
        slice.more() ? slice.items().getLast().slug().value() : null);
  }

  private static Summary summary(Body body) {
    return new Summary(
        body.id().value(), body.slug().value(), body.names().texts(), body.city().slug().value());
  }

  @GetMapping("/api/v1/bodies/{slug}")
  ResponseEntity<BodyJson> body(@PathVariable Slug slug) {
    return networks
        .body(slug)
        .map(
            body ->
                ResponseEntity.ok(
                    BodyJson.of(body, networks.holders(body.id()), signatures.anchors(body.id()))))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
