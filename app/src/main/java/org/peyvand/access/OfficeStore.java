package org.peyvand.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.BodyId;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.NetworkId;
import org.peyvand.languages.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfficeStore {
  /// A network of forty bodies with five offices each; the list is only ever shown in the sample.
  private static final int OFFICES_MAX = 200;

  /// An office with more duties than this should be several.
  private static final int GRANTS_MAX = 100;

  private static final String ADD =
      """
      insert into access.account (id, slug, office, body)
      values (:id, :slug, :office::jsonb, :body)
      """;
  private static final String ENTRUST =
      """
      insert into access.entrusted (account, duty, scope, target)
      values (:account, :duty, :scope, :target)
      """;
  private static final String MEMBER = "select id, slug, office, body from access.account ";
  private static final String MEMBER_BY_ID = MEMBER + "where id = :id";
  private static final String MEMBER_BY_SLUG = MEMBER + "where slug = :slug";
  private static final String MEMBERS = MEMBER + "order by id limit :limit";
  private static final String GRANTS =
      """
      select duty, scope, target from access.entrusted
      where account = :account order by duty, scope, target limit :limit
      """;

  private final JdbcClient db;

  OfficeStore(JdbcClient db) {
    this.db = db;
  }

  void add(Member member) {
    db.sql(ADD)
        .param("id", member.account())
        .param("slug", member.slug())
        .param("office", member.office().json())
        .param("body", member.body().map(BodyId::value).orElse(null))
        .update();
    member.grants().forEach(grant -> entrust(member.account(), grant));
  }

  private void entrust(UUID account, Grant grant) {
    var entrust = db.sql(ENTRUST).param("account", account).param("duty", grant.duty().name());
    var scoped =
        switch (grant.scope()) {
          case Scope.OfHost() -> entrust.param("scope", "host").param("target", null);
          case Scope.OfNetwork(var network) ->
              entrust.param("scope", "network").param("target", network.value());
          case Scope.OfBody(var body) ->
              entrust.param("scope", "body").param("target", body.value());
          case Scope.OfInstrument(var instrument) ->
              entrust.param("scope", "instrument").param("target", instrument.value());
        };
    scoped.update();
  }

  Optional<Member> member(UUID account) {
    return db.sql(MEMBER_BY_ID).param("id", account).query((row, _) -> member(row)).optional();
  }

  Optional<Member> member(String slug) {
    return db.sql(MEMBER_BY_SLUG).param("slug", slug).query((row, _) -> member(row)).optional();
  }

  List<Member> members() {
    return db.sql(MEMBERS).param("limit", OFFICES_MAX).query((row, _) -> member(row)).list();
  }

  private Member member(ResultSet row) throws SQLException {
    var account = row.getObject("id", UUID.class);
    var body = row.getObject("body", UUID.class);
    return new Member(
        account,
        row.getString("slug"),
        Multilingual.fromJson(row.getString("office")),
        Optional.ofNullable(body).map(BodyId::new),
        grants(account));
  }

  private List<Grant> grants(UUID account) {
    return db.sql(GRANTS)
        .param("account", account)
        .param("limit", GRANTS_MAX)
        .query(
            (row, _) ->
                new Grant(
                    Duty.valueOf(row.getString("duty")),
                    scope(row.getString("scope"), row.getObject("target", UUID.class))))
        .list();
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
}
