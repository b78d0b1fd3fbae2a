package org.peyvand.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peyvand.database.ScratchPostgres;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;

class FilingStoreTests {
  private static final UUID REPORT = new UUID(7, 1);
  private static final InstrumentId TEXT = new InstrumentId(new UUID(7, 2));
  private static final By BY =
      new By(new UUID(7, 3), Multilingual.of("en", "Clerk"), Instant.parse("2026-01-02T03:04:05Z"));

  private FilingStore store;
  private ClaimStore claims;

  @BeforeEach
  void file_a_report() {
    var db = JdbcClient.create(ScratchPostgres.fresh());
    store = new FilingStore(db);
    claims = new ClaimStore(db);
    claims.add(
        new Report(
            REPORT,
            TEXT,
            new Source(
                Multilingual.of("en", "An agency"), LocalDate.of(2026, 1, 1), Optional.empty()),
            Multilingual.of("en", "It happened."),
            List.of()));
  }

  @Test
  void a_filing_comes_back_with_all_it_says() {
    var filing =
        new Filing(
            Optional.of("https://press.example/1"), Optional.of(Multilingual.of("ru", "да")), BY);

    store.add(REPORT, filing);

    assertThat(store.filings(List.of(REPORT))).containsOnlyKeys(REPORT).containsValue(filing);
    assertThat(store.filings(List.of(new UUID(7, 9)))).isEmpty();
  }

  @Test
  void a_withdrawn_report_is_no_longer_among_those_that_count_and_is_withdrawn_once() {
    var withdrawal = new Withdrawal(Multilingual.of("fa", "اشتباه بود"), BY);
    assertThat(claims.about(TEXT).items()).hasSize(1);

    assertThat(store.withdraw(REPORT, withdrawal)).isTrue();
    assertThat(store.withdraw(REPORT, withdrawal)).isFalse();

    assertThat(store.withdrawals(List.of(REPORT))).containsEntry(REPORT, withdrawal);
    assertThat(claims.about(TEXT).items()).isEmpty();
    assertThat(claims.all(TEXT)).hasSize(1);
  }

  @Test
  void replies_stand_in_the_order_in_which_they_came() {
    var body = Optional.of(new BodyId(new UUID(7, 4)));
    var first = reply(1, body, Reply.Answer.CONFIRMED, Optional.empty());
    var second = reply(2, Optional.empty(), Reply.Answer.DENIED, Optional.of("No such act."));
    var third = reply(3, body, Reply.Answer.DENIED, Optional.empty());

    store.add(first);
    store.add(second);
    store.add(third);

    var replies = store.replies(List.of(REPORT)).get(REPORT);
    assertThat(replies).containsExactly(first, second, third);
    assertThat(
            new Filed(
                    claims.all(TEXT).getFirst(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(first, second, third))
                .lastReplies())
        .containsExactly(third, second);
  }

  private static Reply reply(
      int number, Optional<BodyId> body, Reply.Answer answer, Optional<String> words) {
    return new Reply(
        new UUID(8, number),
        REPORT,
        body,
        answer,
        words.map(said -> Multilingual.of("en", said)),
        BY);
  }
}
