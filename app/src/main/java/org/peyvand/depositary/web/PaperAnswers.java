package org.peyvand.depositary.web;

import java.nio.charset.StandardCharsets;
import org.peyvand.documents.Documents;
import org.peyvand.texts.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How a paper is handed out.
final class PaperAnswers {
  private PaperAnswers() {}

  /// @param name without its ending
  static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
    return answer(ContentDisposition.inline(), MediaType.APPLICATION_PDF, name + ".pdf", pdf);
  }

  static ResponseEntity<byte[]> docx(String name, byte[] docx) {
    var type = MediaType.parseMediaType(Documents.DOCX_TYPE);
    return answer(ContentDisposition.attachment(), type, name + ".docx", docx);
  }

  private static ResponseEntity<byte[]> answer(
      ContentDisposition.Builder how, MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .eTag("\"" + Texts.digest(content) + "\"")
        // Always asked again, and answered with "not changed": the tag is the digest.
        .cacheControl(CacheControl.noCache())
        .header(
            "Content-Disposition", how.filename(name, StandardCharsets.US_ASCII).build().toString())
        .body(content);
  }
}
