package org.peyvand.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.peyvand.register.Register;
import org.peyvand.tlog.MalformedException;
import org.peyvand.tlog.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The log, exactly as C2SP tlog-tiles says: tiles never change, the checkpoint always may.
@Controller
class LogPages {
  private static final String ROOT = "/register/";
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

  private final Register register;

  LogPages(Register register) {
    this.register = register;
  }

  @GetMapping("/register/vkey")
  ResponseEntity<byte[]> verifierKey() {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body((register.verifierKey() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @GetMapping("/register/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    return register
        .checkpoint()
        .map(
            note ->
                ResponseEntity.ok()
                    .contentType(TEXT)
                    .cacheControl(CacheControl.noCache())
                    .body(note))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/register/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    try {
      var path = TilePath.parse(request.getRequestURI().substring(ROOT.length()));
      return register
          .tile(path)
          .map(
              bytes ->
                  ResponseEntity.ok()
                      .contentType(MediaType.APPLICATION_OCTET_STREAM)
                      .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                      .body(bytes))
          .orElseGet(() -> ResponseEntity.notFound().build());
    } catch (MalformedException _) {
      return ResponseEntity.notFound().build();
    }
  }
}
