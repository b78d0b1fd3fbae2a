package org.peyvand.accounts;

import org.peyvand.kernel.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Sessions in PostgreSQL, by Spring Session. A visitor without a session costs no SQL.
@Configuration(proxyBeanMethods = false)
class SessionSetup {
  static final String COOKIE = "session";

  @Bean
  GenericConversionService springSessionConversionService() {
    var values = new GenericConversionService();
    values.addConverter(new SessionValues());
    return values;
  }

  /// Two requests of one session may write the same value at once.
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upserts() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /// Said here in full, so that no property of the server loosens it.
  @Bean
  CookieSerializer sessionCookie(Installation installation) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    // Whatever a proxy before us says: the public address is https.
    cookie.setUseSecureCookie(installation.overHttps());
    return cookie;
  }
}
