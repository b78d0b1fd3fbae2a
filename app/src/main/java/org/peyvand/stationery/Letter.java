package org.peyvand.stationery;

import static org.peyvand.stationery.Blank.Shape.DATE;
import static org.peyvand.stationery.Blank.Shape.LINE;
import static org.peyvand.stationery.Blank.Shape.LINES;
import static org.peyvand.stationery.Blank.free;
import static org.peyvand.stationery.Blank.needed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The letters and forms there are, each with what has to be filled in.
public enum Letter {
  /// What consulates ask for, as visa departments and universities list it.
  VISA_SUPPORT(
      needed("addressee", LINE),
      needed("date", DATE),
      needed("surname", LINE),
      needed("givenNames", LINE),
      free("sex", LINE),
      needed("birth", DATE),
      free("birthplace", LINE),
      needed("citizenship", LINE),
      needed("passport", LINE),
      free("passportIssued", DATE),
      needed("passportExpires", DATE),
      free("employer", LINE),
      free("position", LINE),
      needed("purpose", LINE),
      needed("begins", DATE),
      needed("ends", DATE),
      free("entries", LINE),
      needed("places", LINE),
      free("children", LINE),
      needed("costs", LINE)),
  /// Without a code to scan: there is nothing here that it could truly lead to.
  BADGES(
      needed("event", LINE), needed("begins", DATE), needed("ends", DATE), needed("people", LINES)),
  PROGRAMME(
      needed("event", LINE),
      needed("begins", DATE),
      needed("ends", DATE),
      free("place", LINE),
      needed("items", LINES)),
  AGENDA(
      needed("event", LINE),
      needed("begins", DATE),
      free("time", LINE),
      needed("place", LINE),
      free("chair", LINE),
      free("participants", LINES),
      needed("points", LINES)),
  REPORT(
      needed("event", LINE),
      needed("place", LINE),
      needed("begins", DATE),
      needed("ends", DATE),
      needed("people", LINES),
      needed("purpose", LINE),
      needed("meetings", LINES),
      needed("results", LINES),
      free("followup", LINES),
      needed("costs", LINE),
      free("gifts", LINES),
      needed("date", DATE));

  private final List<Blank> blanks;

  Letter(Blank... blanks) {
    this.blanks = List.of(blanks);
  }

  public List<Blank> blanks() {
    return blanks;
  }

  /// Badges are cut out, not written on.
  public boolean goesToWord() {
    return this != BADGES;
  }

  /// As addresses have it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Letter> of(String code) {
    return Stream.of(values()).filter(letter -> letter.code().equals(code)).findFirst();
  }
}
