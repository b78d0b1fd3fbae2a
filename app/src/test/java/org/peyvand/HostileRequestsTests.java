package org.peyvand;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.Stranger.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What no honest browser sends: answered with the right status, in words, with nothing of our
/// insides, and without a trace in the database.
@ServingHouse
class HostileRequestsTests {
  private static final String ADOPTION = "/en/texts/municipal-legislation-exchange-2026/adoption";

  @LocalServerPort int port;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          climbing out of the styles      | GET /css/../application.properties            | 400,404
          the same, encoded               | GET /css/%2e%2e/application.properties        | 400
          the same, encoded twice         | GET /css/%252e%252e/application.properties    | 400,404
          the same with an encoded slash  | GET /js/..%2f..%2fapplication.properties      | 400
          the same with a backslash       | GET /js/..%5c..%5capplication.properties      | 400
          out of the register to the keys | GET /register/tile/../../keys/log.key         | 400,404
          the same, encoded               | GET /register/tile/%2e%2e/%2e%2e/keys/log.key | 400
          an empty part                   | GET /fa//texts                                | 400
          a parameter within the path     | GET /fa;x=1/texts                             | 400
          bytes that are no UTF-8         | GET /fa/texts/%ff%fe                          | 400,404
          half of a surrogate pair        | GET /fa/texts/%ed%a0%80                       | 400,404
          the character zero              | GET /fa/texts/a%00b                           | 400
          a line break                    | GET /fa/texts/a%0d%0aSet-Cookie:x=1           | 400,404
          words turned around             | GET /fa/texts/%e2%80%aetxet                   | 404
          a query that is no UTF-8        | GET /fa/texts?after=%ff                       | 400,404
          no percent sequence             | GET /%zz                                      | 400
          a language that we do not speak | GET /xx/texts                                 | 404
          no id                           | GET /fa/texts/a/signatures/zzz                | 404
          an exhibit beyond numbers       | GET /fa/texts/a/signatures/01a20af2-6415-7aff-b34a-85309bb365bc/exhibits/99999999999999999999 | 404
          a method that there is not      | FOO /fa/texts                                 | 400
          a method that echoes            | TRACE /fa/texts                               | 400,405
          a method for another address    | PUT /fa/texts                                 | 405
          the same                        | DELETE /fa/texts                              | 405
          the same                        | PATCH /fa/texts                               | 405
          asking what is allowed          | OPTIONS /fa/texts                             | 405
          writing where one only reads    | POST /fa/bodies                               | 405
          reading where one only writes   | GET /fa/session-endings                       | 405
          a method nowhere                | PUT /fa/nowhere/at/all                        | 404
          """)
  void an_address_that_is_none_is_refused_in_words(String what, String line, String statuses)
      throws IOException {
    var reply = raw(line + " HTTP/1.1\r\nHost: localhost\r\n");

    assertCalm(reply);
    assertThat(statuses.split(",")).as(reply.head()).contains("" + reply.status());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no host                    | GET /fa/ HTTP/1.1\\r\\n                                                                  | 400
          two hosts                  | GET /fa/ HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n                                        | 400
          a host that is markup      | GET /fa/ HTTP/1.1\\r\\nHost: a"><script>\\r\\n                                           | 400
          two lengths                | POST /fa/sessions HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n | 400
          a length and none          | POST /fa/sessions HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n | 400
          a length that is no number | POST /fa/sessions HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: x\\r\\n                      | 400
          no HTTP at all             | nonsense                                                                                 | 400
          an unknown version         | GET /fa/ HTTP/9.9\\r\\nHost: a\\r\\n                                                     | 400,505
          """)
  void what_the_server_cannot_read_it_refuses(String what, String request, String statuses)
      throws IOException {
    var reply = raw(request.replace("\\r\\n", "\r\n"));

    assertCalm(reply);
    assertThat(statuses.split(",")).as(reply.head()).contains("" + reply.status());
  }

  @Test
  void what_is_too_long_is_cut_short() throws IOException {
    var longPath = raw("GET /fa/" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n");
    var longHeader = raw("GET /fa/ HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n");
    var manyHeaders = raw("GET /fa/ HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(20_000));

    assertCalm(longPath);
    assertThat(longPath.status()).isIn(414, 431);
    assertCalm(longHeader);
    assertThat(longHeader.status()).isEqualTo(431);
    assertCalm(manyHeaders);
    assertThat(manyHeaders.status()).isEqualTo(431);
  }

  @Test
  void a_method_that_an_address_does_not_know_is_told_which_it_does() throws IOException {
    var page = new Stranger(port).send("PUT", "/fa/bodies", Stranger.FORM, "a=b");
    var program = new Stranger(port).send("DELETE", "/api/v1/texts", Stranger.FORM, "");

    assertThat(page.header("Allow")).contains("GET, HEAD");
    assertThat(page.header("Content-Language")).contains("fa");
    assertThat(program.status()).isEqualTo(405);
    assertThat(program.header("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing there       | GET /api/v1/nothing               | 404
          a name that is none | GET /api/v1/texts/A%20B           | 404
          a body that is none | GET /api/v1/bodies/%e2%80%ae      | 404
          no UTF-8            | GET /api/v1/bodies?after=%ff%fe   | 400,404,200
          a method too many   | PUT /api/v1/texts                 | 405
          """)
  void programs_are_refused_in_their_format_and_their_language(
      String what, String line, String statuses) throws IOException {
    var reply = raw(line + " HTTP/1.1\r\nHost: a\r\nAccept-Language: fa\r\n");

    assertCalm(reply);
    assertThat(statuses.split(",")).as(reply.head()).contains("" + reply.status());
    if (reply.status() >= 400 && reply.header("Content-Language").isPresent()) {
      assertThat(reply.header("Content-Type")).contains("application/problem+json");
      assertThat(reply.header("Content-Language")).contains("fa");
    }
  }

  @Test
  void a_forged_sender_changes_nothing_in_what_others_read() throws IOException {
    var forged =
        raw(
            "GET /fa/texts HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-Prefix: /evil\r\nForwarded: host=evil.example\r\n"
                + "X-Original-URL: /fa/desk\r\nX-HTTP-Method-Override: DELETE\r\n");
    var other = raw("GET /fa/texts HTTP/1.1\r\nHost: evil.example\r\n");
    var honest = raw("GET /fa/texts HTTP/1.1\r\nHost: localhost\r\n");

    assertThat(forged.status()).isEqualTo(200);
    assertThat(forged.body()).doesNotContain("evil");
    assertThat(other.header("Location")).isEmpty();
    assertThat(honest.body()).doesNotContain("evil");
  }

  @Test
  void a_form_without_our_token_or_with_anothers_is_refused() throws IOException {
    var mine = new Stranger(port).as("secretariat");
    var yours = new Stranger(port).as("chair-moscow-city-duma");

    var without = mine.send("POST", "/fa/session-endings", Stranger.FORM, "a=b");
    var anothers =
        mine.send("POST", "/fa/session-endings", Stranger.FORM, "_csrf=" + yours.token());

    for (var reply : new Reply[] {without, anothers}) {
      assertCalm(reply);
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.body()).contains("این فرم دیگر معتبر نیست");
    }
    assertThat(mine.get("/fa/desk").status()).as("still signed in").isEqualTo(200);
  }

  @Test
  void forged_fields_are_refused_and_break_nothing() throws IOException {
    var office = new Stranger(port).as("secretariat");
    var token = "_csrf=" + office.token();

    for (var fields :
        new String[] {
          "&bodies[999999]=x",
          "&bodies[3]=x",
          "&bodies[-1]=x",
          "&bodies[a]=x",
          "&bodies[0].a.b=x&form.class.module=x",
          "&manner=CONSENSUS&manner=VOTE&date=&date=x&city=a&city=b",
          "&date=%00&city=%ff&manner=%ed%a0%80",
          "&bodies=" + "9".repeat(10_000)
        }) {
      var reply = office.send("POST", ADOPTION, Stranger.FORM, token + fields);

      assertCalm(reply);
      assertThat(reply.status()).as(fields).isIn(400, 422);
    }
    assertThat(office.get(ADOPTION).status()).as("not adopted").isEqualTo(200);
  }

  @Test
  void a_hundred_thousand_fields_and_a_field_of_ten_megabytes_are_too_much() throws IOException {
    var office = new Stranger(port).as("secretariat");
    var token = "_csrf=" + office.token();
    var many = new StringBuilder(token);
    for (int field = 0; field < 100_000; field++) many.append("&f").append(field).append("=1");

    var fields = office.send("POST", ADOPTION, Stranger.FORM, many.toString());
    var large =
        office.send("POST", ADOPTION, Stranger.FORM, token + "&city=" + "a".repeat(10_000_000));

    assertCalm(fields);
    assertThat(fields.status()).isIn(400, 413);
    assertCalm(large);
    assertThat(large.status()).isEqualTo(413);
    assertThat(office.get(ADOPTION).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, {}",
    "text/plain, office=secretariat",
    "application/xml, <a/>",
    "multipart/form-data, no boundary",
    "multipart/form-data; boundary=a, not its boundary",
    "image/png, x",
    "nonsense, x"
  })
  void a_form_in_another_format_is_refused(String type, String body) throws IOException {
    var office = new Stranger(port).as("secretariat");

    var reply = office.send("POST", ADOPTION, type, body);

    assertCalm(reply);
    assertThat(reply.status()).as(reply.head()).isIn(400, 403, 415);
  }

  private Reply raw(String request) throws IOException {
    return new Stranger(port).raw((request + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
  }

  /// In words, and with nothing of our insides.
  static void assertCalm(Reply reply) {
    assertThat(reply.status()).as(reply.head()).matches(status -> status < 500 || status == 505);
    assertThat(reply.body())
        .doesNotContain(
            "Exception",
            "springframework",
            "jetty",
            "org.peyvand",
            "\tat ",
            "postgres",
            "Whitelabel");
    assertThat(reply.header("Server")).isEmpty();
    if (reply.status() >= 400) {
      assertThat(reply.body()).as(reply.head()).isNotBlank();
      assertThat(reply.header("X-Content-Type-Options")).as(reply.head()).contains("nosniff");
      assertThat(reply.header("Content-Security-Policy")).as(reply.head()).isPresent();
    }
  }
}
