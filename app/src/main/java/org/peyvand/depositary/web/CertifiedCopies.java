package org.peyvand.depositary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peyvand.documents.Digests;
import org.peyvand.documents.Documents;
import org.peyvand.documents.Original;
import org.peyvand.documents.Sheet;
import org.peyvand.documents.Voice;
import org.peyvand.documents.Voices;
import org.peyvand.kernel.Installation;
import org.peyvand.languages.Language;
import org.peyvand.texts.Instrument;
import org.peyvand.texts.Texts;
import org.peyvand.typeset.Block;
import org.peyvand.typeset.Text;
import org.springframework.stereotype.Component;

/// Certified true copies (Vienna Convention, art. 77 (1) (b)): the very pages of the original, and
/// behind them the page on which the depositary certifies them by hand.
@Component
class CertifiedCopies {
  private final Texts texts;
  private final Documents documents;
  private final PaperHeads heads;
  private final Voices voices;
  private final Installation installation;

  CertifiedCopies(
      Texts texts,
      Documents documents,
      PaperHeads heads,
      Voices voices,
      Installation installation) {
    this.texts = texts;
    this.documents = documents;
    this.heads = heads;
    this.voices = voices;
    this.installation = installation;
  }

  /// Empty while the text is a draft.
  Optional<byte[]> of(Instrument instrument, Language language) {
    return texts
        .original(instrument.id())
        .map(
            original ->
                documents.bound(original.pdf(), certificate(instrument, original, language)));
  }

  private Sheet certificate(Instrument instrument, Original original, Language language) {
    var adoption = instrument.adopted().orElseThrow().adoption();
    var setup = instrument.setup();
    var voice = voices.of(language);
    var blocks = new ArrayList<Block>();
    blocks.addAll(heads.of(instrument, voice, "depositary.paper.certified"));
    blocks.add(
        new Block.Paragraph(
            voice.text(
                "depositary.paper.certifies",
                "pages",
                Documents.pages(original.pdf()),
                "languages",
                setup.languages().size())));
    blocks.add(heads.adoption(adoption, voice));
    blocks.add(new Block.Gap(6));
    digests(blocks, original.digests(), voice);
    blocks.add(new Block.Paragraph(Text.bold(voice.text("depositary.paper.unsigned"))));
    blocks.add(PaperHeads.signingPlace(voice));
    return new Sheet(
        language,
        voice.text("depositary.paper.certified") + " · " + voice.name(setup.shortNames()),
        setup.sample() || installation.sample(),
        adoption.date().atStartOfDay(adoption.zone()).toInstant(),
        blocks);
  }

  private void digests(List<Block> blocks, Digests digests, Voice voice) {
    blocks.add(heads.original(digests, voice));
    blocks.add(PaperHeads.digest("Streebog-256:", digests.streebog256(), voice));
    blocks.add(PaperHeads.digest("SM3:", digests.sm3(), voice));
  }
}
