package org.peyvand.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.DoorRules;
import org.peyvand.access.DoorRules.Verdict;
import org.peyvand.access.Route;
import org.peyvand.access.Routes;
import org.peyvand.page.Answering;
import org.peyvand.page.Redirect;
import org.peyvand.page.RefusalPage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Stands at the door with the access table, and answers those who may not pass: with the way to
/// sign in, or with a page that says why.
@Component
class Doorkeeper
    implements AuthorizationManager<RequestAuthorizationContext>,
        AuthenticationEntryPoint,
        AccessDeniedHandler {
  private final Routes routes;
  private final Answering answering;

  Doorkeeper(Routes routes, Answering answering) {
    this.routes = routes;
    this.answering = answering;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return new AuthorizationDecision(judge(context.getRequest()) == Verdict.PASS);
  }

  /// Who is asking is not looked up where it does not matter: a session costs SQL.
  Verdict judge(HttpServletRequest request) {
    var route = routes.of(request.getMethod(), request.getRequestURI());
    return route.filter(door -> door.who() == Route.Open.ANYONE).isPresent()
        ? Verdict.PASS
        : DoorRules.judge(route, SessionAccounts.current());
  }

  /// A visitor without an office was refused.
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    refuse(request, response);
  }

  /// A member was refused, or a form was not ours.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (refusal instanceof CsrfException) {
      answering.answer(new RefusalPage(RefusalPage.Reason.FORM_EXPIRED), request, response);
    } else {
      refuse(request, response);
    }
  }

  void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var answer =
        switch (judge(request)) {
          case NO_SUCH_DOOR -> RefusalPage.notFound();
          case SIGN_IN_FIRST ->
              answering.forMachines(request)
                  ? new RefusalPage(RefusalPage.Reason.SIGN_IN_FIRST)
                  : new Redirect(signIn(request));
          case REFUSED, PASS -> RefusalPage.notAllowed();
        };
    answering.answer(answer, request, response);
  }

  /// The way back is kept only for what can be asked again by a link.
  private String signIn(HttpServletRequest request) {
    var path = "/" + answering.language(request).tag() + "/sessions/new";
    if (!request.getMethod().equals("GET")) return path;
    var query = request.getQueryString();
    var here = request.getRequestURI() + (query == null ? "" : "?" + query);
    return path + "?return=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }
}
