package org.peyvand.documents;

import org.peyvand.languages.Calendars;
import org.peyvand.languages.Language;
import org.peyvand.languages.Messages;
import org.springframework.stereotype.Component;

/// The languages that papers are written in.
@Component
public class Voices {
  private final Messages messages;
  private final Calendars calendars;

  Voices(Messages messages, Calendars calendars) {
    this.messages = messages;
    this.calendars = calendars;
  }

  public Voice of(Language language) {
    return new Voice(language, messages, calendars);
  }
}
