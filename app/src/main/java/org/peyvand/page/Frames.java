package org.peyvand.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Language;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the frame of each request.
@Component
class Frames {
  private final Fittings fittings;
  private final Visitors visitors;

  Frames(Fittings fittings, Visitors visitors) {
    this.fittings = fittings;
    this.visitors = visitors;
  }

  Frame of(HttpServletRequest request) {
    return of(request, visitors.current().orElse(null));
  }

  /// A frame that asks the database for nothing.
  Frame ofNobody(HttpServletRequest request) {
    return of(request, null);
  }

  private Frame of(HttpServletRequest request, @Nullable Visitor visitor) {
    var path = path(request);
    var language = language(request);
    var prefix = "/" + language.tag();
    var below =
        path.equals(prefix) || path.startsWith(prefix + "/")
            ? path.substring(prefix.length())
            : inEveryLanguage(path);
    var query = request.getQueryString();
    var address =
        new Frame.Address(
            PublicAddress.base(fittings.installation, request),
            below + (query == null ? "" : "?" + query));
    return new Frame(language, fittings, address, visitor, formToken(request));
  }

  /// A page at a fixed address without a language, such as `/register/`, stands at `/fa/register`
  /// in a chosen one; anything else leads to the front page.
  private static String inEveryLanguage(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : "/";
  }

  /// The language of the address, else the first of the browser's that we speak, else English.
  Language language(HttpServletRequest request) {
    var segments = path(request).split("/", 3);
    if (segments.length > 1) {
      var named = Language.of(segments[1]);
      if (named.isPresent()) return named.get();
    }
    return preferred(request);
  }

  /// The first of the browser's languages that we speak, else English.
  static Language preferred(HttpServletRequest request) {
    for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
      Locale locale = locales.nextElement();
      var known = Language.of(locale.getLanguage());
      if (known.isPresent()) return known.get();
    }
    return Language.EN;
  }

  /// What was asked for, also while the server is answering an error of its own.
  static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  /// Reading the token opens a session, so it is read only when a template holds a form.
  private static Supplier<Optional<Frame.FormToken>> formToken(HttpServletRequest request) {
    return () ->
        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
            ? Optional.of(new Frame.FormToken(token.getParameterName(), token.getToken()))
            : Optional.empty();
  }
}
