package org.peyvand.register;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.peyvand.Peyvand;
import org.peyvand.database.Pgbench;
import org.peyvand.kernel.Ids;
import org.peyvand.verify.json.Json;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Called by `benchmarks/register`: how many entries a second eight clients append, each in a
/// transaction of its own that is on disk before the next, beside `pgbench` inserting the same row,
/// taking turns; and the same until a signed checkpoint covers every one of them.
///
/// Words: a folder for the host, the path of `pgbench`, how many rounds.
final class AppendPace {
  private static final int CLIENTS = 8;
  private static final Duration TURN = Duration.ofSeconds(5);

  private final Register register;
  private final TransactionTemplate transactions;
  private final Ids ids;
  private final Clock clock;
  private final JdbcClient db;
  private final Pgbench pgbench;

  private AppendPace(ConfigurableApplicationContext house, Path program) {
    register = house.getBean(Register.class);
    transactions = house.getBean(TransactionTemplate.class);
    ids = house.getBean(Ids.class);
    clock = house.getBean(Clock.class);
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
      new AppendPace(house, Path.of(words[1])).run(Integer.parseInt(words[2]));
    }
  }

  private void run(int rounds) throws Exception {
    db.sql("create schema pace").update();
    db.sql("create table pace.entry (like register.entry including all)").update();
    var script = script();
    append(); // So that both sides are warm.
    register.settle();
    System.out.println("| round | entries | a second | pgbench, the same row | ours / pgbench |");
    System.out.println("|---|---|---|---|---|");
    for (int round = 1; round <= rounds; round++) {
      var begun = System.nanoTime();
      var appended = append();
      var recorded = appended / seconds(begun);
      register.settle();
      var proven = appended / seconds(begun);
      var plain = pgbench.perSecond(script, TURN);
      print(round, "recorded, durable", recorded, plain);
      print(round, "recorded, placed, under a signed checkpoint", proven, plain);
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void print(int round, String what, double ours, double plain) {
    System.out.printf(
        Locale.ROOT, "| %d | %s | %.0f | %.0f | %.2f |%n", round, what, ours, plain, ours / plain);
  }

  private double append() throws InterruptedException, ExecutionException {
    var until = System.nanoTime() + TURN.toNanos();
    var appended = new AtomicLong();
    try (var hands = Executors.newFixedThreadPool(CLIENTS)) {
      var running = new ArrayList<Future<?>>();
      for (int client = 0; client < CLIENTS; client++) {
        running.add(
            hands.submit(
                () -> {
                  while (System.nanoTime() < until) {
                    transactions.executeWithoutResult(_ -> register.append(entry()));
                    appended.incrementAndGet();
                  }
                }));
      }
      for (var one : running) one.get();
    }
    return appended.get();
  }

  private RegisterEntry entry() {
    var original = Json.fields().with("sha256", "0".repeat(64));
    var digests = Json.fields().with("original", original).with("signature", "1".repeat(64));
    return new RegisterEntry(
        ids.next(), EntryType.SIGNED, clock.instant(), Optional.empty(), Optional.empty(), digests);
  }

  private String script() {
    var leaf = HexFormat.of().formatHex(entry().leaf());
    return "insert into pace.entry (act, type, at, leaf)"
        + " values (gen_random_uuid(), 'signed', now(), '\\x"
        + leaf
        + "');\n";
  }
}
