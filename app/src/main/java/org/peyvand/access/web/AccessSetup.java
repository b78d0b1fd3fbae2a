package org.peyvand.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.peyvand.access.Routes;
import org.peyvand.kernel.Installation;
import org.peyvand.page.Answering;
import org.peyvand.page.RefusalPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How Spring Security guards the house: our table decides, our pages answer.
@Configuration(proxyBeanMethods = false)
class AccessSetup implements WebMvcConfigurer {
  /// Everything comes from this host, and nothing is written into the page itself.
  static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'self'",
          "font-src 'self'",
          "img-src 'self'",
          "script-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final String WITNESS = "/witness/add-checkpoint";
  private static final String VERIFICATION = "/{language}/verify";

  static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  /// What browsers ask for before they take a host's word for it.
  private static final int HTTPS_ONLY_SECONDS = 365 * 24 * 60 * 60;

  private final Doorkeeper doorkeeper;
  private final SessionAccounts accounts;
  private final Installation installation;

  AccessSetup(Doorkeeper doorkeeper, SessionAccounts accounts, Installation installation) {
    this.doorkeeper = doorkeeper;
    this.accounts = accounts;
    this.installation = installation;
  }

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http,
      Answering answering,
      Routes routes,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    return http.securityContext(context -> context.securityContextRepository(accounts))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
        .authorizeHttpRequests(
            requests ->
                requests
                    // What the server sends to itself was judged when it came in.
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                    .permitAll()
                    .anyRequest()
                    .access(doorkeeper))
        // Programs ask here, with no session that somebody else could use; a verdict changes
        // nothing.
        .csrf(forms -> forms.ignoringRequestMatchers(WITNESS, VERIFICATION))
        .headers(this::headers)
        .addFilterAfter(new KnownDoors(answering, routes), HeaderWriterFilter.class)
        .addFilterAfter(new UploadLimit(answering, routes, doorkeeper, largest), KnownDoors.class)
        .build();
  }

  /// What the firewall refuses never comes to the filters, so its answer gets its headers here.
  @Bean
  RequestRejectedHandler rejected(Answering answering) {
    return (request, response, _) -> {
      protect(response);
      answering.answer(new RefusalPage(RefusalPage.Reason.NOT_UNDERSTOOD), request, response);
    };
  }

  /// The headers of an answer that is given outside the filters of Spring Security.
  static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
  }

  private void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(
            transport -> {
              if (installation.overHttps()) {
                // Whatever a proxy before us says: the public address is https.
                transport
                    .requestMatcher(_ -> true)
                    .includeSubDomains(false)
                    .maxAgeInSeconds(HTTPS_ONLY_SECONDS);
              } else {
                transport.disable();
              }
            });
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedInResolver());
  }
}
