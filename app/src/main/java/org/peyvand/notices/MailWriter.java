package org.peyvand.notices;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.peyvand.languages.Multilingual;
import org.peyvand.notices.MailPanel.Item;
import org.peyvand.notices.MailPanel.Link;
import org.peyvand.notices.MailPanel.Part;
import org.peyvand.notices.Wording.Reader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes mails in their readers' languages.
@Component
class MailWriter {
  /// The page where a reader chooses what to receive.
  static final String PREFERENCES = "/notices/preferences";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, MailWriter.class.getClassLoader(), "org.peyvand.templates");

  private final Wording wording;
  private final Messages messages;
  private final Installation installation;
  private final String here;

  MailWriter(
      Wording wording,
      Messages messages,
      Installation installation,
      @Value("${server.port:8080}") int port) {
    this.wording = wording;
    this.messages = messages;
    this.installation = installation;
    this.here = "http://localhost:" + port;
  }

  /// To whom a mail goes.
  ///
  /// @param office the office the reader acts as; null for a letter
  record Addressee(String email, @Nullable Multilingual office, Reader reader) {}

  /// @param id the notice's, through which its link leads, so that opening it marks it as read
  Mail.Content notice(Addressee to, UUID id, Notice notice) {
    var reader = to.reader();
    return content(
        to,
        wording.subject(reader, notice.key(), notice.values()),
        List.of(
            new Part(
                null,
                List.of(
                    new Item(
                        wording.text(reader, notice.key(), notice.values()),
                        open(reader, "/notices/" + id))))));
  }

  Mail.Content letter(Letter letter) {
    var reader = new Reader(letter.language(), letter.zone());
    return content(
        new Addressee(letter.email(), null, reader),
        wording.subject(reader, letter.key(), letter.values()),
        List.of(
            new Part(
                null,
                List.of(
                    new Item(
                        wording.text(reader, letter.key(), letter.values()),
                        open(reader, letter.path()))))));
  }

  /// @param more whether there are more than the mail shows
  Mail.Content digest(Addressee to, List<Told> told, boolean more) {
    var reader = to.reader();
    var byKind = new LinkedHashMap<String, List<Item>>();
    for (var one : told) {
      var item =
          new Item(
              wording.text(reader, one.key(), one.values()), open(reader, "/notices/" + one.id()));
      byKind.computeIfAbsent(wording.kind(reader, one.key()), _ -> new ArrayList<>()).add(item);
    }
    var parts = new ArrayList<Part>();
    byKind.forEach((kind, items) -> parts.add(new Part(kind, items)));
    if (more) {
      var all = new Link(say(reader, "notices.digest.all"), url(reader.language(), "/notices"));
      parts.add(new Part(null, List.of(new Item(say(reader, "notices.digest.more"), all))));
    }
    return content(to, say(reader, "notices.digest.subject", "count", told.size()), parts);
  }

  Mail.Content test(Addressee to) {
    var item = new Item(say(to.reader(), "notices.test.text"), null);
    return content(
        to, say(to.reader(), "notices.test.subject"), List.of(new Part(null, List.of(item))));
  }

  private Mail.Content content(Addressee to, String subject, List<Part> parts) {
    var reader = to.reader();
    var sample = installation.sample();
    var said = sample ? say(reader, "notices.mail.sample-subject", "subject", subject) : subject;
    var panel =
        new MailPanel(
            reader.language(),
            subject,
            sample ? say(reader, "notices.mail.sample") : null,
            parts,
            foot(to),
            to.office() == null
                ? null
                : new Link(say(reader, "notices.mail.choose"), choose(reader.language())));
    var html = new StringOutput();
    TEMPLATES.render("notices/mailPanel.jte", panel, html);
    return new Mail.Content(to.email(), said, panel.plain(), html.toString());
  }

  private String foot(Addressee to) {
    var reader = to.reader();
    if (to.office() == null) return say(reader, "notices.mail.why-letter", "host", base());
    var office = to.office().in(reader.language()).text();
    return say(
        reader,
        "notices.mail.why",
        "office",
        WordRules.within(office, reader.language().direction()));
  }

  private Link open(Reader reader, String path) {
    return new Link(say(reader, "notices.mail.open"), url(reader.language(), path));
  }

  String choose(Language language) {
    return url(language, PREFERENCES);
  }

  private String url(Language language, String path) {
    return base() + "/" + language.tag() + path;
  }

  private String base() {
    var base = installation.baseUrl();
    return base == null ? here : base.toString().replaceAll("/+$", "");
  }

  private String say(Reader reader, String key, Object... namesAndValues) {
    return messages.text(reader.language(), key, namesAndValues);
  }
}
