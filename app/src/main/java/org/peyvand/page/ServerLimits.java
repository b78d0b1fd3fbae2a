package org.peyvand.page;

import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// How much of the server one client can hold, and for how long.
@Component
class ServerLimits implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
  /// Longer than the pause between two heartbeats of [Live]; a browser's spare connection is opened
  /// again for the price of one journey.
  private static final Duration IDLE = Duration.ofSeconds(30);

  /// The slowest line that people still use brings several kilobytes in a second, once it has begun
  /// to.
  private static final SlowSenders.Pace PACE =
      new SlowSenders.Pace(Duration.ofSeconds(10), 1_000, Duration.ofSeconds(1));

  /// A session's cookie, a long address and what browsers say of themselves take two thousand.
  private static final int HEAD_BYTES_MAX = 8_192;

  /// The open pages that [Live] has room for, and as many again as a busy host answers at once.
  /// Whoever comes beyond waits in the system's queue until somebody goes.
  private static final int CONNECTIONS_MAX = Live.CONNECTIONS_MAX + 2_000;

  private final Duration idle;
  private final SlowSenders.Pace pace;
  private final int connections;

  ServerLimits() {
    this(IDLE, PACE, CONNECTIONS_MAX);
  }

  ServerLimits(Duration idle, SlowSenders.Pace pace, int connections) {
    this.idle = idle;
    this.pace = pace;
    this.connections = connections;
  }

  @Override
  public void customize(ConfigurableJettyWebServerFactory factory) {
    factory.addServerCustomizers(this::limit);
  }

  private void limit(Server server) {
    for (var connector : server.getConnectors()) limit(connector);
    server.addBean(new NetworkConnectionLimit(connections, server));
  }

  private void limit(Connector connector) {
    for (var factory : connector.getConnectionFactories()) {
      if (factory instanceof HttpConfiguration.ConnectionFactory http) {
        http.getHttpConfiguration().setRequestHeaderSize(HEAD_BYTES_MAX);
      }
    }
    if (connector instanceof AbstractConnector adjustable) {
      adjustable.setIdleTimeout(idle.toMillis());
      adjustable.addBean(new SlowSenders(connector.getScheduler(), pace));
    }
  }
}
