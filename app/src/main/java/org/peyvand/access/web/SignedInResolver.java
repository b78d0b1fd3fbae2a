package org.peyvand.access.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the member who is asking to a controller; the access table has seen to it that there is
/// one. A page that is open to anyone and shows members more takes an `Optional<Member>`.
final class SignedInResolver implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return maybe(parameter)
        || (parameter.hasParameterAnnotation(SignedIn.class)
            && parameter.getParameterType() == Member.class);
  }

  private static boolean maybe(MethodParameter parameter) {
    return parameter.getParameterType() == Optional.class
        && ResolvableType.forMethodParameter(parameter).resolveGeneric(0) == Member.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var member = SessionAccounts.current();
    return maybe(parameter)
        ? member
        : member.orElseThrow(
            () ->
                new IllegalStateException(
                    "the access table lets anyone in to " + parameter.getExecutable()));
  }
}
