package org.peyvand.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns a controller's [Answer] into bytes: a page through its template, or a redirect.
@Component
class PageRenderer implements HandlerMethodReturnValueHandler {
  private static final String ROOT = "org.peyvand.";

  private final Frames frames;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageRenderer.class.getClassLoader(), "org.peyvand.templates");

  PageRenderer(Frames frames) {
    this.frames = frames;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Answer.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest webRequest)
      throws IOException {
    container.setRequestHandled(true);
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    var response = webRequest.getNativeResponse(HttpServletResponse.class);
    if (answer == null || request == null || response == null) {
      throw new IllegalStateException("a page needs an answer, a request and a response");
    }
    write((Answer) answer, request, response);
  }

  void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (answer) {
      case Redirect(var path) -> {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
      }
      case Page page -> {
        var output = new Utf8ByteOutput();
        templates.render(
            templateOf(page.getClass()), Map.of("frame", frames.of(request), "page", page), output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
      }
    }
  }

  /// `org.peyvand.texts.web.TextPage` is shown by `texts/web/text.jte`.
  static String templateOf(Class<?> page) {
    var folder = page.getPackageName().substring(ROOT.length()).replace('.', '/');
    var name = page.getSimpleName().replaceAll("Page$", "");
    return folder + "/" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".jte";
  }
}
