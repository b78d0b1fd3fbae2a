package org.peyvand.depositary.web;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.depositary.Notifications;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voice;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.register.Recorded;
import org.peyvand.register.Register;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Instrument.Stage;
import org.peyvand.texts.Texts;
import org.peyvand.typeset.Block;
import org.springframework.stereotype.Component;

/// How the depositary informs those who were invited that the text is adopted and open to them
/// (Vienna Convention, art. 77 (1) (e)). What comes later changes no letter of it, a new letterhead
/// aside.
@Component
class AdoptionSheets {
  private final Texts texts;
  private final Register register;
  private final PaperHeads heads;
  private final Voices voices;
  private final Installation installation;
  private final Notifications notifications;

  AdoptionSheets(
      Texts texts,
      Register register,
      PaperHeads heads,
      Voices voices,
      Installation installation,
      Notifications notifications) {
    this.texts = texts;
    this.register = register;
    this.heads = heads;
    this.voices = voices;
    this.installation = installation;
    this.notifications = notifications;
  }

  /// Empty while the text is a draft.
  Optional<Sheet> of(Instrument instrument, Language language) {
    return instrument.adopted().map(adopted -> sheet(instrument, adopted, voices.of(language)));
  }

  private Sheet sheet(Instrument instrument, Stage.Adopted adopted, Voice voice) {
    var setup = instrument.setup();
    var adoption = adopted.adoption();
    var blocks = new ArrayList<Block>();
    blocks.addAll(heads.of(instrument, voice, "depositary.paper.adoption"));
    texts
        .adoptionAct(instrument.id())
        .flatMap(notifications::of)
        .ifPresent(
            made ->
                blocks.add(
                    voice.fact("depositary.notifications.number", voice.digits(made.number()))));
    blocks.add(heads.addressees(instrument, voice));
    blocks.add(new Block.Paragraph(voice.text("depositary.paper.informs.adoption")));
    blocks.add(heads.adoption(adoption, voice));
    blocks.add(voice.fact("texts.languages", voice.list(names(setup.languages(), voice))));
    texts
        .adoptionAct(instrument.id())
        .flatMap(register::entry)
        .flatMap(Recorded::index)
        .ifPresent(index -> blocks.add(PaperHeads.entry(index, voice)));
    blocks.add(new Block.Gap(6));
    blocks.add(heads.original(adopted.digests(), voice));
    blocks.add(PaperHeads.signingPlace(voice));
    return new Sheet(
        voice.language(),
        voice.text("depositary.paper.adoption") + " · " + voice.name(setup.shortNames()),
        setup.sample() || installation.sample(),
        adoption.date().atStartOfDay(adoption.zone()).toInstant(),
        blocks);
  }

  private static List<String> names(List<String> tags, Voice voice) {
    var reader = voice.language().locale();
    return tags.stream().map(tag -> ULocale.forLanguageTag(tag).getDisplayName(reader)).toList();
  }
}
