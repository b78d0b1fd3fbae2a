package org.peyvand.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.SessionAccount;
import org.peyvand.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// The sessions of this host: opened when a person has proved who they are, listed for that person,
/// ended one by one or all at once.
@Service
public class Sessions {
  /// A working day; who stays away longer signs in again. Before signing in a session lives as long
  /// as `spring.session.timeout` says, since anyone can open one.
  private static final Duration IDLE_MAX = Duration.ofHours(8);

  /// A working week and its weekend: however busy a session is, somebody who has taken it over is
  /// out then.
  private static final Duration LIFE_MAX = Duration.ofDays(7);

  /// More devices than a person has in use; the one seen longest ago is ended.
  private static final int PER_ACCOUNT_MAX = 20;

  /// Long enough to add a way in, short enough that an unattended desk is not turned into one.
  private static final Duration FRESH = Duration.ofMinutes(10);

  private static final String PROVEN_UNTIL = "proven";
  private static final String HANDLE = "handle";
  private static final String HOW = "how";
  private static final String DEVICE = "device";

  private final FindByIndexNameSessionRepository<? extends Session> repository;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sessions(
      FindByIndexNameSessionRepository<? extends Session> repository,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /// Signs in: from here on this browser acts as the account.
  public void open(HttpServletRequest request, UUID account, SignedInBy how) {
    makeRoom(account);
    var now = clock.instant();
    SessionAccount.put(request, account, now.plus(LIFE_MAX));
    var session = request.getSession();
    session.setMaxInactiveInterval((int) IDLE_MAX.toSeconds());
    session.setAttribute(HANDLE, ids.next());
    session.setAttribute(HOW, how.name());
    var device = Device.of(request);
    session.setAttribute(DEVICE, device.line());
    prove(session, now.plus(withoutWayIn(how) ? LIFE_MAX : FRESH));
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
    if (how == SignedInBy.RECOVERY_CODE) {
      var used = WayInChanged.What.RECOVERY_USED;
      events.publishEvent(new WayInChanged(account, used, device, now));
    }
  }

  /// Whether who asks has proved who they are so lately that they may add and remove ways in. Who
  /// came by what counts once has nothing to prove it with until they have added a first one.
  public boolean fresh(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(PROVEN_UNTIL) instanceof Long until
        && clock.instant().getEpochSecond() < until;
  }

  /// Who asks has added a way in, and by that proved who they are.
  public void proven(HttpServletRequest request) {
    prove(request.getSession(), clock.instant().plus(FRESH));
  }

  private static void prove(HttpSession session, Instant until) {
    session.setAttribute(PROVEN_UNTIL, until.getEpochSecond());
  }

  private static boolean withoutWayIn(SignedInBy how) {
    return how == SignedInBy.INVITATION || how == SignedInBy.RECOVERY_CODE;
  }

  private void makeRoom(UUID account) {
    sessions(account).stream()
        .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
        .skip(PER_ACCOUNT_MAX - 1)
        .forEach(session -> repository.deleteById(session.getId()));
  }

  /// Signs out.
  public void close(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
  }

  /// How the person who is asking signed in.
  public Optional<SignedInBy> how(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(HOW) instanceof String how
        ? Optional.of(SignedInBy.valueOf(how))
        : Optional.empty();
  }

  /// The account's sessions: the one that asks first, then by when they were seen.
  public List<OpenSession> of(UUID account, HttpServletRequest request) {
    var asking = handle(request);
    return sessions(account).stream()
        .map(session -> seen(session, asking))
        .sorted(
            Comparator.comparing(OpenSession::asking)
                .thenComparing(OpenSession::lastSeen)
                .reversed())
        .toList();
  }

  private static OpenSession seen(Session session, @Nullable UUID asking) {
    UUID handle = session.getRequiredAttribute(HANDLE);
    return new OpenSession(
        handle,
        Device.ofLine(session.getRequiredAttribute(DEVICE)),
        SignedInBy.valueOf(session.getRequiredAttribute(HOW)),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        handle.equals(asking));
  }

  /// Ends one session of the account.
  public void end(UUID account, UUID handle) {
    sessions(account).stream()
        .filter(session -> handle.equals(session.getAttribute(HANDLE)))
        .forEach(session -> repository.deleteById(session.getId()));
  }

  /// Ends every session of the account but the one that asks.
  public void endOthers(UUID account, HttpServletRequest request) {
    var asking = handle(request);
    sessions(account).stream()
        .filter(session -> !session.getRequiredAttribute(HANDLE).equals(asking))
        .forEach(session -> repository.deleteById(session.getId()));
  }

  /// Ends every session of the account, as when it ends itself.
  public void endAll(UUID account) {
    sessions(account).forEach(session -> repository.deleteById(session.getId()));
  }

  private List<? extends Session> sessions(UUID account) {
    return repository.findByPrincipalName(account.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .toList();
  }

  private static @Nullable UUID handle(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(HANDLE) instanceof UUID handle ? handle : null;
  }
}
