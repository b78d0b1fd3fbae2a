package org.peyvand.access;

import java.util.Optional;

/// Whom the door of the house lets in.
public final class DoorRules {
  private DoorRules() {}

  /// What the door says.
  public enum Verdict {
    PASS,
    SIGN_IN_FIRST,
    REFUSED,
    NO_SUCH_DOOR
  }

  public static Verdict judge(Optional<Route> route, Optional<Member> member) {
    if (route.isEmpty()) return Verdict.NO_SUCH_DOOR;
    return switch (route.get().who()) {
      case Route.Open.ANYONE -> Verdict.PASS;
      case Route.Open.NOBODY -> Verdict.NO_SUCH_DOOR;
      case Route.Open.SIGNED_IN -> member.isPresent() ? Verdict.PASS : Verdict.SIGN_IN_FIRST;
      case Route.Entrusted entrusted -> judge(entrusted, member);
    };
  }

  private static Verdict judge(Route.Entrusted entrusted, Optional<Member> member) {
    if (member.isEmpty()) return Verdict.SIGN_IN_FIRST;
    return entrusted.claims().stream().anyMatch(claim -> holds(member.get(), claim))
        ? Verdict.PASS
        : Verdict.REFUSED;
  }

  private static boolean holds(Member member, Route.Claim claim) {
    return member.grants().stream()
        .filter(grant -> grant.duty() == claim.duty())
        .map(Grant::scope)
        .anyMatch(scope -> scope instanceof Scope.OfHost || claim.kind().isInstance(scope));
  }
}
