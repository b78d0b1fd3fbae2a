package org.peyvand.sample;

import java.util.List;
import org.peyvand.kernel.Installation;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sets up the demo, step by step, before its door opens: a reader never sees half a world.
@Component
class SampleWorld implements SmartLifecycle {
  /// Well before the web server, which opens in one of the last phases.
  private static final int PHASE = 0;

  private static final List<String> TEXTS =
      List.of(
          "capitals-joint-statement-2025",
          "municipal-legislation-exchange-2026",
          "urban-resilience-cooperation-2026");

  private final Installation installation;
  private final SampleStore store;
  private final SampleNetwork network;
  private final SampleTexts texts;
  private final SampleActs acts;
  private final SamplePress press;
  private final SampleTies ties;
  private final TransactionTemplate transactions;
  private volatile boolean running;

  SampleWorld(
      Installation installation,
      SampleStore store,
      SampleNetwork network,
      SampleTexts texts,
      SampleActs acts,
      SamplePress press,
      SampleTies ties,
      TransactionTemplate transactions) {
    this.installation = installation;
    this.store = store;
    this.network = network;
    this.texts = texts;
    this.acts = acts;
    this.press = press;
    this.ties = ties;
    this.transactions = transactions;
  }

  @Override
  public void start() {
    running = true;
    if (!installation.sample()) return;
    step(
        "network",
        () -> network.found(SampleFile.read("network.json"), SampleFile.read("offices.json")));
    for (var slug : TEXTS) {
      var file = SampleFile.read("instruments/" + slug + ".json");
      step("text " + slug, () -> texts.bringIn(file));
      for (var act : file.list("acts")) {
        step("act " + slug + " " + act.text("body"), () -> acts.sign(file, act));
      }
      for (var report : file.list("reports")) {
        step("report " + slug + " " + report.text("slug"), () -> acts.file(file, report));
      }
    }
    step("press", () -> press.publish(SampleFile.read("press/795808.json")));
    step("ties", () -> ties.tell(SampleFile.read("ties.json")));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void step(String name, Runnable work) {
    transactions.executeWithoutResult(
        _ -> {
          if (store.take(name)) work.run();
        });
  }
}
