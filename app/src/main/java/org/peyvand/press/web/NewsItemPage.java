package org.peyvand.press.web;

import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.press.NewsItem;
import org.peyvand.press.Statement;
import org.peyvand.press.Story;

/// One news item with what it links to.
public record NewsItemPage(NewsItem item, List<Link> instruments, List<Link> bodies)
    implements Page {
  /// Something on this host that the item is about.
  public record Link(Slug slug, Multilingual name) {}

  public Story story() {
    return item.story();
  }

  /// For programs: the moment on the clock of the place where it was published.
  public String moment() {
    var published = story().published();
    return OffsetDateTime.ofInstant(published.at(), published.zone())
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /// The agency's code in the reader's digits, where it is a number.
  public String code(Frame frame) {
    var code = story().source().code();
    return code.matches("[1-9][0-9]{0,17}") ? frame.digits(Long.parseLong(code)) : code;
  }

  /// Whether what this reader sees was first said in another language.
  public boolean translated(Frame frame, Statement statement) {
    return !frame.in(statement.words()).tag().equals(statement.original());
  }

  /// What a language is called in the reader's own.
  public String language(Frame frame, String tag) {
    return ULocale.forLanguageTag(tag).getDisplayLanguage(frame.language().locale());
  }

  /// Whether no native speaker has reviewed the words this reader sees.
  public boolean unreviewed(Frame frame) {
    var wording = story().wording();
    return wording.unreviewed().contains(frame.in(wording.headline()).tag());
  }
}
