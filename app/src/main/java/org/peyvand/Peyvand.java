package org.peyvand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the platform. The launcher script `peyvand` calls this with the mode and the port.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Peyvand {
  public static void main(String[] arguments) {
    SpringApplication.run(Peyvand.class, arguments);
  }
}
