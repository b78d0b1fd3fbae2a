package org.peyvand.press.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.press.NewsItem;
import org.peyvand.press.Statement;

/// A news item for other programs; every text by language tag.
public record NewsJson(
    boolean sample,
    String code,
    long number,
    Map<String, String> agency,
    Instant published,
    String zone,
    String originalLanguage,
    Map<String, String> kicker,
    Map<String, String> headline,
    Map<String, String> lead,
    List<Map<String, String>> body,
    Map<String, String> note,
    Set<String> notReviewedByNativeSpeaker,
    List<Said> statements,
    List<String> instruments,
    List<String> bodies) {
  /// A statement by a person.
  public record Said(
      Map<String, String> speaker,
      Map<String, String> office,
      Map<String, String> occasion,
      LocalDate date,
      Map<String, String> source,
      String originalLanguage,
      boolean paraphrased,
      Map<String, String> words) {
    static Said of(Statement statement) {
      return new Said(
          statement.speaker().texts(),
          statement.office().texts(),
          statement.occasion().texts(),
          statement.on(),
          statement.source().texts(),
          statement.original(),
          statement.paraphrased(),
          statement.words().texts());
    }
  }

  static NewsJson of(NewsItem item, boolean sample) {
    var story = item.story();
    var wording = story.wording();
    return new NewsJson(
        sample,
        story.source().code(),
        item.number(),
        story.source().agency().texts(),
        story.published().at(),
        story.published().zone().getId(),
        wording.original(),
        wording.kicker().texts(),
        wording.headline().texts(),
        wording.lead().texts(),
        wording.body().stream().map(Multilingual::texts).toList(),
        wording.note().texts(),
        new TreeSet<>(wording.unreviewed()),
        story.statements().stream().map(Said::of).toList(),
        story.links().instruments().stream().map(Slug::value).toList(),
        story.links().bodies().stream().map(Slug::value).toList());
  }
}
