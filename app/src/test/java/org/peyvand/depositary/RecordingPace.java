package org.peyvand.depositary;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.peyvand.Peyvand;
import org.peyvand.access.Offices;
import org.peyvand.database.Pgbench;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.peyvand.signatures.Signatures;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Called by `benchmarks/acts`: how many public acts a second eight clients record through the
/// rooms' own doors, beside `pgbench` with transactions that store rows of the same size in the
/// same database, taking turns.
///
/// Words: a folder for the host, the path of `pgbench`, how many rounds.
final class RecordingPace {
  private static final int CLIENTS = 8;
  private static final Duration TURN = Duration.ofSeconds(5);

  /// Texts to sign in one round, each once by each of its parties; adopting them is not measured.
  private static final int TEXTS = 40;

  private static final String TABLES =
      """
      create schema pace;
      create table pace.act (like depositary.act including all);
      create table pace.signature (like depositary.signature including all);
      alter table pace.signature add foreign key (act) references pace.act;
      create table pace.anchor (like signatures.anchor including all);
      create table pace.entry (like register.entry including all)
      """;

  private final Adopted adopted;
  private final Texts texts;
  private final Networks networks;
  private final Offices offices;
  private final Signatures signatures;
  private final Depositary depositary;
  private final JdbcClient db;
  private final Pgbench pgbench;

  private RecordingPace(ConfigurableApplicationContext house, Path program) {
    adopted = house.getBean(Adopted.class);
    texts = house.getBean(Texts.class);
    networks = house.getBean(Networks.class);
    offices = house.getBean(Offices.class);
    signatures = house.getBean(Signatures.class);
    depositary = house.getBean(Depositary.class);
    db = house.getBean(JdbcClient.class);
    pgbench = Pgbench.of(house, program, CLIENTS);
  }

  public static void main(String[] words) throws Exception {
    try (var house =
        SpringApplication.run(
            Peyvand.class,
            "--peyvand.mode=demo",
            "--peyvand.data=" + words[0],
            "--server.port=0",
            "--logging.level.root=error")) {
      new RecordingPace(house, Path.of(words[1])).run(Integer.parseInt(words[2]));
    }
  }

  private void run(int rounds) throws Exception {
    var body = networks.body(adopted.draft("pace-body").setup().parties().getFirst()).orElseThrow();
    publish(body); // So that both sides are warm.
    sign(0);
    db.sql(TABLES).update();
    System.out.println("| round | acts | a second | pgbench, the same rows | ours / pgbench |");
    System.out.println("|---|---|---|---|---|");
    for (int round = 1; round <= rounds; round++) {
      var published = publish(body);
      print(round, "anchors published", published, pgbench.perSecond(anchorScript(), TURN));
      var signed = sign(round);
      print(round, "signatures received", signed, pgbench.perSecond(signatureScript(), TURN));
    }
  }

  private static void print(int round, String what, double ours, double others) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.0f | %.0f | %.2f |%n",
        round,
        what,
        ours,
        others,
        ours / others);
  }

  /// An act without a signature: its row and its entry in the register.
  private double publish(Body body) throws Exception {
    var anchor = signatures.anchors(body.id()).getFirst().certificate();
    var until = System.nanoTime() + TURN.toNanos();
    var acts = new AtomicLong();
    return together(
        acts,
        () -> {
          while (System.nanoTime() < until) {
            signatures.publish(body.id(), anchor);
            acts.incrementAndGet();
          }
        });
  }

  /// A signature made elsewhere: received, judged under the body's anchors, recorded.
  private double sign(int round) throws Exception {
    var waiting = waiting(round);
    var next = new AtomicInteger();
    var acts = new AtomicLong();
    return together(
        acts,
        () -> {
          for (int one = next.getAndIncrement(); one < waiting.size(); ) {
            waiting.get(one).record();
            acts.incrementAndGet();
            one = next.getAndIncrement();
          }
        });
  }

  private interface Waiting {
    void record();
  }

  private List<Waiting> waiting(int round) {
    var waiting = new ArrayList<Waiting>();
    for (int number = 0; number < TEXTS; number++) {
      var text = adopted.adopted("pace-%d-%d".formatted(round, number));
      for (var party : text.setup().parties()) {
        var body = networks.body(party).orElseThrow();
        if (signatures.sampleSigner(body.id()).isPresent()) waiting.add(act(text, body));
      }
    }
    return waiting;
  }

  private Waiting act(Instrument text, Body body) {
    var p7s = signatures.sampleSignature(body, texts.original(text.id()).orElseThrow().pdf());
    var member =
        offices.offices().stream()
            .filter(office -> office.body().filter(body.id()::equals).isPresent())
            .filter(office -> depositary.awaits(text, office))
            .findFirst()
            .orElseThrow();
    var signing = new Signing(adopted.today(), body.city().slug(), true);
    return () -> {
      if (!(depositary.sign(text, member, signing, p7s) instanceof SignOutcome.Signed)) {
        throw new AssertionError("not signed: " + text.slug() + " by " + body.slug());
      }
    };
  }

  private static double together(AtomicLong acts, Runnable hand)
      throws InterruptedException, ExecutionException {
    var begun = System.nanoTime();
    try (var hands = Executors.newFixedThreadPool(CLIENTS)) {
      var running = new ArrayList<Future<?>>();
      for (int client = 0; client < CLIENTS; client++) running.add(hands.submit(hand));
      for (var one : running) one.get();
    }
    return acts.get() * 1e9 / (System.nanoTime() - begun);
  }

  /// The lock, the act, its signature with a file as large as ours, the register's entry.
  private String signatureScript() {
    var row =
        db.sql(
                """
                select a.instrument, a.body, a.place, a.zone, a.recorder, a.office, s.system, s.signer,
                  s.certificate_sha256, s.salt, s.file, e.leaf
                from depositary.act a
                join depositary.signature s on s.act = a.id
                join register.entry e on e.act = a.id limit 1
                """)
            .query()
            .singleRow();
    return """
        select gen_random_uuid() as act \\gset
        begin;
        select pg_advisory_xact_lock(hashtextextended(:act, 1));
        insert into pace.act (id, instrument, body, happened, place, zone, recorded, recorder, office)
          values (:act::uuid, %s, %s, current_date, cast(%s as jsonb), %s, now(), %s, cast(%s as jsonb));
        insert into pace.signature
            (act, number, system, signer, value_sha256, certificate_sha256, salt, file)
          values (:act::uuid, 1, %s, %s, replace(:act, '-', '') || replace(:act, '-', ''), %s, %s, %s);
        insert into pace.entry (act, type, at, leaf) values (:act::uuid, 'signed', now(), %s);
        commit;
        """
        .formatted(row.values().stream().map(RecordingPace::literal).toArray());
  }

  /// The anchor and the register's entry.
  private String anchorScript() {
    var row =
        db.sql(
                """
                select a.body, a.certificate, e.leaf from signatures.anchor a
                join register.entry e on e.act = a.act limit 1
                """)
            .query()
            .singleRow();
    return """
        select gen_random_uuid() as act \\gset
        begin;
        insert into pace.anchor (act, body, certificate, published) values (:act::uuid, %s, %s, now());
        insert into pace.entry (act, type, at, leaf) values (:act::uuid, 'anchor-published', now(), %s);
        commit;
        """
        .formatted(row.values().stream().map(RecordingPace::literal).toArray());
  }

  private static String literal(Object value) {
    return value instanceof byte[] bytes
        ? "'\\x" + HexFormat.of().formatHex(bytes) + "'"
        : "'" + value.toString().replace("'", "''").replace(":", "' || chr(58) || '") + "'";
  }
}
