package org.peyvand.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Finds out whether the controller that is about to answer makes a [PublicPage], and whether it
/// was asked with nothing but the parameters it names: others change nothing, and would only fill
/// the cache with copies.
final class PublicPageMark implements HandlerInterceptor {
  private final Map<HandlerMethod, Set<String>> parameters = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(PublicPage.class)) {
      HeldAnswer.of(request).ifPresent(answer -> mark(method, request, answer));
    }
    return true;
  }

  private void mark(HandlerMethod method, HttpServletRequest request, HeldAnswer answer) {
    var known = parameters.computeIfAbsent(method, PublicPageMark::parametersOf);
    if (!known.containsAll(request.getParameterMap().keySet())) return;
    answer.hold();
    if (Answer.class.isAssignableFrom(method.getMethod().getReturnType())) {
      // Spring Security's "no-store" stands back where something is said.
      answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
  }

  private static Set<String> parametersOf(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(PublicPageMark::nameOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String nameOf(MethodParameter parameter) {
    var annotation = parameter.getParameterAnnotation(RequestParam.class);
    var given = annotation == null ? "" : annotation.name();
    if (!given.isEmpty()) return given;
    var name = named(parameter);
    if (name == null) throw new IllegalStateException("a parameter without a name: " + parameter);
    return name;
  }

  private static @Nullable String named(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    return parameter.getParameterName();
  }
}
