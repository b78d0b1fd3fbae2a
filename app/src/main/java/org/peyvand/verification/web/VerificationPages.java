package org.peyvand.verification.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.page.Answer;
import org.peyvand.page.PublicPage;
import org.peyvand.page.WhileReadOnly;
import org.peyvand.verification.Verification;
import org.peyvand.verification.web.VerificationPage.Refused;
import org.peyvand.verify.FileVerifier.Outcome;
import org.peyvand.verify.Report;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A file goes in, a verdict comes out, and nothing stays: the answer is a page of its own and not
/// an address to come back to. So there is no session and no form token either.
@Controller
class VerificationPages {
  /// Names come from strangers; longer ones say nothing more.
  private static final int NAME_MAX = 120;

  private final Verification verification;
  private final Networks networks;

  VerificationPages(Verification verification, Networks networks) {
    this.verification = verification;
    this.networks = networks;
  }

  @PublicPage
  @GetMapping("/{language}/verify")
  Answer form(@PathVariable Language language) {
    return VerificationPage.form();
  }

  @WhileReadOnly
  @PostMapping("/{language}/verify")
  Answer judge(
      @PathVariable Language language,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile content) {
    if (file == null || file.isEmpty()) return VerificationPage.refused(Refused.NO_FILE);
    var name = name(file);
    return looking(
        file,
        sent ->
            content == null || content.isEmpty()
                ? judge(name, sent, null)
                : looking(content, about -> judge(name, sent, about)));
  }

  private VerificationPage judge(String name, Path file, @Nullable Path content) {
    var answer = verification.judge(name, file, content);
    if (answer.isEmpty()) return VerificationPage.refused(Refused.TOO_BUSY);
    return switch (answer.get()) {
      case Outcome.Judged(var report) -> VerificationPage.judged(name, report, bodies(report));
      case Outcome.Unusable unusable -> VerificationPage.unusable(name, unusable);
    };
  }

  private Map<String, Multilingual> bodies(Report report) {
    var names = new HashMap<String, Multilingual>();
    for (var signature : report.signatures()) {
      Slug.from(signature.body())
          .filter(slug -> slug.value().equals(signature.body()))
          .flatMap(networks::body)
          .ifPresent(body -> names.put(signature.body(), body.names()));
    }
    return names;
  }

  private interface Looking {
    VerificationPage at(Path file);
  }

  /// The file lies on the disk for as long as it is looked at.
  private static VerificationPage looking(MultipartFile sent, Looking looking) {
    try {
      var file = Files.createTempFile("peyvand-verify-", ".file");
      try {
        sent.transferTo(file);
        return looking.at(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Browsers send the name alone; whoever sends a path gets its end back.
  private static String name(MultipartFile file) {
    var sent = file.getOriginalFilename();
    var name = sent == null ? "" : sent.replaceFirst("^.*[/\\\\]", "").strip();
    return name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name;
  }
}
