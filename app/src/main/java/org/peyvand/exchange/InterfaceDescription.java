package org.peyvand.exchange;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.peyvand.kernel.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the OpenAPI description says of itself; the rest is read from the controllers.
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {
  private static final String PURPOSE =
      "What is public on this host, for programs. Texts in several languages are objects from"
          + " language tag to wording. The register is a C2SP tlog-tiles log under /register/.";

  @Bean
  OpenAPI openApi(Installation installation) {
    var sample = installation.sample() ? "SAMPLE, invented wording. " : "";
    return new OpenAPI()
        .info(
            new Info()
                .title("Peyvand")
                .version("1")
                .description(sample + PURPOSE)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
  }
}
