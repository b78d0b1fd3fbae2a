package org.peyvand.drafting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Sent;
import org.peyvand.texts.Provisions;
import org.peyvand.texts.Setup;

/// A set-up as the fields of its form, so that what stands is what the form shows.
final class SetupFields {
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private SetupFields() {}

  /// @param slugs of the bodies
  static Sent of(Setup setup, Function<BodyId, String> slugs) {
    var form = new SetupFields();
    form.put("type", setup.type().name());
    form.put("titles", setup.titles());
    form.put("shortNames", setup.shortNames());
    form.put("nature", setup.legalNature().name());
    form.fields.put("languages", setup.languages());
    int place = 1;
    for (var tag : setup.languages()) form.put("place." + tag, Integer.toString(place++));
    form.put("orderKey", setup.protocolOrder().key().name());
    form.put("orderLanguage", setup.protocolOrder().language());
    form.fields.put("parties", setup.parties().stream().map(slugs).toList());
    form.provisions(setup.provisions());
    var particulars = setup.particulars();
    form.put("prevailing", particulars.prevailing());
    form.put("depositary", slug(particulars.depositary(), slugs));
    form.put("secretariat", slug(particulars.secretariat(), slugs));
    form.put("reservations", particulars.reservations().name());
    form.put("amendment", particulars.amendment().name());
    form.fields.put(
        "goals", particulars.goals().stream().map(goal -> Integer.toString(goal)).toList());
    form.fields.put("topics", particulars.topics().stream().map(Enum::name).toList());
    return new Sent(form.fields);
  }

  private void provisions(Provisions provisions) {
    var accession = provisions.accession();
    put("policy", accession.policy().name());
    if (accession.consentOfParties()) put("consent", "yes");
    put("objectionDays", number(accession.objectionDays()));
    put("referenceDate", accession.referenceDate().name());
    put("effect", provisions.effect().rule().name());
    put("effectCount", number(provisions.effect().count()));
    var withdrawal = provisions.withdrawal();
    if (withdrawal != null) put("noticeDays", number(withdrawal.noticeDays()));
    var term = provisions.term();
    if (term == null) return;
    put("termYears", number(term.years()));
    if (term.until() != null) put("termUntil", term.until().toString());
    if (term.renewal() != null) put("renewal", term.renewal().name());
  }

  private static String number(int number) {
    return number == 0 ? "" : Integer.toString(number);
  }

  private static @Nullable String slug(@Nullable BodyId body, Function<BodyId, String> slugs) {
    return body == null ? null : slugs.apply(body);
  }

  private void put(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) fields.put(field, List.of(value));
  }

  private void put(String field, Multilingual texts) {
    texts.texts().forEach((tag, text) -> put(field + "." + tag, text));
  }
}
