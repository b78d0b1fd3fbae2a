package org.peyvand.amendments.web;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peyvand.Peyvand;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.amendments.AmendmentOutcome;
import org.peyvand.amendments.Amendments;
import org.peyvand.amendments.Proposal;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.texts.Clause;
import org.peyvand.texts.DraftOutcome;
import org.peyvand.texts.Drafting;
import org.peyvand.texts.Drafts;
import org.peyvand.texts.InstrumentType;
import org.peyvand.texts.Leaf;
import org.peyvand.texts.LegalNature;
import org.peyvand.texts.Particulars;
import org.peyvand.texts.ProtocolOrder;
import org.peyvand.texts.Provisions;
import org.peyvand.texts.Setup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Called by `benchmarks/table`: how long the host takes to open a text in twelve languages with
/// four hundred amendments, to save a clause of it and to show its merge view, over HTTP, and how
/// that grows from 60 clauses to 2,000.
///
/// Words: a folder for the host, how many requests of each kind.
final class TablePace {
  private static final String WORDS =
      "The Participants meet once a year, each time in the city of another Participant, and tell"
          + " each other what has become of what they promised, in words that their residents"
          + " understand, part %d of clause %d.";
  private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

  private final ConfigurableApplicationContext house;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;
  private final int times;

  private TablePace(ConfigurableApplicationContext house, int times) {
    this.house = house;
    this.times = times;
    var port = ((WebServerApplicationContext) house).getWebServer().getPort();
    base = "http://localhost:" + port;
  }

  public static void main(String[] words) throws Exception {
    try (var house =
        SpringApplication.run(
            Peyvand.class,
            "--peyvand.mode=demo",
            "--peyvand.data=" + words[0],
            "--server.port=0",
            "--logging.level.root=error")) {
      new TablePace(house, Integer.parseInt(words[1])).run();
    }
  }

  private void run() throws Exception {
    var secretariat = office("secretariat");
    signIn();
    var sizes = List.of(60, 2_000);
    var figures = new LinkedHashMap<String, List<Figure>>();
    for (var clauses : sizes) {
      var text = text(secretariat, clauses);
      amend(secretariat, text, clauses);
      var path = "/en/texts/pace-" + clauses;
      put(figures, "open the text", () -> get(path));
      put(figures, "open the drafting table", () -> get(path + "/draft?beside=fa"));
      put(figures, "save a clause", saving(path));
      put(figures, "merge view", () -> get(path + "/clauses/cl_1/amendments"));
      put(figures, "list of amendments", () -> get(path + "/amendments"));
    }
    System.out.println(
        "| what | 60 clauses, median | p99 | 2,000 clauses, median | p99 | growth |");
    System.out.println("|---|---|---|---|---|---|");
    figures.forEach(
        (what, sized) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f |%n",
                what,
                sized.get(0).median(),
                sized.get(0).high(),
                sized.get(1).median(),
                sized.get(1).high(),
                sized.get(1).median() / sized.get(0).median()));
  }

  private record Figure(double median, double high) {}

  private interface Request {
    void send() throws Exception;
  }

  private void put(Map<String, List<Figure>> figures, String what, Request request)
      throws Exception {
    for (int i = 0; i < times / 4; i++) request.send(); // So that the host is warm.
    var millis = new ArrayList<Double>();
    for (int i = 0; i < times; i++) {
      var begun = System.nanoTime();
      request.send();
      millis.add((System.nanoTime() - begun) / 1e6);
    }
    millis.sort(Double::compare);
    var figure = new Figure(millis.get(times / 2), millis.get((times * 99) / 100));
    figures.computeIfAbsent(what, _ -> new ArrayList<>()).add(figure);
  }

  private Request saving(String path) throws Exception {
    var token = token(get(path + "/draft"));
    var version = new int[] {1};
    var words = new String[] {String.format(Locale.ROOT, WORDS, 1, 2)};
    return () -> {
      var next = words[0].replaceAll("part \\d+", "part " + (version[0] + 1));
      var answer =
          post(
              path + "/clauses/cl_2/en/words",
              Map.of(
                  "_csrf",
                  token,
                  "words",
                  next,
                  "base",
                  words[0],
                  "version",
                  Integer.toString(version[0])));
      if (answer.statusCode() != 200) throw new AssertionError(answer.body());
      version[0]++;
      words[0] = next;
    };
  }

  private InstrumentId text(Member secretariat, int clauses) {
    var networks = house.getBean(Networks.class);
    var network = networks.networks().getFirst();
    var parties = networks.bodies(network.id(), "").items().stream().map(b -> b.id()).toList();
    var languages =
        Stream.concat(Stream.of(Language.values()).map(Language::tag), Stream.of("fr")).toList();
    var titles = new LinkedHashMap<String, String>();
    languages.forEach(tag -> titles.put(tag, "Pace " + clauses));
    var setup =
        new Setup(
            InstrumentType.CHARTER,
            1,
            new Multilingual(titles),
            new Multilingual(titles),
            LegalNature.POLITICAL,
            languages,
            new ProtocolOrder(ProtocolOrder.Key.CITY, "en"),
            new Provisions(
                Provisions.Accession.closed(),
                new Provisions.Effect(Provisions.Rule.ALL_SIGNATURES, 0),
                null,
                null),
            Particulars.plain(),
            parties,
            Set.of(),
            true);
    var pieces = new ArrayList<Drafting.Piece>();
    for (int i = 1; i <= clauses; i++) {
      int number = i;
      pieces.add(
          new Drafting.Piece(
              "cl_" + i,
              Clause.Kind.CLAUSE,
              i,
              null,
              languages.stream()
                  .map(
                      tag ->
                          new Drafting.Words(
                              tag,
                              false,
                              String.format(Locale.ROOT, WORDS, 1, number),
                              Leaf.State.DRAFT))
                  .toList()));
    }
    var drafting = new Drafting(new Slug("pace-" + clauses), network.id(), setup, pieces);
    if (house.getBean(Drafts.class).draft(secretariat, drafting)
        instanceof DraftOutcome.Drafted(var id)) {
      return id;
    }
    throw new AssertionError("not opened");
  }

  /// Four hundred amendments, eight to a clause, so that some collide.
  private void amend(Member secretariat, InstrumentId text, int clauses) {
    var amendments = house.getBean(Amendments.class);
    for (int i = 0; i < 400; i++) {
      int clause = 1 + (i / 8) % clauses;
      var base = String.format(Locale.ROOT, WORDS, 1, clause);
      var words = base.replace("once a year", (i % 8 + 2) + " times a year");
      var proposal =
          new Proposal(
              "en",
              "",
              List.of(Proposal.Change.replace("cl_" + clause, words, base)),
              List.of(),
              Optional.empty());
      if (!(amendments.propose(secretariat, text, proposal) instanceof AmendmentOutcome.Done)) {
        throw new AssertionError("not proposed");
      }
    }
  }

  private Member office(String slug) {
    return house.getBean(Offices.class).offices().stream()
        .filter(office -> office.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private void signIn() throws Exception {
    var token = token(get("/en/sessions/new"));
    post("/en/sessions", Map.of("_csrf", token, "office", "secretariat"));
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    if (!found.find()) throw new AssertionError("no form on the page");
    return found.group(2);
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(base + path)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) throw new AssertionError(path + ": " + answer.statusCode());
    return answer.body();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    var body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
