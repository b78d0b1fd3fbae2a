package org.peyvand.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.Capitals;
import org.peyvand.WholeHouse;
import org.peyvand.network.Body;
import org.peyvand.network.Networks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Lists from where the operator said, and from nowhere else.
@WholeHouse
@Transactional
class ListFetchingTests {
  @Autowired ApplicationContext house;
  @Autowired Networks networks;
  @Autowired BodyTrust trust;
  @Autowired Signatures signatures;
  @Autowired TransactionOperations transactions;
  @Autowired Clock clock;
  @TempDir Path folder;

  private final Map<String, byte[]> served = new ConcurrentHashMap<>();
  private HttpServer server;
  private Body body;

  @BeforeEach
  void serve() throws Exception {
    Capitals.settle(house);
    body = networks.body(Capitals.TEHRAN).orElseThrow();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var file = served.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
          if (file != null) exchange.getResponseBody().write(file);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_list_is_fetched_and_the_next_round_of_the_same_changes_nothing() throws Exception {
    var authority = published("fetched");
    var now = clock.instant();
    served.put("/ca.crl", authority.list(now.minusSeconds(60), now.plusSeconds(3_600), 5));

    fetching("# Tehran\n" + body.slug() + " " + address("ca.crl")).round();
    fetching(body.slug() + " " + address("ca.crl")).round();

    assertThat(trust.lists(body.id()))
        .anySatisfy(
            list -> {
              assertThat(list.source()).isEqualTo(address("ca.crl"));
              assertThat(list.size()).isEqualTo(1);
            });
  }

  @Test
  void what_went_wrong_is_told_by_address_and_the_others_are_taken() throws Exception {
    var authority = published("mixed");
    var now = clock.instant();
    served.put("/good.crl", authority.list(now.minusSeconds(60), now.plusSeconds(3_600)));
    served.put("/foreign.crl", new RevokingAuthority("foreign").list(now, now.plusSeconds(60)));
    var lines =
        """
        %1$s %2$s
        %1$s %3$s
        nobody %4$s
        %1$s %4$s
        """
            .formatted(
                body.slug(), address("gone.crl"), address("foreign.crl"), address("good.crl"));

    assertThatThrownBy(() -> fetching(lines).round())
        .hasMessageContaining(address("gone.crl") + ": HTTP 404")
        .hasMessageContaining(address("foreign.crl") + ": NOT_BY_ANCHOR")
        .hasMessageContaining("no such body");
    assertThat(trust.lists(body.id()))
        .anySatisfy(list -> assertThat(list.source()).isEqualTo(address("good.crl")));
  }

  @Test
  void a_line_that_names_no_address_is_said() {
    assertThatThrownBy(() -> fetching("tehran file:///etc/passwd").round())
        .hasMessageContaining("not a body and an address");
  }

  @Test
  void nothing_named_nothing_asked() {
    new ListFetching(new ListAddresses(folder.resolve("none")), networks, trust, transactions)
        .round();
  }

  private RevokingAuthority published(String name) throws Exception {
    var authority = new RevokingAuthority(name);
    signatures.publish(body.id(), authority.certificate);
    return authority;
  }

  private ListFetching fetching(String lines) throws Exception {
    var file = Files.writeString(folder.resolve("revocation.txt"), lines);
    return new ListFetching(new ListAddresses(file), networks, trust, transactions);
  }

  private String address(String file) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file;
  }
}
