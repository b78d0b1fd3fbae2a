package org.peyvand.journeys;

import java.io.IOException;
import java.util.concurrent.Executors;
import org.peyvand.Peyvand;
import org.peyvand.kernel.Slug;
import org.peyvand.network.Networks;
import org.peyvand.signatures.Signatures;
import org.springframework.boot.SpringApplication;

/// A host in a process of its own that does public acts as fast as it can, from four hands at once,
/// and says each one it has acknowledged. It never stops by itself: it is there to be killed.
final class BusyHost {
  static final String ACKNOWLEDGED = "acknowledged ";
  private static final int HANDS = 4;

  private BusyHost() {}

  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(BusyHost::endWithTheTest);
    var house = SpringApplication.run(Peyvand.class, arguments);
    var signatures = house.getBean(Signatures.class);
    var body = house.getBean(Networks.class).body(new Slug("moscow-city-duma")).orElseThrow().id();
    var anchor = signatures.anchors(body).getFirst().certificate();
    var hands = Executors.newFixedThreadPool(HANDS);
    for (int hand = 0; hand < HANDS; hand++) {
      hands.submit(
          () -> {
            while (true) {
              var act = signatures.publish(body, anchor);
              synchronized (System.out) {
                System.out.println(ACKNOWLEDGED + act);
              }
            }
          });
    }
  }

  private static void endWithTheTest() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException _) {
      // As good as closed.
    }
    Runtime.getRuntime().halt(1);
  }
}
