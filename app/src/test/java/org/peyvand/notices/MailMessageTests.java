package org.peyvand.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;

/// The bytes of a mail, as they were looked at and accepted: `src/test/resources/mails/*.eml`,
/// which any mail program opens.
class MailMessageTests {
  private static final Map<String, Object> VALUES =
      Map.of(
          "body",
          new Multilingual(
              Map.of(
                  "fa", "شورای اسلامی شهر تهران",
                  "en", "Islamic City Council of Tehran",
                  "am", "የቴህራን እስላማዊ ከተማ ምክር ቤት",
                  "zh", "德黑兰伊斯兰市议会")),
          "text",
          Multilingual.of("en", "Joint statement of the capitals"),
          "date",
          LocalDate.of(2025, 10, 27),
          "at",
          Instant.parse("2025-10-27T12:00:00Z"));

  @ParameterizedTest
  @EnumSource(names = {"FA", "EN", "AM", "ZH"})
  void a_mail_has_the_bytes_that_were_accepted(Language language) throws Exception {
    var mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailbox.start();
    try {
      var post = new Post(mailbox.getSmtp().getPort());
      post.write("someone@city.example", language, VALUES);
      post.round();
      var sent = bytes(mailbox.getReceivedMessages()[0]);

      var golden = Path.of("src/test/resources/mails/recorded." + language.tag() + ".eml");
      if (Boolean.getBoolean("peyvand.accept")) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, sent);
      }
      assertThat(sent).isEqualTo(Files.readString(golden));
    } finally {
      mailbox.stop();
    }
  }

  /// Without the marks of the way, which differ each time; with the line ends of a text file.
  private static String bytes(MimeMessage mail) throws Exception {
    var bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes, new String[] {"Return-Path", "Received"});
    return bytes.toString(UTF_8).replace("\r\n", "\n");
  }
}
