package org.peyvand.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peyvand.WholeHouse;
import org.peyvand.access.DoorRules;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Route;
import org.peyvand.access.Routes;
import org.peyvand.access.SampleOffices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every route with every duty in every kind of scope, and with none.
@WholeHouse
class EveryRouteTests {
  private static final List<Member> OFFICES =
      Stream.of(Duty.values())
          .flatMap(
              duty ->
                  SampleOffices.scopes().stream().map(scope -> SampleOffices.holding(duty, scope)))
          .toList();

  @Autowired Routes routes;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @Autowired MockMvc browser;

  @Test
  void the_table_and_the_controllers_name_the_same_routes() {
    var table = new TreeSet<String>();
    routes.all().forEach(route -> table.add(route.method() + " " + route.pattern()));

    assertThat(table).containsExactlyElementsOf(mapped());
  }

  @Test
  void no_line_stands_twice() {
    assertThat(routes.all().stream().map(route -> route.method() + route.pattern()))
        .doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> every_door_opens_to_whom_the_table_names_and_to_nobody_else() {
    return routes.all().stream()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.method() + " " + route.pattern(),
                    () -> {
                      visit(route, Optional.empty());
                      for (var office : OFFICES) visit(route, Optional.of(office));
                    }));
  }

  private void visit(Route route, Optional<Member> office) throws Exception {
    var asked = request(HttpMethod.valueOf(route.method()), sampleOf(route.pattern())).with(csrf());
    if (office.isPresent()) asked.with(authentication(new MemberToken(office.get())));
    var response = browser.perform(asked).andReturn().getResponse();
    var who = office.map(Member::slug).orElse("a visitor");

    switch (DoorRules.judge(Optional.of(route), office)) {
      case PASS -> assertThat(response.getStatus()).as(who).isNotIn(401, 403).isLessThan(500);
      case REFUSED -> assertThat(response.getStatus()).as(who).isEqualTo(403);
      case NO_SUCH_DOOR -> assertThat(response.getStatus()).as(who).isEqualTo(404);
      case SIGN_IN_FIRST -> {
        assertThat(response.getStatus()).as(who).isIn(303, 401);
        if (response.getStatus() == 303) {
          assertThat(response.getHeader("Location")).as(who).startsWith("/en/sessions/new");
        }
      }
    }
  }

  /// An address that the pattern fits and that names nothing there is.
  private static String sampleOf(String pattern) {
    return pattern
        .replace("{language}", "en")
        .replaceAll("\\{\\*\\w+}|\\*\\*", "no-such-thing")
        .replaceAll("\\{\\w+(:[^/]*)?}", "no-such-thing");
  }

  private Set<String> mapped() {
    var mapped = new TreeSet<String>();
    mappings.stream()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .forEach(methods -> methods.keySet().forEach(info -> mapped.addAll(namesOf(info))));
    return mapped;
  }

  private static List<String> namesOf(RequestMappingInfo info) {
    Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
    var asked = methods.isEmpty() ? List.of(RequestMethod.GET) : methods;
    return info.getPatternValues().stream()
        .flatMap(pattern -> asked.stream().map(method -> method + " " + pattern))
        .toList();
  }
}
