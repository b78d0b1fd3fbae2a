package org.peyvand.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The access table, `access/routes.csv`.
@Component
public class Routes {
  private final List<Door> doors;

  private record Door(Route route, PathPattern pattern) {}

  Routes() {
    this(read());
  }

  Routes(List<String> lines) {
    doors =
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Route::parse)
            .map(route -> new Door(route, PathPatternParser.defaultInstance.parse(route.pattern())))
            // As Spring chooses its controller: the most specific pattern first.
            .sorted(Comparator.comparing(Door::pattern))
            .toList();
  }

  private static List<String> read() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource("access/routes.csv").getInputStream(), UTF_8))) {
      return reader.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The line that a request falls under.
  public Optional<Route> of(String method, String path) {
    var asked = method.equals("HEAD") ? "GET" : method;
    var container = PathContainer.parsePath(path);
    return doors.stream()
        .filter(door -> door.route().method().equals(asked) && door.pattern().matches(container))
        .map(Door::route)
        .findFirst();
  }

  /// The methods that an address answers to from outside, `HEAD` with `GET`.
  public List<String> methods(String path) {
    var container = PathContainer.parsePath(path);
    return doors.stream()
        .filter(door -> door.route().who() != Route.Open.NOBODY)
        .filter(door -> door.pattern().matches(container))
        .map(door -> door.route().method())
        .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
        .distinct()
        .sorted()
        .toList();
  }

  public List<Route> all() {
    return doors.stream().map(Door::route).toList();
  }
}
