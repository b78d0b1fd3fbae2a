package org.peyvand.texts;

/// Who may know that a text exists: everybody once it is adopted or published, before that only the
/// offices of its network and of its parties.
final class ReadingRules {
  private ReadingRules() {}

  static boolean mayRead(Instrument instrument, Reader reader) {
    return instrument.adopted().isPresent() || instrument.published() || inside(instrument, reader);
  }

  /// Who may know of it in any case.
  static boolean inside(Instrument instrument, Reader reader) {
    return reader.everything()
        || reader.networks().contains(instrument.network())
        || reader.body().filter(instrument.setup().parties()::contains).isPresent();
  }
}
