package org.peyvand.page;

import java.util.Comparator;
import java.util.List;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Calendars;
import org.peyvand.languages.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What every frame of this host has in common.
@Component
final class Fittings {
  final Messages messages;
  final Calendars calendars;
  final Assets assets;
  final List<Section> sections;
  final List<StripEntry> strip;
  final Installation installation;

  Fittings(
      Messages messages,
      Calendars calendars,
      Assets assets,
      ObjectProvider<Section> sections,
      ObjectProvider<StripEntry> strip,
      Installation installation) {
    this.messages = messages;
    this.calendars = calendars;
    this.assets = assets;
    this.sections = sections.stream().sorted(Comparator.comparingInt(Section::order)).toList();
    this.strip = strip.orderedStream().toList();
    this.installation = installation;
  }
}
