package org.peyvand.exchange.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.peyvand.exchange.TrustMaterial;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What is needed to check this host's signed originals.
@RestController
class TrustApi {
  private final TrustMaterial material;
  private final Networks networks;

  TrustApi(TrustMaterial material, Networks networks) {
    this.material = material;
    this.networks = networks;
  }

  /// Anchors of every body, the host's seal certificate and the key of the log.
  @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip"))
  @GetMapping("/api/v1/trust.zip")
  ResponseEntity<byte[]> trust() {
    return file("application/zip", "trust.zip", material.zip());
  }

  /// The anchors that one body has published, as PEM.
  @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/x-pem-file"))
  @GetMapping("/api/v1/bodies/{slug}/anchors.pem")
  ResponseEntity<byte[]> anchors(@PathVariable Slug slug) {
    return networks
        .body(slug)
        .map(material::anchors)
        .filter(anchors -> anchors.length > 0)
        .map(anchors -> file("application/x-pem-file", slug + ".pem", anchors))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noCache())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
