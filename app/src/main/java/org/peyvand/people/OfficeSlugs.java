package org.peyvand.people;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;

/// What an office is called in addresses: after its English title, else after its first duty, with
/// a number where others are called so.
final class OfficeSlugs {
  /// More offices of one name than a host has people.
  private static final int NUMBER_MAX = 10_000;

  /// Leaves room for the number.
  private static final int LENGTH_MAX = Slug.LENGTH_MAX - 6;

  private OfficeSlugs() {}

  static String free(Invitation invitation, Predicate<String> taken) {
    var name = name(invitation);
    return Stream.concat(
            Stream.of(name),
            IntStream.rangeClosed(2, NUMBER_MAX).mapToObj(number -> name + "-" + number))
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }

  private static String name(Invitation invitation) {
    var first = invitation.duties().getFirst().grant().duty().name();
    var name =
        invitation
            .invitee()
            .office()
            .exactly(Language.EN)
            .flatMap(Slug::from)
            .map(Slug::value)
            .orElse(first.toLowerCase(Locale.ROOT).replace('_', '-'));
    return name.length() <= LENGTH_MAX ? name : name.substring(0, LENGTH_MAX).replaceAll("-+$", "");
  }
}
