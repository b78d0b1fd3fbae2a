package org.peyvand.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.peyvand.kernel.Installation;
import org.peyvand.notices.Mail.Trouble;
import org.peyvand.notices.Mail.Trouble.Reason;
import org.springframework.stereotype.Component;

/// The operator's mail server, as far as we speak with it.
@Component
class MailServer {
  private static final String CONNECT_MILLIS = "10000";

  /// RFC 5321 gives a server minutes to answer; ours is near and ours to choose.
  private static final String ANSWER_MILLIS = "60000";

  private static final int PERMANENT = 500;

  private final MailSettings settings;
  private final Installation installation;

  MailServer(MailSettings settings, Installation installation) {
    this.settings = settings;
    this.installation = installation;
  }

  /// What the operator has not said yet, by the name of the setting; empty when mail can be sent.
  List<String> missing() {
    var missing = new ArrayList<String>();
    if (blank(settings.host())) missing.add("PEYVAND_SMTP_HOST");
    if (sender().isEmpty()) missing.add("PEYVAND_SMTP_FROM");
    if (installation.baseUrl() == null) missing.add("PEYVAND_BASE_URL");
    return List.copyOf(missing);
  }

  boolean ready() {
    return missing().isEmpty();
  }

  private static boolean blank(@Nullable String setting) {
    return setting == null || setting.isBlank();
  }

  private Optional<InternetAddress> sender() {
    var from = settings.from();
    if (from == null || from.isBlank()) return Optional.empty();
    try {
      var parsed = InternetAddress.parse(from, true);
      return parsed.length == 1 && MailAddress.of(parsed[0].getAddress()).isPresent()
          ? Optional.of(parsed[0])
          : Optional.empty();
    } catch (AddressException _) {
      return Optional.empty();
    }
  }

  /// A connection for the mails of one round.
  ///
  /// @throws Unreached when there is none to be had
  Line open() throws Unreached {
    var from = sender().orElseThrow(() -> new IllegalStateException("no sender"));
    var session = Session.getInstance(properties(from));
    try {
      var transport = session.getTransport("smtp");
      transport.connect(settings.host(), settings.usualPort(), user(), settings.password());
      return new Line(session, transport, from);
    } catch (AuthenticationFailedException refused) {
      throw new Unreached(new Trouble(Reason.NOT_LET_IN, said(refused)), refused);
    } catch (MessagingException failed) {
      throw new Unreached(new Trouble(Reason.UNREACHABLE, said(failed)), failed);
    }
  }

  private @Nullable String user() {
    return blank(settings.user()) ? null : settings.user();
  }

  private Properties properties(InternetAddress from) {
    var tls = settings.tls();
    var properties = new Properties();
    properties.setProperty("mail.smtp.from", from.getAddress());
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.auth", String.valueOf(user() != null));
    properties.setProperty(
        "mail.smtp.ssl.enable", String.valueOf(tls == MailSettings.Tls.IMPLICIT));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty(
        "mail.smtp.starttls.enable", String.valueOf(tls == MailSettings.Tls.STARTTLS));
    properties.setProperty(
        "mail.smtp.starttls.required", String.valueOf(tls == MailSettings.Tls.STARTTLS));
    var base = installation.baseUrl();
    if (base != null && base.getHost() != null) {
      properties.setProperty("mail.smtp.localhost", base.getHost());
    }
    properties.setProperty("mail.mime.charset", "UTF-8");
    return properties;
  }

  /// Nobody let us in, for this reason.
  static final class Unreached extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Trouble trouble;

    Unreached(Trouble trouble, MessagingException cause) {
      super(trouble.reason() + ": " + trouble.reply(), cause);
      this.trouble = trouble;
    }

    Trouble trouble() {
      return trouble;
    }
  }

  /// An open connection.
  static final class Line implements AutoCloseable {
    private final Session session;
    private final Transport transport;
    private final InternetAddress from;

    private Line(Session session, Transport transport, InternetAddress from) {
      this.session = session;
      this.transport = transport;
      this.from = from;
    }

    /// Hands a mail over; nothing is wrong when there is no trouble.
    Optional<Trouble> send(Mail mail, Mail.Content content, Optional<String> choose) {
      try {
        var message = new MailMessage(session, from, mail, content, choose);
        transport.sendMessage(message, message.getAllRecipients());
        return Optional.empty();
      } catch (MessagingException failed) {
        return Optional.of(trouble(failed));
      }
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException _) {
        // What was accepted is accepted; the server is gone anyway.
      }
    }
  }

  private static Trouble trouble(MessagingException failed) {
    int code = code(failed);
    if (code >= PERMANENT) return new Trouble(Reason.REFUSED, said(failed));
    if (code > 0) return new Trouble(Reason.PUT_OFF, said(failed));
    return failed instanceof SendFailedException
        ? new Trouble(Reason.REFUSED, said(failed))
        : new Trouble(Reason.UNREACHABLE, said(failed));
  }

  /// The reply code of the server, the one about the recipient first.
  private static int code(MessagingException failed) {
    int code = 0;
    for (Exception at = failed; at instanceof MessagingException one; at = one.getNextException()) {
      code =
          switch (one) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> code;
          };
    }
    return code;
  }

  private static String said(MessagingException failed) {
    MessagingException last = failed;
    while (last.getNextException() instanceof MessagingException next) last = next;
    var cause = last.getNextException();
    var words = String.valueOf(last.getMessage());
    return WordRules.clean(cause == null ? words : words + " (" + cause.getMessage() + ")");
  }
}
