package org.peyvand.notices;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Calendars;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The post of a host in earnest, on a database of its own, with a clock that tests set.
final class Post {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final Messages MESSAGES = new Messages();
  private static final Calendars CALENDARS = new Calendars(MESSAGES);

  private final Installation installation =
      new Installation(
          Installation.Mode.SERVE, URI.create("https://peyvand.example/"), Path.of("unused"));
  final MailStore store;
  final MailWriter writer =
      new MailWriter(new Wording(MESSAGES, CALENDARS), MESSAGES, installation, 8080);
  final SetClock clock = new SetClock();
  private final MailServer server;
  private int written;

  Post(int port) {
    this(ScratchPostgres.fresh(), port);
  }

  Post(DataSource database, int port) {
    store = new MailStore(JdbcClient.create(database));
    server =
        new MailServer(
            new MailSettings(
                "127.0.0.1",
                port,
                null,
                null,
                "Peyvand <post@peyvand.example>",
                MailSettings.Tls.NONE),
            installation);
  }

  /// One node's round at the moment of the clock.
  void round() {
    new MailRound(store, server, writer, installation, clock).run();
  }

  /// A letter in the outbox.
  UUID write(String address, Language language, Map<String, Object> values) {
    var letter =
        new Letter(address, language, TEHRAN, "depositary.notice.recorded", values, "/texts/a");
    return write(writer.letter(letter), language);
  }

  UUID write(Mail.Content content, Language language) {
    var id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++written);
    store.add(id, null, "test.letter", language, clock.instant(), Mail.State.WAITING, content);
    return id;
  }

  Mail find(UUID id) {
    return store.find(id).orElseThrow();
  }

  List<Mail> all() {
    return new ArrayList<>(store.list(null, new UUID(-1, -1)).items());
  }

  static final class SetClock extends Clock {
    private Instant now = NOON;

    void set(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
