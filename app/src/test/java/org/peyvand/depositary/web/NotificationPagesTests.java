package org.peyvand.depositary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.peyvand.PaperWords;
import org.peyvand.WholeHouse;
import org.peyvand.access.Offices;
import org.peyvand.depositary.Adopted;
import org.peyvand.depositary.Depositary;
import org.peyvand.depositary.Notifications;
import org.peyvand.depositary.SignOutcome;
import org.peyvand.depositary.Signing;
import org.peyvand.kernel.Ids;
import org.peyvand.kernel.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// What the depositary tells the parties, as a list and as a feed.
@WholeHouse
class NotificationPagesTests {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Autowired MockMvc browser;
  @Autowired Adopted texts;
  @Autowired Depositary depositary;
  @Autowired Notifications notifications;
  @Autowired Offices offices;
  @Autowired Ids ids;

  @Test
  void an_adoption_and_a_confirmed_signature_are_notified_by_number() throws Exception {
    var text = texts.adopted("notified-" + ids.next());
    var moscow = offices.office("chair-moscow-city-duma").orElseThrow();
    var signing = new Signing(texts.today(), new Slug("moscow"), true);
    var act = ((SignOutcome.Signed) depositary.signWithSample(text, moscow, signing)).act();
    assertThat(notifications.of(act.id())).isEmpty();

    depositary.confirm(act.id(), offices.office("sample-depositary").orElseThrow(), Set.of());

    var made = notifications.of(act.id()).orElseThrow();
    assertThat(read("/en/notifications"))
        .contains("Notification " + grouped(made.number()) + ": Moscow City Duma signed")
        .contains("/texts/" + text.slug() + "/adoption-notification.pdf")
        .contains("/signatures/" + act.id() + "/notification.pdf");
    assertThat(read("/fa/notifications")).contains("دومای شهر مسکو");
    var paper =
        browser
            .perform(
                get("/en/texts/" + text.slug() + "/signatures/" + act.id() + "/notification.pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(PaperWords.of(paper)).contains(PaperWords.of("Number: " + made.number()));
    assertThat(read("/en/texts/" + text.slug() + "/papers")).contains("href=\"/en/notifications\"");
  }

  private static String grouped(long number) {
    return java.text.NumberFormat.getInstance(java.util.Locale.ENGLISH).format(number);
  }

  @Test
  void the_feed_is_atom_with_an_entry_each() throws Exception {
    var answer = browser.perform(get("/fa/notifications.atom")).andReturn().getResponse();

    assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
    var feed = parse(answer.getContentAsString(StandardCharsets.UTF_8));
    var root = feed.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(root.getAttribute("xml:lang")).isEqualTo("fa");
    var entries = elements(root, "entry");
    assertThat(entries).hasSizeGreaterThanOrEqualTo(7);
    for (var entry : entries) {
      assertThat(said(entry, "id")).startsWith("urn:uuid:");
      assertThat(said(entry, "title")).startsWith("اطلاعیهٔ");
      assertThat(Instant.parse(said(entry, "updated"))).isNotNull();
      assertThat(elements(entry, "link"))
          .extracting(link -> link.getAttribute("href"))
          .allMatch(address -> address.startsWith("http://localhost/fa/"));
    }
    assertThat(entries).extracting(entry -> said(entry, "id")).doesNotHaveDuplicates();
    assertThat(said(root, "updated")).isEqualTo(said(entries.getFirst(), "updated"));
  }

  @Test
  void older_ones_come_by_page() throws Exception {
    assertThat(read("/en/notifications?before=2")).contains("Notification 1:");
    assertThat(read("/en/notifications?before=1")).contains("No notification has been made yet.");
    assertThat(read("/en/notifications?before=x")).contains("Notification ");
  }

  private static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Element of, String name) {
    var found = new ArrayList<Element>();
    var children = of.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String said(Element of, String name) {
    return elements(of, name).getFirst().getTextContent();
  }

  private String read(String where) throws Exception {
    var answer = browser.perform(get(where)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(where).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
