package org.peyvand.kernel;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the operator chose when starting this host.
///
/// @param mode `demo` loads the sample network and lets anyone act as one of its offices
/// @param baseUrl the public address; where absent, what the browser asked for
/// @param data the folder that holds the database, the keys and the tiles of the register
@ConfigurationProperties("peyvand")
public record Installation(
    @DefaultValue("serve") Mode mode, @Nullable URI baseUrl, @DefaultValue("data") Path data) {
  /// How the host runs.
  public enum Mode {
    DEMO,
    SERVE
  }

  /// Whether everything here is a sample, and has to say so.
  public boolean sample() {
    return mode == Mode.DEMO;
  }

  /// Whether the public address is https, whatever stands between it and us.
  public boolean overHttps() {
    return baseUrl != null && "https".equals(baseUrl.getScheme());
  }
}
