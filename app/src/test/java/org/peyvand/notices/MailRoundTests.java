package org.peyvand.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.notices.Mail.State;
import org.peyvand.notices.Mail.Trouble.Reason;

/// The outbox against servers that speak SMTP.
class MailRoundTests {
  private static final Map<String, Object> VALUES =
      Map.of(
          "body", new Multilingual(Map.of("fa", "شورای اسلامی شهر تهران", "en", "Tehran council")),
          "text", Multilingual.of("en", "Joint statement"),
          "date", LocalDate.of(2026, 3, 1));

  private final GreenMail mailbox =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    mailbox.start();
  }

  @AfterEach
  void close() {
    mailbox.stop();
  }

  @Test
  void a_mail_arrives_in_its_reader_s_language_and_direction() throws Exception {
    var post = post();
    var id = post.write("someone@city.example", Language.FA, VALUES);

    post.round();

    var mail = arrived().getFirst();
    assertThat(mail.getSubject()).contains("یکی از طرف‌ها امضا کرد");
    assertThat(mail.getHeader("Subject", null)).startsWith("=?UTF-8?");
    assertThat(mail.getHeader("Message-ID", null)).isEqualTo("<" + id + "@peyvand.example>");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("Content-Language", null)).isEqualTo("fa");
    var plain = part(mail, 0);
    assertThat(plain)
        .contains("۱۰ اسفند ۱۴۰۴")
        .contains("\r\nhttps://peyvand.example/fa/texts/a\r\n");
    assertThat(part(mail, 1))
        .contains("<html lang=\"fa\" dir=\"rtl\">")
        .contains("align=\"right\"")
        .doesNotContain("<img")
        .doesNotContain("<script");
    assertThat(post.find(id).state()).isEqualTo(State.SENT);
  }

  @Test
  void the_words_of_a_letter_are_erased_once_it_is_sent() {
    var post = post();
    var id = post.write("someone@city.example", Language.EN, VALUES);

    post.round();

    assertThat(post.find(id).content()).isNull();
  }

  @Test
  void what_is_sent_is_not_sent_again() {
    var post = post();
    post.write("someone@city.example", Language.EN, VALUES);

    post.round();
    post.clock.set(Post.NOON.plus(Duration.ofDays(1)));
    post.round();

    assertThat(arrived()).hasSize(1);
  }

  @Test
  void two_nodes_never_send_the_same_mail() throws Exception {
    var database = ScratchPostgres.fresh();
    var one = new Post(database, mailbox.getSmtp().getPort());
    var other = new Post(database, mailbox.getSmtp().getPort());
    for (int i = 0; i < 40; i++) one.write("someone@city.example", Language.EN, VALUES);

    try (var nodes = Executors.newFixedThreadPool(2)) {
      for (var running : nodes.invokeAll(List.of(rounds(one), rounds(other)))) running.get();
    }

    assertThat(arrived().stream().map(MailRoundTests::messageId))
        .hasSize(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_mail_that_a_dead_node_had_is_sent_by_another_under_the_same_name() {
    var post = post();
    var id = post.write("someone@city.example", Language.EN, VALUES);
    assertThat(post.store.claim(Post.NOON, Post.NOON.plus(Duration.ofMinutes(10)))).isPresent();

    post.round();
    assertThat(arrived()).isEmpty();

    post.clock.set(Post.NOON.plus(Duration.ofMinutes(10)));
    post.round();
    assertThat(arrived())
        .extracting(MailRoundTests::messageId)
        .containsExactly("<" + id + "@peyvand.example>");
  }

  @Test
  void a_server_that_is_away_is_tried_again_when_it_is_back() throws Exception {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var post = new Post(port);
    var id = post.write("someone@city.example", Language.EN, VALUES);

    assertThatThrownBy(post::round).hasMessageContaining("UNREACHABLE");
    var waiting = post.find(id);
    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(waiting.due()).isEqualTo(Post.NOON.plus(Duration.ofMinutes(1)));
    assertThat(waiting.trouble().orElseThrow().reason()).isEqualTo(Reason.UNREACHABLE);

    var late = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    late.start();
    try {
      post.clock.set(waiting.due());
      post.round();
      assertThat(late.getReceivedMessages()).hasSize(1);
      assertThat(post.find(id).state()).isEqualTo(State.SENT);
    } finally {
      late.stop();
    }
  }

  @Test
  void a_server_that_says_not_now_is_asked_again_later() throws Exception {
    try (var server = new ScriptedServer("450 4.2.1 busy")) {
      var post = new Post(server.port());
      var id = post.write("someone@city.example", Language.EN, VALUES);

      post.round();
      assertThat(post.find(id).trouble().orElseThrow().reason()).isEqualTo(Reason.PUT_OFF);
      post.round();
      assertThat(server.taken()).isZero();

      post.clock.set(post.find(id).due());
      post.round();
      assertThat(server.taken()).isEqualTo(1);
      assertThat(post.find(id).state()).isEqualTo(State.SENT);
    }
  }

  @Test
  void an_address_that_is_refused_for_good_fails_once_holds_up_nobody_and_can_be_sent_again()
      throws Exception {
    try (var server = new ScriptedServer("550 5.1.1 no such user")) {
      var post = new Post(server.port());
      var refused = post.write("nobody@city.example", Language.EN, VALUES);
      var other = post.write("someone@city.example", Language.EN, VALUES);

      post.round();

      var failed = post.find(refused);
      assertThat(failed.state()).isEqualTo(State.FAILED);
      assertThat(failed.attempts()).isEqualTo(1);
      assertThat(failed.trouble().orElseThrow().reason()).isEqualTo(Reason.REFUSED);
      assertThat(failed.trouble().orElseThrow().reply()).contains("no such user");
      assertThat(post.find(other).state()).isEqualTo(State.SENT);

      assertThat(post.store.resend(refused, Post.NOON)).isTrue();
      post.round();
      assertThat(post.find(refused).state()).isEqualTo(State.SENT);
      assertThat(post.store.resend(refused, Post.NOON)).isFalse();
    }
  }

  @Test
  void a_mail_that_has_waited_for_days_is_given_up() throws Exception {
    try (var server =
        new ScriptedServer(Stream.generate(() -> "450 busy").limit(99).toArray(String[]::new))) {
      var post = new Post(server.port());
      var id = post.write("someone@city.example", Language.EN, VALUES);

      for (int attempt = 0; post.find(id).state() == State.WAITING; attempt++) {
        assertThat(attempt).isLessThan(60);
        post.clock.set(post.find(id).due());
        post.round();
      }

      assertThat(post.find(id).state()).isEqualTo(State.FAILED);
      assertThat(post.find(id).trouble().orElseThrow().reason()).isEqualTo(Reason.TOO_LATE);
      assertThat(post.clock.instant())
          .isBetween(Post.NOON.plus(Duration.ofDays(3)), Post.NOON.plus(Duration.ofDays(4)));
    }
  }

  @Test
  void hostile_values_stay_words() throws Exception {
    var post = post();
    var evil = "x\r\nBcc: victim@city.example\r\n\r\n<script>alert(1)</script>\u202Egnp.exe\u2066";
    post.write(
        "someone@city.example",
        Language.EN,
        Map.of("body", evil, "text", evil, "date", LocalDate.of(2026, 3, 1)));

    post.round();

    assertThat(arrived()).hasSize(1);
    var mail = arrived().getFirst();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).doesNotContain("\r", "\n", "\u202E", "\u2066");
    assertThat(part(mail, 0)).doesNotContain("\u202E").doesNotContain("\r\nBcc:");
    assertThat(part(mail, 1)).contains("&lt;script").doesNotContain("<script>");
  }

  private Post post() {
    return new Post(mailbox.getSmtp().getPort());
  }

  private static Callable<Void> rounds(Post post) {
    return () -> {
      for (int i = 0; i < 3; i++) post.round();
      return null;
    };
  }

  private List<MimeMessage> arrived() {
    return List.of(mailbox.getReceivedMessages());
  }

  private static String messageId(Message mail) {
    try {
      return mail.getHeader("Message-ID")[0];
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
  }
}
