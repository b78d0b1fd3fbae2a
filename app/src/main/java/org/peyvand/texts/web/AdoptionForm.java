package org.peyvand.texts.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.places.City;
import org.peyvand.texts.Adoption;

/// What the secretariat sent about an adoption, kept as it was entered.
public record AdoptionForm(
    @Nullable String manner,
    @Nullable String date,
    @Nullable String city,
    @Nullable List<String> bodies,
    @Nullable String objections) {
  /// What a field lacks; the name is the key of a sentence.
  public enum Flaw {
    MANNER,
    DATE,
    CITY
  }

  /// Nothing on this host was adopted before there were such bodies; an earlier year is a slip of
  /// the pen that would be frozen.
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  static AdoptionForm blank(List<BodyId> parties, String objections) {
    return new AdoptionForm(
        null, null, null, parties.stream().map(BodyId::toString).toList(), objections);
  }

  List<Flaw> flaws(Function<String, Optional<City>> cities) {
    return Stream.of(
            readManner().isEmpty() ? Flaw.MANNER : null,
            readDate().isEmpty() ? Flaw.DATE : null,
            cities.apply(shown(city)).isEmpty() ? Flaw.CITY : null)
        .<Flaw>mapMulti((flaw, next) -> Optional.ofNullable(flaw).ifPresent(next))
        .toList();
  }

  /// The adoption, once the form has no flaw.
  Adoption adoption(City place) {
    return new Adoption(
        readManner().orElseThrow(),
        readDate().orElseThrow(),
        place.slug(),
        place.names(),
        place.zone(),
        readBodies(),
        shown(objections).strip());
  }

  public boolean names(BodyId body) {
    return bodies != null && bodies.contains(body.toString());
  }

  /// What to put back into a field.
  public static String shown(@Nullable String entered) {
    return entered == null ? "" : entered;
  }

  private Optional<Adoption.Manner> readManner() {
    return Stream.of(Adoption.Manner.values())
        .filter(known -> known.name().equals(manner))
        .findFirst();
  }

  private Optional<LocalDate> readDate() {
    try {
      return Optional.of(LocalDate.parse(shown(date))).filter(day -> !day.isBefore(EARLIEST));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// What is no id names no party, and the door refuses it.
  private List<BodyId> readBodies() {
    return bodies == null ? List.of() : bodies.stream().map(AdoptionForm::body).distinct().toList();
  }

  private static BodyId body(String id) {
    try {
      return new BodyId(UUID.fromString(id));
    } catch (IllegalArgumentException _) {
      return new BodyId(new UUID(0, 0));
    }
  }
}
