package org.peyvand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// Marks a test that runs in the whole house: every room, a real PostgreSQL, real routes and
/// templates. All tests so marked share one house, so a test that writes is `@Transactional`, or
/// minds that its neighbours see what it wrote.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Peyvand.class, properties = "peyvand.mode=demo")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WholeHouse.OnAnEmptyFolder.class)
public @interface WholeHouse {
  /// Gives the house a folder of its own, which it leaves behind in the system's temporary folder.
  final class OnAnEmptyFolder
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        var folder = Files.createTempDirectory("peyvand-house-");
        TestPropertyValues.of("peyvand.data=" + folder).applyTo(context);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }
}
