package org.peyvand.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.StoredFile;
import org.peyvand.verify.json.JsonRefusal;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Verdict;

/// One party's signature against its body's anchors and its register entry: the entry must name
/// this very signature, this body and this text, so that nothing can be put under another name.
final class SignatureCheck {
  private static final int SIZE_MAX_BYTES = 1 << 20;

  /// Several lists as text; each has a limit of its own where it comes in.
  private static final int LISTS_MAX_BYTES = 16 << 20;

  private final Container container;
  private final Payload original;
  private final @Nullable DeclaredRecord record;
  private final Trust trust;
  private final Instant now;
  private final TimestampFiles timestamps;

  SignatureCheck(
      Container container,
      Payload original,
      @Nullable DeclaredRecord record,
      Trust trust,
      Instant now,
      TimestampFiles timestamps) {
    this.container = container;
    this.original = original;
    this.record = record;
    this.trust = trust;
    this.now = now;
    this.timestamps = timestamps;
  }

  /// Several are checked beside each other, so each has its own list of what was found.
  record Found(CheckedSignature signature, List<Problem> problems) {}

  Found check(String file, String body, String stem, @Nullable CheckedEntry entry)
      throws IOException {
    var problems = new Problems();
    var verdict =
        file.endsWith(".pdf")
            ? copy(file, anchors(body, stem), moment(entry), problems)
            : detached(file, anchors(body, stem), moment(entry));
    if (record != null && !record.bodies().containsKey(body)) {
      verdict = verdict.with(Aspect.AUTHORITY, State.UNKNOWN, Reason.NOT_A_PARTY);
    }
    timestamps.report(verdict, problems);
    if (entry != null) verdict = bind(verdict, body, stem, entry, problems);
    if (verdict.overall() == Verdict.INVALID) problems.add(file, Finding.SIGNATURE_FAILS);
    else if (!verdict.checked()) problems.add(file, Finding.SIGNATURE_NOT_CHECKED);
    return new Found(new CheckedSignature(file, body, verdict, entry), problems.list());
  }

  private SignatureVerdict detached(String file, Anchors anchors, Moment moment)
      throws IOException {
    var p7s = container.read(file, SIZE_MAX_BYTES);
    return p7s.isEmpty()
        ? SignatureVerdict.damaged()
        : DetachedSignature.check(p7s.get(), original, anchors, moment, timestamps.beside(file));
  }

  /// From a file of its own, so that no copy lies in memory however long it is.
  private SignatureVerdict copy(String file, Anchors anchors, Moment moment, Problems problems)
      throws IOException {
    if (!container.find(file).map(StoredFile::readable).orElse(false)) {
      return SignatureVerdict.damaged();
    }
    var temporary = Files.createTempFile("peyvand-verify-", ".pdf");
    try {
      try (var in = container.stream(file)) {
        Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
      }
      try (var pdf = PdfFile.of(temporary)) {
        var checked =
            SignedCopy.check(file, pdf, original(), anchors, timestamps.authorities(), moment);
        problems.addAll(checked.problems());
        return checked.verdict();
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private PdfVerifier.Original original() {
    return new PdfVerifier.Original() {
      @Override
      public InputStream open() throws IOException {
        return container.stream(RecordCheck.ORIGINAL);
      }

      @Override
      public long size() {
        return container.find(RecordCheck.ORIGINAL).map(StoredFile::size).orElse(0L);
      }
    };
  }

  /// With the revocation lists that were the newest when the signature came, beside the reader's
  /// own.
  private Anchors anchors(String body, String stem) throws IOException {
    var given = body.isEmpty() ? trust.ofAnyBody() : trust.ofBody(body);
    var anchors = given.isPresent() ? given.get() : AnchorFiles.inside(container, body);
    var lists = stem.replaceFirst("^register/", "evidence/") + ".crl";
    return container.read(lists, LISTS_MAX_BYTES).map(anchors::withRevocationLists).orElse(anchors);
  }

  private Moment moment(@Nullable CheckedEntry entry) {
    if (entry == null || entry.at() == null || !entry.proven()) return Moment.now(now);
    var trusted = entry.state() == State.HOLDS;
    var source = trusted ? Moment.Source.REGISTER : Moment.Source.REGISTER_UNTRUSTED;
    return new Moment(entry.at(), source);
  }

  private SignatureVerdict bind(
      SignatureVerdict verdict, String body, String stem, CheckedEntry entry, Problems problems)
      throws IOException {
    if (entry.fields() == null) return notRegistered(verdict);
    if (entry.state() == State.FAILS) {
      return verdict.with(Aspect.BINDING, State.FAILS, Reason.REGISTER_NAMES_OTHER_TEXT);
    }
    var id = record == null ? null : record.bodies().get(body);
    if (id != null && !entry.fields().findText("body").equals(Optional.of(id))) {
      problems.add(entry.file(), Finding.ENTRY_OTHER_TEXT);
      return verdict.with(Aspect.BINDING, State.FAILS, Reason.REGISTER_NAMES_OTHER_BODY);
    }
    var file = stem + ".opening";
    var bytes = container.read(file, 2048);
    if (bytes.isEmpty()) {
      problems.add(file, Finding.FILE_MISSING);
      return notRegistered(verdict);
    }
    if (opens(bytes.get(), verdict, entry)) {
      return entry.proven() ? verdict : notRegistered(verdict);
    }
    problems.add(file, Finding.OPENING_FAILS);
    return verdict.with(Aspect.BINDING, State.FAILS, Reason.REGISTER_NAMES_OTHER_SIGNATURE);
  }

  private static SignatureVerdict notRegistered(SignatureVerdict verdict) {
    return verdict.with(Aspect.BINDING, State.UNKNOWN, Reason.NOT_REGISTERED);
  }

  private static boolean opens(byte[] bytes, SignatureVerdict verdict, CheckedEntry entry) {
    if (verdict.id() == null || entry.fields() == null) return false;
    try {
      var opening = Opening.read(bytes);
      var committed = entry.fields().fields("digests").text("signature");
      return opening.signature().equals(verdict.id()) && opening.commitment().equals(committed);
    } catch (JsonRefusal _) {
      return false;
    }
  }
}
