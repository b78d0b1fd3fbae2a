package org.peyvand.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Timestamp;
import org.peyvand.verify.signature.Timestamps;
import org.peyvand.verify.signature.Verdict;

/// A PDF with signatures inside (PAdES), judged: each signature over its revision, and what a
/// library's check leaves out, namely whether anything but signatures came after the first one.
public final class PdfVerifier {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final PdfFile file;
  private final Anchors anchors;
  private final Anchors authorities;
  private final Moment moment;
  private final Problems problems = new Problems();

  PdfVerifier(String name, PdfFile file, Anchors anchors, Anchors authorities, Moment moment) {
    this.name = name;
    this.file = file;
    this.anchors = anchors;
    this.authorities = authorities;
    this.moment = moment;
  }

  private PdfVerifier(String name, PdfFile file, Trust trust, Instant now) {
    this(
        name,
        file,
        trust.ofAnyBody().orElseGet(Anchors::none),
        trust.ofTimestamps().orElseGet(Anchors::none),
        Moment.now(now));
  }

  /// The bytes before anybody signed.
  interface Original {
    InputStream open() throws IOException;

    long size() throws IOException;

    static Original of(Path file) {
      return new Original() {
        @Override
        public InputStream open() throws IOException {
          return Files.newInputStream(file);
        }

        @Override
        public long size() throws IOException {
          return Files.size(file);
        }
      };
    }
  }

  /// @param original the bytes before anybody signed, where the reader has them
  public static Report verify(Path pdf, @Nullable Path original, Trust trust, Instant now)
      throws IOException {
    return verify(String.valueOf(pdf.getFileName()), pdf, original, trust, now);
  }

  /// @param name by which the report speaks of it
  public static Report verify(
      String name, Path pdf, @Nullable Path original, Trust trust, Instant now) throws IOException {
    try (var file = PdfFile.of(pdf)) {
      var verifier = new PdfVerifier(name, file, trust, now);
      var before = original == null ? null : Original.of(original);
      return verifier.report(verifier.signatures(before), trust);
    }
  }

  /// The same of one in memory.
  ///
  /// @param name by which the report speaks of it
  public static Report verify(String name, byte[] pdf, Trust trust, Instant now)
      throws IOException {
    try (var file = PdfFile.of(pdf)) {
      var verifier = new PdfVerifier(name, file, trust, now);
      return verifier.report(verifier.signatures(null), trust);
    }
  }

  private Report report(List<CheckedSignature> signatures, Trust trust) {
    return new Report(
        false, trust.given(), null, signatures, List.of(), List.of(), problems.list());
  }

  /// Of the party's own kind; time-stamps are told with them.
  List<CheckedSignature> signatures(@Nullable Original original) throws IOException {
    var found = find();
    if (found.isEmpty()) return List.of();
    if (original != null) compare(original, found);
    checkRevisions(found);
    for (var one : found) if (one.paints()) problems.add(inside(one), Finding.PDF_PAINTS_OVER_PAGE);
    var checked = new ArrayList<CheckedSignature>();
    var later = new ArrayList<Timestamp>();
    // From the last to the first: a time-stamp over the document covers all before it.
    for (var one : found.reversed()) {
      if (one.isTimestamp()) later.add(timestamp(one));
      else checked.addFirst(signature(one, List.copyOf(later)));
    }
    return checked;
  }

  List<Problem> problems() {
    return problems.list();
  }

  /// The signatures in CMS, each without the zeros behind it.
  List<byte[]> inCms() throws IOException {
    var all = new ArrayList<byte[]>();
    for (var one : find()) if (!one.isTimestamp()) all.add(taken(one));
    return all;
  }

  private List<PdfSignature> find() throws IOException {
    var strictly = PdfSignatures.in(file, true);
    // What follows the last signature may be what keeps the file from being read as it stands.
    Optional<List<PdfSignature>> found =
        strictly.isPresent() ? strictly : PdfSignatures.in(file, false);
    if (found.isEmpty() || file.size() > PdfFile.SIZE_MAX_BYTES) {
      problems.add(name, Finding.PDF_UNREADABLE);
      return List.of();
    }
    if (found.get().isEmpty()) problems.add(name, Finding.PDF_NO_SIGNATURE);
    return found.get();
  }

  private void checkRevisions(List<PdfSignature> found) {
    var before = 0L;
    for (var one : found) {
      if (one.end() == 0) continue;
      if (before > 0 && one.from() < before) problems.add(inside(one), Finding.PDF_RANGE_BROKEN);
      else if (before > 0 && !PdfChanges.areSignaturesOnly(file, before, one.end())) {
        problems.add(inside(one), Finding.PDF_CHANGED_LATER);
      }
      before = one.end();
    }
    if (before != file.size()) problems.add(name, Finding.PDF_BYTES_AFTER_SIGNATURE);
  }

  private void compare(Original original, List<PdfSignature> found) throws IOException {
    var length = original.size();
    var first = found.stream().filter(one -> one.end() > 0).findFirst();
    var same = first.isPresent() && length <= first.get().from() && startsWith(original);
    if (!same) problems.add(name, Finding.PDF_OTHER_ORIGINAL);
    else if (!PdfChanges.areSignaturesOnly(file, length, first.get().end())) {
      problems.add(inside(first.get()), Finding.PDF_CHANGED_LATER);
    }
  }

  private boolean startsWith(Original original) throws IOException {
    try (var in = original.open()) {
      var at = 0L;
      for (byte[] part = in.readNBytes(BUFFER_BYTES);
          part.length > 0;
          part = in.readNBytes(BUFFER_BYTES)) {
        if (!Arrays.equals(part, file.slice(at, part.length))) return false;
        at += part.length;
      }
      return true;
    }
  }

  private CheckedSignature signature(PdfSignature one, List<Timestamp> later) throws IOException {
    var verdict = SignatureVerdict.unknownForm();
    if (one.isKnown()) {
      var p7s = taken(one);
      verdict =
          p7s.length == 0
              ? SignatureVerdict.damaged()
              : DetachedSignature.check(
                  p7s,
                  one.payload(file),
                  anchors,
                  moment.claimed(one.claimed()),
                  new Timestamps(authorities, List.of(), later));
    }
    if (verdict.overall() == Verdict.INVALID) problems.add(inside(one), Finding.SIGNATURE_FAILS);
    else if (!verdict.checked()) problems.add(inside(one), Finding.SIGNATURE_NOT_CHECKED);
    return new CheckedSignature(inside(one), "", verdict, null);
  }

  private Timestamp timestamp(PdfSignature one) throws IOException {
    var stamp = Timestamp.check(inside(one), taken(one), one.payload(file), authorities);
    if (stamp.state() == State.FAILS) problems.add(inside(one), Finding.TIMESTAMP_FAILS);
    return stamp;
  }

  /// What stands in the space for the signature; empty when it is not the signature's alone.
  private byte[] taken(PdfSignature one) throws IOException {
    if (!one.coversAllButItself(file)) {
      problems.add(inside(one), Finding.PDF_RANGE_BROKEN);
      return new byte[0];
    }
    var length = DetachedSignature.lengthIn(one.contents());
    if (!one.paddedWithZeros(length)) problems.add(inside(one), Finding.PDF_PADDING_NOT_ZERO);
    return one.trimmed(length);
  }

  private String inside(PdfSignature one) {
    return name + " / " + (one.field().isEmpty() ? "?" : one.field());
  }
}
