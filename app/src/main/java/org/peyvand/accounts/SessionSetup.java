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

  private static final String OF_ACCOUNT =
      """
      select s.primary_id, s.session_id, s.creation_time, s.last_access_time,
        s.max_inactive_interval, sa.attribute_name, sa.attribute_bytes
      from %TABLE_NAME% s
      left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id
      where s.principal_name = ? order by s.primary_id
      """;

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

  /// Spring Session takes a session's rows to follow each other, but does not ask the database for
  /// it: under a plan that mixes them it returned sessions in pieces.
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> wholeSessions() {
    return repository -> repository.setListSessionsByPrincipalNameQuery(OF_ACCOUNT);
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
