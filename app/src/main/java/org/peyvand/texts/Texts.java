package org.peyvand.texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peyvand.access.Member;
import org.peyvand.accounts.Assertion;
import org.peyvand.documents.DocxOutcome;
import org.peyvand.documents.Original;
import org.peyvand.documents.PrintOutcome;
import org.peyvand.kernel.InstrumentId;
import org.peyvand.kernel.Slice;
import org.peyvand.kernel.Slug;
import org.peyvand.verify.signature.DigestAlgorithm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: reading a text for those who may, adopting it, and its frozen original.
/// [Drafts] is the door for changing words before that.
@Service
public class Texts {
  private final InstrumentStore instruments;
  private final ClauseStore clauses;
  private final OriginalStore originals;
  private final Entrance entrance;
  private final Readiness readiness;
  private final Freezing freezing;
  private final Printing printing;
  private final Clock clock;

  Texts(
      InstrumentStore instruments,
      ClauseStore clauses,
      OriginalStore originals,
      Entrance entrance,
      Readiness readiness,
      Freezing freezing,
      Printing printing,
      Clock clock) {
    this.instruments = instruments;
    this.clauses = clauses;
    this.originals = originals;
    this.entrance = entrance;
    this.readiness = readiness;
    this.freezing = freezing;
    this.printing = printing;
    this.clock = clock;
  }

  /// The text, if this reader may know of it.
  public Optional<Instrument> find(Slug slug, Optional<Member> reader) {
    return instruments
        .find(slug)
        .filter(instrument -> ReadingRules.mayRead(instrument, entrance.reader(reader)));
  }

  /// The text itself, for rooms above that decide on their own who sees what.
  public Optional<Instrument> find(InstrumentId id) {
    return instruments.find(id);
  }

  /// What this reader may know of, the newest first, a page at a time.
  ///
  /// @param before the last text of the page before; empty for the first page
  public Slice<Instrument> list(Optional<Member> reader, Optional<InstrumentId> before) {
    return instruments.readable(
        entrance.reader(reader), before.map(InstrumentId::value).orElse(null));
  }

  /// Whether this member is of the text's network, of a party or of the host: who may know of a
  /// draft that nobody has published, and of how it was negotiated.
  public boolean inside(Member member, Instrument instrument) {
    return ReadingRules.inside(instrument, entrance.reader(Optional.of(member)));
  }

  /// The tree in the order of reading, each clause with a leaf for each language.
  public List<Clause> clauses(InstrumentId id) {
    return clauses.clauses(id);
  }

  /// The text as it stands, held until the transaction ends: for rooms above whose acts must not
  /// slip in while words change or while the text is adopted.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Instrument> hold(InstrumentId id) {
    return instruments.lock(id);
  }

  /// Everything that still stands in the way of adoption, as far as it can be told without
  /// printing.
  public List<AdoptOutcome.Obstacle> obstacles(Instrument instrument) {
    return readiness.obstacles(instrument, clauses.clauses(instrument.id()));
  }

  /// The frozen original of an adopted text.
  public Optional<Original> original(InstrumentId id) {
    return originals.original(id);
  }

  /// The act of adoption, as the register knows it.
  public Optional<UUID> adoptionAct(InstrumentId id) {
    return originals.act(id);
  }

  /// A draft in print, marked as one.
  public PrintOutcome printDraft(Instrument instrument) {
    return printing.draft(instrument, clauses.clauses(instrument.id()));
  }

  /// The text as a Word file: a draft marked as one, an adopted text as a copy.
  ///
  /// @param languages of its authentic ones
  public DocxOutcome docx(Instrument instrument, List<String> languages) {
    return printing.docx(instrument, clauses.clauses(instrument.id()), languages);
  }

  /// The name of bytes: SHA-256 in hexadecimal.
  public static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(DigestAlgorithm.SHA256.of(bytes));
  }

  public boolean mayAdopt(Member member, Instrument instrument) {
    return entrance.mayKeep(member, instrument.network());
  }

  /// Records an adoption that nobody had a chance to approve yet.
  @Transactional
  public AdoptOutcome adopt(Member recorder, InstrumentId id, Adoption adoption) {
    return adopt(recorder, id, adoption, Assertion.NONE);
  }

  /// Records that the parties adopted the text; from then on its bytes are frozen.
  ///
  /// @param approval what the request brought as the recorder's approval
  @Transactional
  public AdoptOutcome adopt(
      Member recorder, InstrumentId id, Adoption adoption, Assertion approval) {
    var locked = instruments.lock(id);
    if (locked.isEmpty()) return AdoptOutcome.Refused.NO_SUCH_TEXT;
    var instrument = locked.get();
    if (!mayAdopt(recorder, instrument)) return AdoptOutcome.Refused.NOT_THE_SECRETARIAT;
    var tree = clauses.clauses(id);
    var today = LocalDate.ofInstant(clock.instant(), adoption.zone());
    var obstacles = readiness.obstacles(instrument, tree);
    return AdoptionRules.refusal(instrument, obstacles, adoption, today)
        .orElseGet(() -> freezing.freeze(instrument, tree, adoption, recorder, approval));
  }
}
