package org.peyvand.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A mail in the form of RFC 5322: the same mail is the same bytes, however often it is tried.
final class MailMessage extends MimeMessage {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private final String messageId;

  /// @param choose the page where the reader chooses what to receive; none for letters
  MailMessage(
      Session session,
      InternetAddress from,
      Mail mail,
      Mail.Content content,
      Optional<String> choose)
      throws MessagingException {
    super(session);
    var domain = from.getAddress().substring(from.getAddress().indexOf('@'));
    messageId = "<" + mail.id() + domain + ">";
    setFrom(from);
    setRecipient(Message.RecipientType.TO, new InternetAddress(content.address(), true));
    setSubject(WordRules.clean(content.subject()), "UTF-8");
    setHeader("Date", DATE.format(mail.created()));
    setHeader("Content-Language", mail.language().tag());
    // RFC 3834: no answering machine answers; RFC 2369 and 8058 need a page, not a mailbox.
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    if (choose.isPresent()) setHeader("List-Unsubscribe", "<" + choose.get() + ">");
    setContent(new Alternatives(mail, content));
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /// Plain words first, then the same as a page.
  private static final class Alternatives extends MimeMultipart {
    Alternatives(Mail mail, Mail.Content content) throws MessagingException {
      contentType = "multipart/alternative; boundary=\"peyvand-" + mail.id() + "\"";
      addBodyPart(part(mail, content.plain(), "plain"));
      addBodyPart(part(mail, content.html(), "html"));
    }

    private static MimeBodyPart part(Mail mail, String text, String kind)
        throws MessagingException {
      var part = new MimeBodyPart();
      part.setText(text.replace("\n", "\r\n"), "UTF-8", kind);
      part.setHeader("Content-Language", mail.language().tag());
      part.setHeader("Content-Transfer-Encoding", "base64");
      return part;
    }
  }
}
