package org.peyvand.documents;

import org.peyvand.languages.Messages;
import org.springframework.stereotype.Component;

/// The few sentences that a printed original carries around the parties' own words.
@Component
class Captions {
  private final Messages messages;

  Captions(Messages messages) {
    this.messages = messages;
  }

  /// What every page in a language says about the whole: a sample, a draft, both, or nothing.
  String notice(Manuscript manuscript, String tag) {
    boolean draft = manuscript.adopted() == null;
    if (manuscript.sample()) return say(tag, draft ? "notice.SAMPLE_DRAFT" : "notice.SAMPLE");
    return draft ? say(tag, "notice.DRAFT") : "";
  }

  String page(String tag, String page, String pages) {
    return messages.text(Tags.spoken(tag), "documents.page", "page", page, "pages", pages);
  }

  String say(String tag, String key) {
    return messages.text(Tags.spoken(tag), "documents." + key);
  }
}
