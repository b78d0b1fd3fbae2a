package org.peyvand.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.peyvand.access.Account;
import org.peyvand.access.Contact;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Ids;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@WholeHouse
@Transactional
class NoticesTests {
  private static final UUID LAST = new UUID(-1, -1);
  private static final String KIND = "depositary.notice.recorded";

  @Autowired Notices notices;
  @Autowired Outbox outbox;
  @Autowired Digests digests;
  @Autowired MailWriter writer;
  @Autowired NoticeStore store;
  @Autowired Offices offices;
  @Autowired TransactionTemplate transactions;
  @Autowired Ids ids;

  @Test
  void everyone_reads_the_same_notice_in_their_own_language() {
    var reader = account("reader@city.example");

    notices.tell(List.of(reader, reader), notice());

    assertThat(notices.unread(reader)).isEqualTo(1);
    assertThat(notices.of(reader, Language.FA, LAST).items().getFirst().text())
        .contains("شورا")
        .contains("۱۰ اسفند ۱۴۰۴");
    assertThat(notices.of(reader, Language.EN, LAST).items().getFirst().text())
        .contains("Council")
        .contains("1 March 2026");
  }

  @Test
  void opening_a_notice_leads_to_its_page_and_counts_it_as_read() {
    var reader = account("reader@city.example");
    notices.tell(List.of(reader), notice());
    var id = notices.of(reader, Language.EN, LAST).items().getFirst().id();

    assertThat(notices.open(account("other@city.example"), id)).isEmpty();
    assertThat(notices.unread(reader)).isEqualTo(1);
    assertThat(notices.open(reader, id)).contains("/texts/a-text");
    assertThat(notices.unread(reader)).isZero();
  }

  @Test
  void an_account_with_an_address_gets_a_mail_at_once_when_it_has_chosen_so() {
    var reader = account("reader@city.example");
    notices.choose(reader, new Choice(KIND, Delivery.AT_ONCE));

    notices.tell(List.of(reader), notice());

    var mail = mails("reader@city.example").getFirst();
    assertThat(mail.state()).isEqualTo(Mail.State.WITHHELD);
    assertThat(mail.account()).contains(reader);
    assertThat(mail.content().subject()).startsWith("[نمونه]");
    assertThat(mail.content().plain()).contains("/fa/notices/").contains("نمونه");
  }

  @Test
  void who_has_chosen_never_or_has_no_address_gets_none() {
    var never = account("never@city.example");
    notices.choose(never, new Choice(KIND, Delivery.NEVER));
    var unknown = account(null);
    notices.choose(unknown, new Choice(KIND, Delivery.AT_ONCE));

    notices.tell(List.of(never, unknown), notice());

    assertThat(mails("never@city.example")).isEmpty();
    assertThat(outbox.mails(null, LAST).items())
        .noneMatch(mail -> mail.account().equals(Optional.of(unknown)));
    assertThat(notices.unread(unknown)).isEqualTo(1);
  }

  @Test
  void a_digest_gathers_the_day_s_notices_under_their_kinds() {
    var reader = account("reader@city.example");
    notices.choose(reader, new Choice(KIND, Delivery.DAILY));
    notices.tell(List.of(reader), notice());
    notices.tell(List.of(reader), notice());
    assertThat(mails("reader@city.example")).isEmpty();

    digests.run();
    assertThat(mails("reader@city.example")).as("before seven in the morning").isEmpty();

    digestsAt(1).run();
    digestsAt(2).run();
    var mail = mails("reader@city.example").getFirst();
    assertThat(mails("reader@city.example")).hasSize(1);
    assertThat(mail.content().subject()).contains("۲ اعلان تازه");
    assertThat(mail.content().plain()).containsOnlyOnce("* یکی از طرف‌ها امضا کرده است");
  }

  @Test
  void an_account_that_ended_hears_nothing() {
    var reader = account("reader@city.example");
    offices.end(reader);

    notices.tell(List.of(reader), notice());

    assertThat(notices.unread(reader)).isZero();
    assertThat(mails("reader@city.example")).isEmpty();
  }

  @Test
  void a_letter_to_an_address_that_is_none_is_not_written() {
    notices.post(letter("a@b.example\r\nBcc: c@d.example"));
    notices.post(letter("a-letter@city.example"));

    assertThat(mails("a-letter@city.example")).hasSize(1);
    assertThat(outbox.mails(null, LAST).items())
        .noneMatch(mail -> mail.content() != null && mail.content().address().contains("Bcc"));
  }

  @Test
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void an_act_that_is_rolled_back_leaves_neither_notice_nor_mail() {
    var reader =
        transactions.execute(
            status -> {
              var account = account("rolled-back@city.example");
              notices.choose(account, new Choice(KIND, Delivery.AT_ONCE));
              notices.tell(List.of(account), notice());
              assertThat(mails("rolled-back@city.example")).hasSize(1);
              status.setRollbackOnly();
              return account;
            });

    assertThat(mails("rolled-back@city.example")).isEmpty();
    assertThat(notices.unread(reader)).isZero();
    assertThatThrownBy(() -> notices.tell(List.of(reader), notice()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whoever_leaves_leaves_nothing_behind() {
    var reader = account("leaver@city.example");
    notices.choose(reader, new Choice(KIND, Delivery.AT_ONCE));
    notices.tell(List.of(reader), notice());

    notices.forget(reader);

    assertThat(notices.of(reader, Language.EN, LAST).items()).isEmpty();
    assertThat(mails("leaver@city.example")).isEmpty();
  }

  private Digests digestsAt(int daysFromNow) {
    var clock = new Post.SetClock();
    clock.set(Clock.systemUTC().instant().plus(Duration.ofDays(daysFromNow)));
    return new Digests(store, outbox, writer, offices, transactions, clock);
  }

  private List<Mail> mails(String address) {
    return outbox.mails(null, LAST).items().stream()
        .filter(mail -> mail.content() != null && mail.content().address().equals(address))
        .toList();
  }

  private static Notice notice() {
    return new Notice(
        KIND,
        Map.of(
            "body", new Multilingual(Map.of("fa", "شورا", "en", "Council")),
            "text", Multilingual.of("en", "A text"),
            "date", LocalDate.of(2026, 3, 1)),
        "/texts/a-text");
  }

  private static Letter letter(String email) {
    return new Letter(
        email, Language.AR, ZoneOffset.UTC, KIND, notice().values(), "/invitations/secret");
  }

  private UUID account(@Nullable String email) {
    var id = ids.next();
    offices.found(
        new Account(
            "office-" + id,
            Multilingual.of("en", "Office"),
            Optional.empty(),
            new Contact(id, email, Language.FA, ZoneId.of("Asia/Tehran")),
            null,
            List.of()));
    return id;
  }
}
