package org.peyvand.page;

import java.util.List;
import org.peyvand.languages.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Teaches Spring MVC our answers and our languages.
@Configuration(proxyBeanMethods = false)
class PageSetup implements WebMvcConfigurer {
  private final PageRenderer renderer;
  private final ObjectProvider<ReadOnly> readOnly;

  PageSetup(PageRenderer renderer, ObjectProvider<ReadOnly> readOnly) {
    this.renderer = renderer;
    this.readOnly = readOnly;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(renderer);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ReadOnlyGate(readOnly, renderer));
    registry.addInterceptor(new PublicPageMark());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SentResolver());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new TagToLanguage());
    registry.addConverter(new Storable());
  }

  /// PostgreSQL keeps every character but one, and no reader can type it.
  private static final class Storable implements Converter<String, String> {
    @Override
    public String convert(String sent) {
      if (sent.indexOf('\0') >= 0) throw new IllegalArgumentException("U+0000");
      return sent;
    }
  }

  /// An unknown tag in an address is no error of ours: it ends as "not found" ([Refusals]).
  private static final class TagToLanguage implements Converter<String, Language> {
    @Override
    public Language convert(String tag) {
      return Language.of(tag).orElseThrow(() -> new IllegalArgumentException("language: " + tag));
    }
  }
}
