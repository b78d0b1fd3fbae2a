package org.peyvand.sample;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.peyvand.access.Offices;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.languages.Multilingual;
import org.peyvand.network.Networks;
import org.peyvand.press.Press;
import org.peyvand.press.PublishOutcome;
import org.peyvand.press.Statement;
import org.peyvand.press.Story;
import org.springframework.stereotype.Component;

/// Publishes the news item of the sample.
@Component
class SamplePress {
  private final Press press;
  private final Networks networks;
  private final Offices offices;

  SamplePress(Press press, Networks networks, Offices offices) {
    this.press = press;
    this.networks = networks;
    this.offices = offices;
  }

  void publish(SampleFile item) {
    var secretariat = offices.office(SampleTexts.SECRETARIAT).orElseThrow();
    if (!(press.publish(secretariat, story(item)) instanceof PublishOutcome.Published)) {
      throw new IllegalStateException("The sample news item cannot be published");
    }
  }

  private Story story(SampleFile item) {
    var zone = ZoneId.of(item.text("zone"));
    var at = LocalDateTime.parse(item.text("publishedAt")).atZone(zone).toInstant();
    return new Story(
        networks.networks().getFirst().id(),
        new Story.Source(item.at("agency").multilingual("names"), item.text("externalCode")),
        new Story.Published(at, zone),
        new Story.Wording(
            item.text("originalLanguage"),
            item.multilingual("kicker"),
            item.multilingual("headline"),
            item.multilingual("lead"),
            item.list("body").stream().map(SampleFile::multilingual).toList(),
            item.multilingual("note"),
            // No native speaker has read the sample yet.
            Set.copyOf(Stream.of(Language.values()).map(Language::tag).toList())),
        item.list("statements").stream().map(SamplePress::statement).toList(),
        new Story.Links(
            slugs(item.at("links").texts("instruments")), slugs(item.at("links").texts("bodies"))));
  }

  private static Statement statement(SampleFile statement) {
    return new Statement(
        statement.at("speaker").multilingual("names"),
        statement.multilingual("officeTitles"),
        statement.multilingual("occasion"),
        statement.date("date"),
        named(statement.at("source")),
        statement.multilingual("text"),
        statement.text("originalLanguage"),
        statement.at("paraphrased").node().asBoolean());
  }

  private static Multilingual named(SampleFile source) {
    return source.find("names").isPresent() ? source.multilingual("names") : source.multilingual();
  }

  private static List<Slug> slugs(List<String> texts) {
    return texts.stream().map(Slug::new).toList();
  }
}
