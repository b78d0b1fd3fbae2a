package org.peyvand.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.texts.Clause.Kind;
import org.peyvand.texts.Drafting.Piece;
import org.peyvand.texts.Drafting.Words;
import org.peyvand.texts.Provisions.Accession;
import org.peyvand.texts.Provisions.Effect;
import org.peyvand.texts.Provisions.Term;
import org.peyvand.texts.Provisions.Withdrawal;
import tools.jackson.databind.JsonNode;

/// Reads a draft from a JSON tree: preface, formulas, recitals, headings with their clauses,
/// conclusions. It is the form in which the sample brings its texts.
public final class InstrumentFile {
  private final JsonNode file;
  private final List<Piece> pieces = new ArrayList<>();

  private InstrumentFile(JsonNode file) {
    this.file = file;
  }

  /// @param bodies finds the body of a slug; it has to know every party of the file
  public static Drafting read(JsonNode file, NetworkId network, Function<Slug, BodyId> bodies) {
    var reader = new InstrumentFile(file);
    return new Drafting(new Slug(text(file, "slug")), network, reader.setup(bodies), reader.tree());
  }

  private Setup setup(Function<Slug, BodyId> bodies) {
    return new Setup(
        InstrumentType.of(text(file, "type")),
        file.path("version").asInt(1),
        names(file.path("titles")),
        names(file.path("shortNames")),
        constant(LegalNature.class, file.path("legalNature"), LegalNature.POLITICAL),
        texts(file.path("languages")),
        new ProtocolOrder(
            constant(
                ProtocolOrder.Key.class,
                file.path("protocolOrder").path("key"),
                ProtocolOrder.Key.CITY),
            file.path("protocolOrder").path("language").asString("en")),
        provisions(),
        particulars(bodies),
        texts(file.path("parties")).stream().map(Slug::new).map(bodies).toList(),
        unreviewed(),
        file.path("sample").asBoolean(false));
  }

  private Provisions provisions() {
    var accession = file.path("accession");
    var effect = file.path("effect");
    var withdrawal = file.path("withdrawal");
    return new Provisions(
        new Accession(
            constant(Provisions.Policy.class, accession.path("policy"), Provisions.Policy.CLOSED),
            accession.path("condition").asString("").equals("consent-of-parties"),
            accession.path("objectionDays").asInt(0),
            constant(
                Provisions.ReferenceDate.class,
                accession.path("referenceDate"),
                Provisions.ReferenceDate.DEPOSIT)),
        new Effect(
            constant(Provisions.Rule.class, effect.path("rule"), Provisions.Rule.ALL_SIGNATURES),
            effect.path("count").asInt(0)),
        withdrawal.isMissingNode() ? null : new Withdrawal(withdrawal.path("noticeDays").asInt(0)),
        term(file.path("term")));
  }

  private Particulars particulars(Function<Slug, BodyId> bodies) {
    var plain = Particulars.plain();
    var prevailing = file.path("prevailingLanguage").asString("");
    var goals = new ArrayList<Integer>();
    for (var goal : file.path("sdgGoals")) goals.add(goal.asInt());
    return new Particulars(
        prevailing.isEmpty() ? null : prevailing,
        null,
        body(file.path("secretariat"), bodies),
        plain.reservations(),
        plain.amendment(),
        goals,
        plain.topics());
  }

  private static @Nullable BodyId body(JsonNode office, Function<Slug, BodyId> bodies) {
    var slug = office.path("body").asString("");
    return slug.isEmpty() ? null : bodies.apply(new Slug(slug));
  }

  private static @Nullable Term term(JsonNode term) {
    if (term.isMissingNode()) return null;
    var until = term.path("until").asString("");
    return new Term(
        term.path("years").asInt(0), until.isEmpty() ? null : LocalDate.parse(until), null);
  }

  private TreeSet<String> unreviewed() {
    var languages = new TreeSet<String>();
    for (var review : file.path("nativeReview").properties()) {
      if (!review.getValue().asBoolean(false)) languages.add(review.getKey());
    }
    languages.retainAll(texts(file.path("languages")));
    return languages;
  }

  private List<Piece> tree() {
    if (file.has("preface")) add(file.path("preface"), Kind.PREFACE, null);
    for (var formula : file.path("formulas")) {
      if (!enacting(formula)) add(formula, Kind.FORMULA, null);
    }
    for (var recital : file.path("recitals")) add(recital, Kind.RECITAL, null);
    for (var formula : file.path("formulas")) {
      if (enacting(formula)) add(formula, Kind.FORMULA, null);
    }
    for (var section : file.path("body")) section(section);
    for (var conclusion : file.path("conclusions")) add(conclusion, Kind.CONCLUSION, null);
    return pieces;
  }

  /// The formula that leads from the reasons to the clauses stands after the recitals.
  private static boolean enacting(JsonNode formula) {
    return formula.path("name").asString("").equals("enacting");
  }

  private void section(JsonNode section) {
    if (!section.has("clauses")) {
      clause(section, null);
      return;
    }
    add(section, Kind.HEADING, null);
    for (var clause : section.path("clauses")) clause(clause, text(section, "eId"));
  }

  private void clause(JsonNode clause, @Nullable String heading) {
    add(clause, Kind.CLAUSE, heading);
    for (var below : clause.path("subclauses")) {
      add(below, Kind.SUBCLAUSE, text(clause, "eId"));
    }
  }

  private void add(JsonNode node, Kind kind, @Nullable String parent) {
    var words = new ArrayList<Words>();
    var said = node.path(kind == Kind.HEADING ? "heading" : "text");
    var languages = texts(file.path("languages"));
    for (var entry : said.properties()) {
      var language = entry.getKey();
      words.add(
          new Words(
              language,
              !languages.contains(language),
              entry.getValue().asString(),
              state(node, language)));
    }
    pieces.add(new Piece(text(node, "eId"), kind, node.path("number").asInt(0), parent, words));
  }

  private Leaf.State state(JsonNode node, String language) {
    var own = node.path("states").path(language).path("state");
    return constant(
        Leaf.State.class,
        own.isMissingNode() ? file.path("defaultState") : own,
        Leaf.State.CONCORDANT);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, E otherwise) {
    var name = node.asString("");
    return name.isEmpty()
        ? otherwise
        : Enum.valueOf(type, name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  private static Multilingual names(JsonNode node) {
    Map<String, String> names = new LinkedHashMap<>();
    for (var name : node.properties()) {
      names.put(name.getKey(), Leaf.tidy(name.getValue().asString()));
    }
    return new Multilingual(names);
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    for (var item : node) texts.add(item.asString());
    return texts;
  }

  private static String text(JsonNode node, String name) {
    var text = node.path(name).asString("");
    if (text.isEmpty()) throw new IllegalArgumentException("no " + name + " in the file");
    return text;
  }
}
