package org.peyvand.drafting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Sent;
import org.peyvand.texts.InstrumentType;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.LegalNature;
import org.peyvand.texts.Particulars;
import org.peyvand.texts.ProtocolOrder;
import org.peyvand.texts.Provisions;
import org.peyvand.texts.Setup;

/// What a secretariat sent about a text, read field by field.
record SetupForm(Sent sent, Function<Slug, Optional<BodyId>> bodies) {
  /// Longer, and it does not stand on a title page.
  static final int TITLE_MAX = 500;

  private static final int SHORT_MAX = 120;

  /// A notice longer than ten years is none.
  private static final int DAYS_MAX = 3_660;

  private static final int YEARS_MAX = 100;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  /// What a field lacks; the name is the key of a sentence.
  enum Flaw {
    TYPE,
    TITLES,
    SHORT_NAMES,
    STRAY_CHARACTER,
    LANGUAGES,
    PREVAILING,
    PARTIES,
    ORDER,
    ACCESSION,
    EFFECT,
    WITHDRAWAL,
    TERM,
    GOALS
  }

  List<Flaw> flaws() {
    var languages = languages();
    var titles = texts("titles");
    var shortNames = texts("shortNames");
    var prevailing = sent.text("prevailing");
    return Stream.<@Nullable Flaw>of(
            constant(InstrumentType.class, "type").isEmpty() ? Flaw.TYPE : null,
            !titles.keySet().containsAll(languages) || longer(titles, TITLE_MAX)
                ? Flaw.TITLES
                : null,
            longer(shortNames, SHORT_MAX) ? Flaw.SHORT_NAMES : null,
            stray(titles) || stray(shortNames) ? Flaw.STRAY_CHARACTER : null,
            languages.isEmpty() ? Flaw.LANGUAGES : null,
            prevailing.isEmpty() || languages.contains(prevailing) ? null : Flaw.PREVAILING,
            parties().isEmpty() ? Flaw.PARTIES : null,
            order().isEmpty() ? Flaw.ORDER : null,
            accession().isEmpty() ? Flaw.ACCESSION : null,
            effect().isEmpty() ? Flaw.EFFECT : null,
            number("noticeDays", 0, DAYS_MAX).isEmpty() ? Flaw.WITHDRAWAL : null,
            termFlawed() ? Flaw.TERM : null,
            goals().isEmpty() ? Flaw.GOALS : null)
        .<Flaw>mapMulti((flaw, next) -> Optional.ofNullable(flaw).ifPresent(next))
        .toList();
  }

  /// The set-up as it was sent; only for a form without flaws.
  ///
  /// @param before what stays as it was: the version, the samples' own marks
  Setup setup(@Nullable Setup before, List<BodyId> parties) {
    var languages = languages();
    var titles = texts("titles");
    var shortNames = texts("shortNames");
    return new Setup(
        constant(InstrumentType.class, "type").orElseThrow(),
        before == null ? 1 : before.version(),
        new Multilingual(titles),
        new Multilingual(shortNames.isEmpty() ? titles : shortNames),
        constant(LegalNature.class, "nature").orElse(LegalNature.POLITICAL),
        languages,
        order().orElseThrow(),
        new Provisions(accession().orElseThrow(), effect().orElseThrow(), withdrawal(), term()),
        particulars(before),
        parties,
        before == null ? Set.of() : kept(before.unreviewed(), languages),
        before != null && before.sample());
  }

  private static Set<String> kept(Set<String> unreviewed, List<String> languages) {
    return unreviewed.stream().filter(languages::contains).collect(Collectors.toSet());
  }

  private Particulars particulars(@Nullable Setup before) {
    var prevailing = sent.text("prevailing");
    var old = before == null ? Particulars.plain() : before.particulars();
    return new Particulars(
        prevailing.isEmpty() ? null : prevailing,
        body("depositary", old.depositary()),
        body("secretariat", old.secretariat()),
        constant(Particulars.Reservations.class, "reservations").orElse(old.reservations()),
        constant(Particulars.AmendmentRule.class, "amendment").orElse(old.amendment()),
        goals().orElseThrow(),
        Stream.of(Particulars.Topic.values())
            .filter(topic -> sent.chosen("topics", topic.name()))
            .toList());
  }

  private @Nullable BodyId body(String field, @Nullable BodyId before) {
    var slug = sent.text(field);
    if (!sent.fields().containsKey(field)) return before;
    return slug(slug).flatMap(bodies).orElse(null);
  }

  /// The authentic languages that were ticked, in the order of the numbers beside them.
  List<String> languages() {
    var tags = new ArrayList<String>();
    for (var language : Language.values()) {
      if (sent.chosen("languages", language.tag())) tags.add(language.tag());
    }
    // A stable sort: where no place is given, the alphabet of the tags stays.
    tags.sort(Comparator.comparing(tag -> place(tag)));
    return tags;
  }

  private int place(String tag) {
    return number("place." + tag, 0, Setup.LANGUAGES_MAX).filter(n -> n > 0).orElse(99);
  }

  List<BodyId> parties() {
    var parties = new ArrayList<BodyId>();
    for (var slug : sent.all("parties")) {
      slug(slug).flatMap(bodies).filter(body -> !parties.contains(body)).ifPresent(parties::add);
    }
    return parties.size() > Setup.PARTIES_MAX ? List.of() : parties;
  }

  Optional<ProtocolOrder> order() {
    var language = sent.text("orderLanguage");
    return constant(ProtocolOrder.Key.class, "orderKey")
        .filter(_ -> Language.of(language.split("-u-")[0]).isPresent())
        .map(key -> new ProtocolOrder(key, language));
  }

  private Optional<Provisions.Accession> accession() {
    var days = number("objectionDays", 0, DAYS_MAX);
    var policy = constant(Provisions.Policy.class, "policy");
    var reference = constant(Provisions.ReferenceDate.class, "referenceDate");
    if (days.isEmpty() || policy.isEmpty() || reference.isEmpty()) return Optional.empty();
    boolean consent = sent.chosen("consent", "yes");
    return Optional.of(
        new Provisions.Accession(policy.get(), consent, days.get(), reference.get()));
  }

  private Optional<Provisions.Effect> effect() {
    var rule = constant(Provisions.Rule.class, "effect");
    if (rule.isEmpty()) return Optional.empty();
    if (rule.get() == Provisions.Rule.ALL_SIGNATURES) {
      return Optional.of(new Provisions.Effect(rule.get(), 0));
    }
    return number("effectCount", 1, Setup.PARTIES_MAX)
        .filter(count -> count > 0)
        .map(count -> new Provisions.Effect(rule.get(), count));
  }

  private Provisions.@Nullable Withdrawal withdrawal() {
    int days = number("noticeDays", 0, DAYS_MAX).orElse(0);
    return days == 0 ? null : new Provisions.Withdrawal(days);
  }

  private boolean termFlawed() {
    var until = sent.text("termUntil");
    return number("termYears", 0, YEARS_MAX).isEmpty()
        || (!until.isEmpty() && sent.date("termUntil").isEmpty())
        || (!until.isEmpty() && number("termYears", 0, YEARS_MAX).orElse(0) > 0);
  }

  private Provisions.@Nullable Term term() {
    int years = number("termYears", 0, YEARS_MAX).orElse(0);
    @Nullable LocalDate until = sent.date("termUntil").orElse(null);
    if (years == 0 && until == null) return null;
    return new Provisions.Term(
        years, until, constant(Provisions.Renewal.class, "renewal").orElse(null));
  }

  private Optional<List<Integer>> goals() {
    var goals = new ArrayList<Integer>();
    for (var goal : sent.all("goals")) {
      if (!NUMBER.matcher(goal).matches()) return Optional.empty();
      int number = Integer.parseInt(goal);
      if (number < 1 || number > Particulars.GOALS) return Optional.empty();
      if (!goals.contains(number)) goals.add(number);
    }
    return Optional.of(goals);
  }

  /// A number in a field; the least where it is empty, nothing where it is none or too large.
  private Optional<Integer> number(String field, int least, int most) {
    var text = sent.text(field);
    if (text.isEmpty()) return Optional.of(least);
    if (!NUMBER.matcher(text).matches()) return Optional.empty();
    int number = Integer.parseInt(text);
    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
  }

  private Map<String, String> texts(String field) {
    var tidied = new LinkedHashMap<String, String>();
    sent.byLanguage(field).forEach((tag, text) -> tidied.put(tag, Leaf.tidy(text)));
    return tidied;
  }

  private static boolean longer(Map<String, String> texts, int most) {
    return texts.values().stream().anyMatch(text -> text.length() > most);
  }

  private static boolean stray(Map<String, String> texts) {
    return texts.values().stream().anyMatch(text -> !Leaf.strays(text).isEmpty());
  }

  private <E extends Enum<E>> Optional<E> constant(Class<E> type, String field) {
    var name = sent.text(field).toUpperCase(Locale.ROOT);
    return Stream.of(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static Optional<Slug> slug(String text) {
    return text.isEmpty() ? Optional.empty() : Slug.from(text).filter(s -> s.value().equals(text));
  }
}
