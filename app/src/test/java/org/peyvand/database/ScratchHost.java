package org.peyvand.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// Gives every Spring context of the tests a data folder and a database of its own. Registered in
/// `META-INF/spring.factories` of the tests, so that no test has to ask for it.
public class ScratchHost implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /// The property of a host that brings its own folder and database: a child process of a test, or
  /// a house that a test starts by itself.
  public static final String HOST_OF_ITS_OWN = "peyvand.host-of-its-own";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (context.getEnvironment().containsProperty(HOST_OF_ITS_OWN)) return;
    var address = ScratchPostgres.freshAddress();
    TestPropertyValues.of(
            Map.of(
                "peyvand.data", newFolder(),
                "peyvand.db.url", address.url(),
                "peyvand.db.user", address.user(),
                "peyvand.db.password", address.password()))
        .applyTo(context);
  }

  private static String newFolder() {
    try {
      var folder = Files.createTempDirectory("peyvand-host");
      KeptKeys.bring(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
      return folder.toString();
    } catch (IOException e) {
      throw new AssertionError("no folder for a host", e);
    }
  }

  private static void end(Path folder) {
    KeptKeys.keep(folder);
    FileSystemUtils.deleteRecursively(folder.toFile());
  }
}
