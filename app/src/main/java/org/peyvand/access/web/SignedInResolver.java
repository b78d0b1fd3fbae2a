package org.peyvand.access.web;

import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the member who is asking to a controller; the access table has seen to it that there is
/// one.
final class SignedInResolver implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(SignedIn.class)
        && parameter.getParameterType() == Member.class;
  }

  @Override
  public Member resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return SessionAccounts.current()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the access table lets anyone in to " + parameter.getExecutable()));
  }
}
