package org.peyvand.witnesses.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peyvand.tlog.AddCheckpoint;
import org.peyvand.witnesses.CosignOutcome;
import org.peyvand.witnesses.Witnesses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// This host as a witness, exactly as C2SP tlog-witness says. Whoever asks proves who it is by the
/// signature of its register; there is no other.
@Controller
class WitnessPages {
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final MediaType SIZE = MediaType.parseMediaType("text/x.tlog.size");

  private final Witnesses witnesses;

  WitnessPages(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  @PostMapping("/witness/add-checkpoint")
  ResponseEntity<byte[]> addCheckpoint(HttpServletRequest request) throws IOException {
    // One byte more than may be tells that there was more.
    var body = request.getInputStream().readNBytes(AddCheckpoint.MAX_BYTES + 1);
    return switch (witnesses.cosign(body)) {
      case CosignOutcome.Cosigned(var lines) -> text(HttpStatus.OK, TEXT, lines);
      case CosignOutcome.OtherSize(var size) -> text(HttpStatus.CONFLICT, SIZE, bytes(size + "\n"));
      case CosignOutcome.Refused why -> refused(why);
    };
  }

  private static ResponseEntity<byte[]> refused(CosignOutcome.Refused why) {
    var status =
        switch (why) {
          case MALFORMED -> HttpStatus.BAD_REQUEST;
          case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
          case UNKNOWN_LOG -> HttpStatus.NOT_FOUND;
          case NOT_SIGNED -> HttpStatus.FORBIDDEN;
          case INCONSISTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return text(status, TEXT, bytes(why.name().toLowerCase(Locale.ROOT) + "\n"));
  }

  @GetMapping("/witness/{originHash}/checkpoint")
  ResponseEntity<byte[]> checkpoint(@PathVariable String originHash) {
    return witnesses
        .checkpoint(originHash)
        .map(note -> text(HttpStatus.OK, TEXT, note))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/witness/vkeys")
  ResponseEntity<byte[]> verifierKeys() {
    var lines = witnesses.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
    return text(HttpStatus.OK, TEXT, bytes(lines));
  }

  private static ResponseEntity<byte[]> text(HttpStatus status, MediaType type, byte[] body) {
    return ResponseEntity.status(status)
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .body(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
