package org.peyvand.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.kernel.Slice;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfficeStore {
  /// A network of forty bodies with five offices each; the list is only ever shown in the sample.
  private static final int OFFICES_MAX = 200;

  /// An office with more duties than this should be several.
  private static final int GRANTS_MAX = 100;

  /// What concerns more people than these is news and no notice.
  private static final int HOLDERS_MAX = 500;

  private static final String ADD =
      """
      insert into access.account (id, slug, office, body, email, language, zone, clock, ended)
      values (:id, :slug, :office::jsonb, :body, :email, :language, :zone, :clock, :ended)
      """;
  private static final String ENTRUST =
      """
      insert into access.entrusted (account, duty, scope, target, since, until)
      values (:account, :duty, :scope, :target, :since, :until)
      on conflict (account, duty, scope, target)
      do update set since = excluded.since, until = excluded.until
      """;
  private static final String WITHDRAW =
      """
      delete from access.entrusted
      where account = :account and duty = :duty and scope = :scope
        and target is not distinct from :target
      """;
  private static final String END =
      "update access.account set ended = :at where id = :id and ended is null";
  private static final String REACH =
      "update access.account set email = :email, language = :language, zone = :zone where id = :id";
  private static final String ERASE =
      """
      update access.account set email = null where ended < :before and email is not null
      returning id
      """;
  private static final String ACCOUNT =
      "select id, slug, office, body, email, language, zone, clock, ended from access.account ";
  private static final String ACCOUNT_BY_ID = ACCOUNT + "where id = :id";
  private static final String ACCOUNT_BY_SLUG = ACCOUNT + "where slug = :slug";
  private static final String ACTING = ACCOUNT + "where ended is null order by id limit :limit";
  private static final String ACCOUNTS_OF =
      ACCOUNT
          + """
          where body is not distinct from :body and (:ended or ended is null) and id > :after
          order by id limit :limit
          """;
  private static final String WITH_EMAIL =
      "select id from access.account where email = :email and ended is null";
  private static final String DUTIES =
      """
      select duty, scope, target, since, until from access.entrusted
      where account = :account order by duty, scope, target limit :limit
      """;

  /// The civil date differs by clock, so a day more on either side; the rest is judged by hand.
  private static final String HOLDERS =
      """
      select a.id, a.clock, e.since, e.until
      from access.entrusted e join access.account a on a.id = e.account
      where e.duty = :duty and a.ended is null
        and (e.scope = 'host' or (e.scope = :scope and e.target is not distinct from :target))
        and (e.since is null or e.since <= :day + 1) and (e.until is null or e.until >= :day - 1)
      order by a.id limit :limit
      """;

  private final JdbcClient db;

  OfficeStore(JdbcClient db) {
    this.db = db;
  }

  void add(Account account) {
    reached(db.sql(ADD), account.contact())
        .param("slug", account.slug())
        .param("office", account.office().json())
        .param("body", account.body().map(BodyId::value).orElse(null))
        .param("clock", account.clock().getId())
        .param("ended", utc(account.ended()))
        .update();
    account.duties().forEach(duty -> entrust(account.id(), duty));
  }

  void reach(Contact contact) {
    reached(db.sql(REACH), contact).update();
  }

  private static JdbcClient.StatementSpec reached(
      JdbcClient.StatementSpec statement, Contact contact) {
    return statement
        .param("id", contact.account())
        .param("email", contact.email())
        .param("language", contact.language().tag())
        .param("zone", contact.zone().getId());
  }

  void entrust(UUID account, Entrustment duty) {
    granted(db.sql(ENTRUST), duty.grant().duty(), duty.grant().scope())
        .param("account", account)
        .param("since", duty.term().since())
        .param("until", duty.term().until())
        .update();
  }

  void withdraw(UUID account, Grant grant) {
    granted(db.sql(WITHDRAW), grant.duty(), grant.scope()).param("account", account).update();
  }

  private static JdbcClient.StatementSpec granted(
      JdbcClient.StatementSpec statement, Duty duty, Scope scope) {
    var named = statement.param("duty", duty.name());
    return switch (scope) {
      case Scope.OfHost() -> scoped(named, "host", null);
      case Scope.OfNetwork(var network) -> scoped(named, "network", network.value());
      case Scope.OfBody(var body) -> scoped(named, "body", body.value());
      case Scope.OfInstrument(var instrument) -> scoped(named, "instrument", instrument.value());
    };
  }

  private static JdbcClient.StatementSpec scoped(
      JdbcClient.StatementSpec statement, String kind, @Nullable UUID target) {
    return statement.param("scope", kind).param("target", target, java.sql.Types.OTHER);
  }

  void end(UUID account, Instant at) {
    db.sql(END).param("id", account).param("at", utc(at)).update();
  }

  List<UUID> eraseAddresses(Instant endedBefore) {
    return db.sql(ERASE)
        .param("before", utc(endedBefore))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  Optional<Account> account(UUID id) {
    return db.sql(ACCOUNT_BY_ID)
        .param("id", id)
        .query((row, _) -> account(row))
        .optional()
        .map(this::withDuties);
  }

  Optional<Account> account(String slug) {
    return db.sql(ACCOUNT_BY_SLUG)
        .param("slug", slug)
        .query((row, _) -> account(row))
        .optional()
        .map(this::withDuties);
  }

  List<Account> acting() {
    return withDuties(
        db.sql(ACTING).param("limit", OFFICES_MAX).query((row, _) -> account(row)).list());
  }

  Slice<Account> accounts(Optional<BodyId> body, boolean ended, UUID after) {
    return Slice.of(
        withDuties(
            db.sql(ACCOUNTS_OF)
                .param("body", body.map(BodyId::value).orElse(null), java.sql.Types.OTHER)
                .param("ended", ended)
                .param("after", after)
                .param("limit", Slice.SIZE_MAX + 1)
                .query((row, _) -> account(row))
                .list()));
  }

  Optional<UUID> withEmail(String email) {
    return db.sql(WITH_EMAIL)
        .param("email", email)
        .query((row, _) -> row.getObject("id", UUID.class))
        .optional();
  }

  List<UUID> holders(Duty duty, Scope scope, Instant now) {
    record Held(UUID account, ZoneId clock, Term term) {}
    return granted(db.sql(HOLDERS), duty, scope)
        .param("day", now.atZone(ZoneOffset.UTC).toLocalDate())
        .param("limit", HOLDERS_MAX)
        .query(
            (row, _) ->
                new Held(
                    row.getObject("id", UUID.class), ZoneId.of(row.getString("clock")), term(row)))
        .list()
        .stream()
        .filter(held -> held.term().covers(now.atZone(held.clock()).toLocalDate()))
        .map(Held::account)
        .distinct()
        .toList();
  }

  /// Without its duties, which are read once the row's session is back in the pool: asked for while
  /// it is held, a crowd of readers would each wait for another's.
  private static Account account(ResultSet row) throws SQLException {
    var body = row.getObject("body", UUID.class);
    return new Account(
        row.getString("slug"),
        Multilingual.fromJson(row.getString("office")),
        Optional.ofNullable(body).map(BodyId::new),
        new Contact(
            row.getObject("id", UUID.class),
            row.getString("email"),
            Language.of(row.getString("language")).orElse(Language.EN),
            ZoneId.of(row.getString("zone"))),
        ZoneId.of(row.getString("clock")),
        instant(row.getObject("ended", OffsetDateTime.class)),
        List.of());
  }

  private List<Account> withDuties(List<Account> accounts) {
    return accounts.stream().map(this::withDuties).toList();
  }

  private Account withDuties(Account account) {
    return new Account(
        account.slug(),
        account.office(),
        account.body(),
        account.contact(),
        account.clock(),
        account.ended(),
        duties(account.id()));
  }

  private List<Entrustment> duties(UUID account) {
    return db.sql(DUTIES)
        .param("account", account)
        .param("limit", GRANTS_MAX)
        .query(
            (row, _) ->
                new Entrustment(
                    new Grant(
                        Duty.valueOf(row.getString("duty")),
                        scope(row.getString("scope"), row.getObject("target", UUID.class))),
                    term(row)))
        .list();
  }

  private static Term term(ResultSet row) throws SQLException {
    return new Term(
        row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
  }

  private static Scope scope(String kind, @Nullable UUID target) {
    if (target == null) return new Scope.OfHost();
    return switch (kind) {
      case "network" -> new Scope.OfNetwork(new NetworkId(target));
      case "body" -> new Scope.OfBody(new BodyId(target));
      case "instrument" -> new Scope.OfInstrument(new InstrumentId(target));
      default -> throw new IllegalStateException("scope: " + kind);
    };
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
