package org.peyvand.people.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.access.Contact;
import org.peyvand.access.Duty;
import org.peyvand.access.Entrustment;
import org.peyvand.access.Grant;
import org.peyvand.access.Term;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Sent;
import org.peyvand.people.Invitee;

/// What an inviter sent: who comes to which office, with which duties, for how long.
record InviteForm(Sent sent) {
  static final String EMAIL = "email";
  static final String LANGUAGE = "language";
  static final String OFFICE = "office";
  static final String DUTIES = "duties";
  static final String SINCE = "since";
  static final String UNTIL = "until";

  /// A title longer than this is a description.
  private static final int TITLE_LENGTH_MAX = 200;

  /// As many as one screen offers.
  private static final int DUTIES_MAX = 50;

  /// Something, an at sign, a name with a dot; whether it exists, the letter finds out.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^@\\s\\p{Cntrl}<>\"(),;:\\\\]+@[^@\\s\\p{Cntrl}<>\"(),;:\\\\]+\\.[^@\\s.]+");

  /// What a field lacks; the name is the key of a sentence.
  enum Flaw {
    EMAIL,
    LANGUAGE,
    OFFICE,
    DUTIES,
    TERM
  }

  List<Flaw> flaws() {
    return Stream.of(
            email(sent).isEmpty() ? Flaw.EMAIL : null,
            language().isEmpty() ? Flaw.LANGUAGE : null,
            titleTooLong() ? Flaw.OFFICE : null,
            grants().isEmpty() ? Flaw.DUTIES : null,
            term(sent).isEmpty() ? Flaw.TERM : null)
        .<Flaw>mapMulti((flaw, next) -> Optional.ofNullable(flaw).ifPresent(next))
        .toList();
  }

  /// The address in lower case, where it is one.
  static Optional<String> email(Sent sent) {
    var email = sent.text(EMAIL).toLowerCase(Locale.ROOT);
    return email.length() <= Contact.EMAIL_LENGTH_MAX && ADDRESS.matcher(email).matches()
        ? Optional.of(email)
        : Optional.empty();
  }

  /// The term, where both dates are empty or can be read, and stand in order.
  static Optional<Term> term(Sent sent) {
    var since = day(sent, SINCE);
    var until = day(sent, UNTIL);
    var unreadable =
        (since == null && !sent.text(SINCE).isEmpty())
            || (until == null && !sent.text(UNTIL).isEmpty());
    var turned = since != null && until != null && until.isBefore(since);
    return unreadable || turned ? Optional.empty() : Optional.of(new Term(since, until));
  }

  private static @Nullable LocalDate day(Sent sent, String field) {
    return sent.date(field)
        .filter(day -> day.getYear() >= 1900 && day.getYear() <= 2999)
        .orElse(null);
  }

  private Optional<Language> language() {
    return Language.of(sent.text(LANGUAGE));
  }

  private boolean titleTooLong() {
    return sent.byLanguage(OFFICE).values().stream()
        .anyMatch(title -> title.length() > TITLE_LENGTH_MAX);
  }

  private List<Grant> grants() {
    return sent.all(DUTIES).stream()
        .limit(DUTIES_MAX)
        .flatMap(text -> GrantText.read(text).stream())
        .distinct()
        .toList();
  }

  /// The one invited, once the form has no flaw; an office without a title is called after its
  /// first duty, in every language.
  Invitee invitee(Optional<BodyId> body, ZoneId zone, Messages messages) {
    var titles = sent.byLanguage(OFFICE);
    return new Invitee(
        email(sent).orElseThrow(),
        titles.isEmpty() ? after(grants().getFirst().duty(), messages) : new Multilingual(titles),
        body,
        language().orElseThrow(),
        zone);
  }

  static Multilingual after(Duty duty, Messages messages) {
    var titles = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      titles.put(language.tag(), messages.text(language, "people.duty." + duty.name()));
    }
    return new Multilingual(titles);
  }

  List<Entrustment> duties() {
    var term = term(sent).orElseThrow();
    return grants().stream().map(grant -> new Entrustment(grant, term)).toList();
  }
}
