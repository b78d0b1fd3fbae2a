package org.peyvand.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.WholeHouse;
import org.peyvand.access.Duty;
import org.peyvand.access.Member;
import org.peyvand.access.Offices;
import org.peyvand.access.Scope;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.notices.Notices;
import org.peyvand.people.web.Acting;
import org.peyvand.register.Soundness.Damage;
import org.peyvand.register.Soundness.Sound;
import org.peyvand.register.Soundness.Unsound;
import org.peyvand.tlog.Checkpoint;
import org.peyvand.tlog.Note;
import org.peyvand.tlog.SignatureKind;
import org.peyvand.tlog.SigningKey;
import org.peyvand.tlog.TilePath;
import org.peyvand.verify.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Damages the files and the database as a disk, a backup or a person might, and looks whether the
/// start of a host would notice.
@WholeHouse
@Transactional
class IntegrityTests {
  @Autowired Integrity integrity;
  @Autowired Register register;
  @Autowired RegisterStore store;
  @Autowired LogFiles files;
  @Autowired Installation installation;
  @Autowired JdbcClient db;
  @Autowired MockMvc browser;
  @Autowired Offices offices;
  @Autowired Notices notices;
  @Autowired Ids ids;
  @Autowired TransactionTemplate transactions;

  private Path file;
  private byte[] whole;
  private Member operator;

  /// Outside the test's transaction: what is in the files stays there.
  @BeforeTransaction
  void somethingIsRecorded() {
    transactions.executeWithoutResult(_ -> register.append(entry()));
    register.settle();
  }

  @BeforeEach
  void everythingIsWhole() {
    operator =
        new Acting(browser, offices, ids)
            .office(Optional.empty(), Duty.OPERATOR, new Scope.OfHost());
    assertThat(integrity.check()).isInstanceOf(Sound.class);
  }

  @AfterEach
  void mend() throws Exception {
    if (file != null) Files.write(file, whole);
  }

  @AfterTransaction
  void theHouseIsAsBefore() {
    assertThat(integrity.check()).isInstanceOf(Sound.class);
  }

  @Test
  void a_whole_register_counts_all_that_was_signed() {
    var size = register.published().orElseThrow().size();

    assertThat(((Sound) integrity.check()).size()).isEqualTo(size);
  }

  @Test
  void a_flipped_bit_in_a_tile_is_noticed() throws Exception {
    spoil(tile().toString());

    assertDamage(Damage.TILE_DIFFERS, "register/");
  }

  @Test
  void a_flipped_bit_in_a_bundle_is_noticed() throws Exception {
    spoil(bundle().toString());

    // The entry no longer is what the database holds.
    assertDamage(Damage.ENTRIES_DIFFER, "#");
  }

  @Test
  void a_missing_tile_is_noticed() throws Exception {
    take(tile().toString());
    Files.delete(file);

    assertDamage(Damage.TILE_DIFFERS, "register/tile/0/");
  }

  @Test
  void an_entry_changed_in_the_database_is_noticed() {
    db.sql("alter table register.entry disable trigger keep_entry").update();
    db.sql("update register.entry set leaf = '{}' where index = 0").update();

    assertDamage(Damage.ENTRIES_DIFFER, "#0");
  }

  @Test
  void a_database_from_an_older_backup_is_noticed() {
    var last = register.published().orElseThrow().size() - 1;
    db.sql("alter table register.entry disable trigger keep_entry").update();
    db.sql("delete from register.entry where index = ?").param(last).update();
    db.sql("delete from register.checkpoint where size > ?").param(last).update();

    assertDamage(Damage.ENTRIES_DIFFER, "#" + last);
  }

  @Test
  void files_from_an_older_backup_are_noticed() {
    var note = store.lastCheckpoint().orElseThrow();
    store.remember(register.published().orElseThrow().size() + 1, later(note), 0, Instant.EPOCH);

    assertDamage(Damage.CHECKPOINT_OTHER, "register/checkpoint");
  }

  @Test
  void a_checkpoint_that_is_gone_or_another_keys_is_noticed_and_the_last_good_one_served()
      throws Exception {
    var good = register.checkpoint().orElseThrow();
    take("checkpoint");
    Files.delete(file);
    assertDamage(Damage.CHECKPOINT_LOST, "register/checkpoint");
    assertThat(get("/register/checkpoint")).isEqualTo(new String(good, StandardCharsets.UTF_8));

    var stranger =
        SigningKey.generate(register.origin(), SignatureKind.ED25519, new SecureRandom());
    Files.write(file, Note.sign(Note.parse(good).text(), stranger).bytes());
    assertDamage(Damage.CHECKPOINT_LOST, "register/checkpoint");

    Files.writeString(file, "no note\n");
    assertDamage(Damage.CHECKPOINT_LOST, "register/checkpoint");
    assertThat(get("/register/checkpoint")).isEqualTo(new String(good, StandardCharsets.UTF_8));
  }

  @Test
  void while_it_is_damaged_nothing_is_recorded_placed_or_signed() throws Exception {
    var before = register.checkpoint().orElseThrow();
    var waiting = entry();
    store.add(waiting, waiting.leaf());
    spoil(tile().toString());
    integrity.check();

    register.settle();

    assertThat(register.checkpoint().orElseThrow()).isEqualTo(before);
    assertThat(register.waiting()).hasSize(1);
    assertThatThrownBy(() -> register.append(entry())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void who_would_write_is_told_and_who_reads_reads() throws Exception {
    var acting = new Acting(browser, offices, ids);
    var session = acting.as(operator);
    spoil(tile().toString());
    integrity.check();

    var refused = acting.send("/en/administration/networks", List.of(session));
    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(refused.getContentAsString()).contains("This host is read-only for the moment");
    assertThat(get("/en/register")).contains("The register is damaged", register.origin());
    assertThat(get("/register/checkpoint")).startsWith(register.origin());
    // Signing in goes on: the operator has to come in.
    acting.as(operator);
  }

  @ParameterizedTest
  @EnumSource
  void the_operator_is_told_in_every_language_what_is_wrong(Language language) throws Exception {
    var acting = new Acting(browser, offices, ids);
    var session = acting.as(operator);
    var page = "/" + language.tag() + "/administration/register";
    assertThat(acting.visit(page, session).getContentAsString()).contains("notice is-done");
    spoil(tile().toString());

    acting.send(page + "/checks", List.of(session));

    assertThat(acting.visit(page, session).getContentAsString())
        .contains("notice is-refused", tile().toString());
    assertThat(notices.unread(operator.account())).isEqualTo(1);
    assertThat(notices.of(operator.account(), language, new UUID(-1, -1)).items()).hasSize(1);

    Files.write(file, whole);
    acting.send(page + "/checks", List.of(session));
    assertThat(acting.visit(page, session).getContentAsString()).contains("notice is-done");
  }

  private void assertDamage(Damage damage, String where) {
    var found = (Unsound) integrity.check();
    assertThat(found.damage()).isEqualTo(damage);
    assertThat(found.where()).startsWith(where);
    assertThat(integrity.readOnly()).isTrue();
  }

  private TilePath tile() {
    var size = register.published().orElseThrow().size();
    return new TilePath.Hashes(0, (size - 1) / 256, width(size));
  }

  private TilePath bundle() {
    var size = register.published().orElseThrow().size();
    return new TilePath.Entries((size - 1) / 256, width(size));
  }

  private static int width(long size) {
    return (int) ((size - 1) % 256) + 1;
  }

  private void take(String name) throws Exception {
    file = installation.data().resolve("register").resolve(name);
    whole = Files.readAllBytes(file);
  }

  private void spoil(String name) throws Exception {
    take(name);
    var spoiled = whole.clone();
    spoiled[spoiled.length - 1] ^= 1;
    Files.write(file, spoiled);
  }

  /// As the log would have signed it an entry later.
  private byte[] later(byte[] note) {
    var now = Checkpoint.parse(Note.parse(note).text());
    var next = new Checkpoint(now.origin(), now.size() + 1, now.root());
    return Note.sign(next.text(), files.key()).bytes();
  }

  private String get(String path) throws Exception {
    return browser
        .perform(MockMvcRequestBuilders.get(path))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private RegisterEntry entry() {
    return new RegisterEntry(
        ids.next(),
        EntryType.KEY_ROTATED,
        Instant.parse("2025-10-27T11:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        Json.fields());
  }
}
