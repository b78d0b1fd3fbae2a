package org.peyvand.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.database.Bulletins;
import org.peyvand.kernel.PublicChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of a second node, which stands beside this house on the same database.
@WholeHouse
class ChangeListenerTests {
  private static final String PATH = "/en/texts";

  @Autowired JdbcClient db;
  @Autowired Bulletins bulletins;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;

  private final PageCache pages = new PageCache(Clock.systemUTC());
  private ChangeListener node;

  @BeforeEach
  void start() {
    node = new ChangeListener(new ChangeStore(db), bulletins, pages, new Live());
    node.start();
    pages.keep(PATH, page(pages.changes()));
    assertThat(pages.find(PATH)).isPresent();
  }

  @AfterEach
  void stop() {
    node.stop();
  }

  @Test
  void a_change_on_one_node_is_heard_on_the_other() {
    transactions.executeWithoutResult(
        _ -> events.publishEvent(new PublicChange("texts/a-statement")));

    await(() -> pages.find(PATH).isEmpty());
  }

  /// As a node leaves it that dies between its commit and the telling.
  @Test
  void what_was_noted_and_never_told_is_told_by_another_node() {
    db.sql("insert into page.pending_change (topic) values ('texts/untold')").update();

    await(() -> pages.find(PATH).isEmpty());
    await(
        () ->
            db.sql("select count(*) from page.pending_change where topic = 'texts/untold'")
                    .query(Long.class)
                    .single()
                == 0);
  }

  @Test
  void a_node_that_cannot_hear_keeps_nothing_and_begins_anew_when_it_can() {
    var before = pages.changes();
    db.sql(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and application_name = 'peyvand-news'
            """)
        .query(Long.class)
        .single();

    await(() -> pages.changes() > before);
    assertThat(pages.find(PATH)).isEmpty();
    await(() -> kept(page(pages.changes())));
  }

  @Test
  void a_change_that_nobody_told_of_is_noticed_by_its_version() {
    db.sql("update page.public_version set version = version + 1").update();

    await(() -> pages.find(PATH).isEmpty());
  }

  private boolean kept(Kept page) {
    pages.keep(PATH, page);
    return pages.find(PATH).isPresent();
  }

  static Kept page(long since) {
    return Kept.of(new MockHttpServletResponse(), new byte[] {1}, since, null);
  }

  /// News comes when it comes; a minute is for ever.
  private static void await(BooleanSupplier so) {
    var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
