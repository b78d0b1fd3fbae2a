package org.peyvand.page;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the server refuses before any filter has seen it (a malformed address, headers without
/// end): two sentences in the reader's language, and nothing of our insides.
@Component
class ServerRefusals implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
  private final Messages messages;

  ServerRefusals(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void customize(ConfigurableJettyWebServerFactory factory) {
    factory.addServerCustomizers(server -> server.setErrorHandler(new Plain()));
  }

  private final class Plain extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      var language = preferred(request);
      var refusal = new RefusalPage(RefusalPage.Reason.of(response.getStatus()));
      var text =
          messages.text(language, refusal.titleKey())
              + "\n\n"
              + messages.text(language, refusal.helpKey())
              + "\n";
      var headers = response.getHeaders();
      headers.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
      headers.put(HttpHeader.CONTENT_LANGUAGE, language.tag());
      headers.put(HttpHeader.CACHE_CONTROL, "no-store");
      headers.put("X-Content-Type-Options", "nosniff");
      headers.put("Content-Security-Policy", "default-src 'none'");
      Content.Sink.write(response, true, text, callback);
      return true;
    }
  }

  private static Language preferred(Request request) {
    var asked = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
    if (asked == null) return Language.EN;
    try {
      return Locale.LanguageRange.parse(asked).stream()
          .map(range -> Language.of(range.getRange().split("-", 2)[0]))
          .flatMap(java.util.Optional::stream)
          .findFirst()
          .orElse(Language.EN);
    } catch (IllegalArgumentException _) {
      return Language.EN;
    }
  }
}
