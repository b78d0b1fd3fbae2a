package org.peyvand.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peyvand.verify.container.Container;
import org.peyvand.verify.container.SealManifest;
import org.peyvand.verify.signature.Anchors;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.DetachedSignature;
import org.peyvand.verify.signature.Moment;
import org.peyvand.verify.signature.Payload;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.SignatureVerdict;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.Verdict;

/// Checks every manifest and its signature. In a container of ours the n-th seal covers all that
/// was stored before it, and the last one covers everything.
final class SealCheck {
  private static final Pattern MANIFEST = Pattern.compile("META-INF/ASiCManifest[0-9]{3}\\.xml");
  private static final Pattern FOREIGN = Pattern.compile("META-INF/.*ASiCManifest.*\\.xml");
  private static final int MANIFEST_MAX_BYTES = 1 << 20;

  private final Container container;
  private final Trust trust;
  private final Problems problems;
  private final Instant now;
  private final boolean ours;
  private final TimestampFiles timestamps;

  SealCheck(
      Container container,
      Trust trust,
      Problems problems,
      Instant now,
      boolean ours,
      TimestampFiles timestamps) {
    this.container = container;
    this.trust = trust;
    this.problems = problems;
    this.now = now;
    this.ours = ours;
    this.timestamps = timestamps;
  }

  List<CheckedSeal> check() throws IOException {
    var seals = new ArrayList<CheckedSeal>();
    var before = new ArrayList<String>();
    Set<String> coveredByLast = Set.of();
    for (var file : container.files()) {
      if ((ours ? MANIFEST : FOREIGN).matcher(file.name()).matches()) {
        var manifest = container.read(file.name(), MANIFEST_MAX_BYTES).flatMap(SealManifest::read);
        if (manifest.isEmpty()) {
          problems.add(file.name(), ours ? Finding.SEAL_FAILS : Finding.SIGNATURE_NOT_CHECKED);
          var state = ours ? State.FAILS : State.UNKNOWN;
          seals.add(new CheckedSeal(file.name(), "", state, null));
        } else {
          seals.add(check(file.name(), manifest.get(), before));
          coveredByLast = new HashSet<>(manifest.get().digests().keySet());
          coveredByLast.add(file.name());
          coveredByLast.add(manifest.get().signature());
        }
      }
      before.add(file.name());
    }
    if (ours) demandCover(seals, coveredByLast);
    return seals;
  }

  private void demandCover(List<CheckedSeal> seals, Set<String> covered) {
    if (seals.isEmpty()) {
      problems.add("META-INF/ASiCManifest001.xml", Finding.SEAL_MISSING);
      return;
    }
    for (var file : container.files()) {
      if (!covered.contains(file.name()) && !file.name().equals(Container.MIMETYPE)) {
        problems.add(file.name(), Finding.FILE_NOT_SEALED);
      }
    }
  }

  private CheckedSeal check(String name, SealManifest manifest, List<String> before)
      throws IOException {
    var sound = digestsAgree(manifest) && (!ours || coversAll(name, manifest, before));
    var p7s = container.read(manifest.signature(), MANIFEST_MAX_BYTES);
    if (p7s.isEmpty()) {
      problems.add(manifest.signature(), Finding.FILE_LOST);
      return new CheckedSeal(name, manifest.signature(), State.FAILS, null);
    }
    var payload = Payload.of(() -> container.stream(name));
    var verdict =
        DetachedSignature.check(
            p7s.get(),
            payload,
            anchors(),
            Moment.now(now),
            timestamps.beside(manifest.signature()));
    timestamps.report(verdict, problems);
    var state = sound ? state(verdict) : State.FAILS;
    if (ours && !(SealShape.isExact(p7s.get()) && verdict.checked())) state = State.FAILS;
    if (verdict.part(Aspect.INTEGRITY).reasons().contains(Reason.OTHER_BYTES)) {
      problems.add(name, Finding.FILE_CHANGED);
    }
    if (verdict.overall() == Verdict.INVALID || (sound && state == State.FAILS)) {
      problems.add(manifest.signature(), Finding.SEAL_FAILS);
    }
    return new CheckedSeal(name, manifest.signature(), state, verdict);
  }

  private static State state(SignatureVerdict verdict) {
    return switch (verdict.overall()) {
      case VALID -> State.HOLDS;
      case INVALID -> State.FAILS;
      case CANNOT_CHECK -> State.UNKNOWN;
    };
  }

  private boolean digestsAgree(SealManifest manifest) {
    var agree = true;
    for (var digest : manifest.digests().entrySet()) {
      var file = container.find(digest.getKey());
      var lost = file.isEmpty();
      if (!lost && file.get().sha256().equals(digest.getValue())) continue;
      problems.add(digest.getKey(), lost ? Finding.FILE_LOST : Finding.FILE_CHANGED);
      agree = false;
    }
    return agree;
  }

  private boolean coversAll(String name, SealManifest manifest, List<String> before) {
    var covered = manifest.digests().keySet();
    var all = before.stream().filter(file -> !file.equals(Container.MIMETYPE));
    if (all.allMatch(covered::contains)) return true;
    problems.add(name, Finding.SEAL_FAILS);
    return false;
  }

  private Anchors anchors() throws IOException {
    Optional<Anchors> given = ours ? trust.ofSeal() : trust.ofAnyBody();
    if (given.isPresent()) return given.get();
    return AnchorFiles.inside(container, "seal");
  }
}
