package org.peyvand.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// How the few values of a session stand in the database: a letter for the kind, then the value as
/// text. Java's own serialization would bind the rows to the versions of our libraries, and would
/// run what somebody who can write to the table puts there.
final class SessionValues implements GenericConverter {
  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return Set.of(
        new ConvertiblePair(Object.class, byte[].class),
        new ConvertiblePair(byte[].class, Object.class));
  }

  @Override
  public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
    return switch (source) {
      case null -> null;
      case byte[] stored -> read(new String(stored, UTF_8));
      default -> write(source).getBytes(UTF_8);
    };
  }

  private static String write(Object value) {
    return switch (value) {
      case String text -> "s" + text;
      case UUID id -> "u" + id;
      case Long number -> "n" + number;
      case CsrfToken token ->
          String.join(
              "\n", "t" + token.getHeaderName(), token.getParameterName(), token.getToken());
      default -> throw new IllegalArgumentException("in a session: " + value.getClass());
    };
  }

  private static Object read(String stored) {
    var rest = stored.substring(1);
    return switch (stored.charAt(0)) {
      case 's' -> rest;
      case 'u' -> UUID.fromString(rest);
      case 'n' -> Long.valueOf(rest);
      case 't' -> {
        var parts = rest.split("\n", 3);
        yield new DefaultCsrfToken(parts[0], parts[1], parts[2]);
      }
      default -> throw new IllegalStateException("a session value of no known kind");
    };
  }
}
