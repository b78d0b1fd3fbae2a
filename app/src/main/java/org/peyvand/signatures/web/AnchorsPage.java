package org.peyvand.signatures.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peyvand.network.Body;
import org.peyvand.page.Page;
import org.peyvand.signatures.Anchor;
import org.peyvand.signatures.PemText;
import org.peyvand.signatures.RevocationList;

/// What a body has published for its signatures, and where it publishes more.
///
/// @param refusal the key of the sentence that says why nothing was published
/// @param now for telling which lists have run out
public record AnchorsPage(
    Body body,
    List<Anchor> anchors,
    List<RevocationList> lists,
    Optional<String> refusal,
    Instant now)
    implements Page {

  static String path(Body body) {
    return "/bodies/" + body.slug() + "/anchors";
  }

  public String path() {
    return path(body);
  }

  public String fingerprint(Anchor anchor) {
    return PemText.fingerprint(anchor.certificate());
  }

  /// The same in groups that an eye can compare.
  public String groups(Anchor anchor) {
    return String.join(" ", fingerprint(anchor).split("(?<=\\G.{8})"));
  }

  public String subject(Anchor anchor) {
    return anchor.certificate().getSubjectX500Principal().getName();
  }

  public boolean ranOut(RevocationList list) {
    return list.ends().isBefore(now);
  }

  @Override
  public int status() {
    return refusal.isPresent() ? 422 : 200;
  }
}
