package org.peyvand.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peyvand.languages.Language;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/// Turns a controller's [Answer] into bytes: a page through its template, or a redirect. Programs
/// get refusals as `application/problem+json` (RFC 9457).
@Component
class PageRenderer implements HandlerMethodReturnValueHandler, Answering {
  private static final String ROOT = "org.peyvand.";
  private static final String FOR_MACHINES = "/api/";

  /// When to come back to a host that cannot serve for the moment.
  private static final String RETRY_SECONDS = "30";

  private final Frames frames;
  private final JsonMapper json;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageRenderer.class.getClassLoader(), "org.peyvand.templates");

  PageRenderer(Frames frames, JsonMapper json) {
    this.frames = frames;
    this.json = json;
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
    answer((Answer) answer, request, response);
  }

  @Override
  public void answer(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (answer) {
      case Redirect(var path) -> {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
      }
      case RefusalPage refusal when forMachines(request) -> problem(refusal, request, response);
      case Page page -> show(page, request, response);
    }
  }

  private void show(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean ourFault = page instanceof RefusalPage refusal && refusal.ourFault();
    var frame = ourFault ? frames.ofNobody(request) : frames.of(request);
    var output = new Utf8ByteOutput();
    templates.render(templateOf(page.getClass()), Map.of("frame", frame, "page", page), output);
    HeldAnswer.of(request).ifPresent(held -> page.until().ifPresent(held::endsAt));
    answer(page.status(), response);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", frame.language().tag());
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private static void answer(int status, HttpServletResponse response) {
    response.setStatus(status);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
  }

  private void problem(
      RefusalPage refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var frame = frames.ofNobody(request);
    var problem = new LinkedHashMap<String, Object>();
    problem.put("title", frame.text(refusal.titleKey()));
    problem.put("status", refusal.status());
    problem.put("detail", frame.text(refusal.helpKey()));
    var bytes = json.writeValueAsBytes(problem);
    answer(refusal.status(), response);
    response.setContentType("application/problem+json");
    response.setHeader("Content-Language", frame.language().tag());
    response.setHeader("Vary", "Accept-Language");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  @Override
  public Language language(HttpServletRequest request) {
    return frames.language(request);
  }

  @Override
  public boolean forMachines(HttpServletRequest request) {
    return Frames.path(request).startsWith(FOR_MACHINES);
  }

  /// `org.peyvand.texts.web.TextPage` is shown by `texts/web/text.jte`.
  static String templateOf(Class<?> page) {
    var folder = page.getPackageName().substring(ROOT.length()).replace('.', '/');
    var name = page.getSimpleName().replaceAll("Page$", "");
    return folder + "/" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".jte";
  }
}
