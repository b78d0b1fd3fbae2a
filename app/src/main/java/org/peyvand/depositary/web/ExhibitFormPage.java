package org.peyvand.depositary.web;

import java.util.Optional;
import org.peyvand.depositary.Act;
import org.peyvand.files.ReceiveOutcome;
import org.peyvand.network.Body;
import org.peyvand.page.Frame;
import org.peyvand.page.Page;
import org.peyvand.texts.Instrument;

/// Where evidence is attached to an act.
///
/// @param refusal the key of the sentence that says why it was not attached
/// @param fileRefusal why the file itself was refused
public record ExhibitFormPage(
    Instrument instrument,
    Act act,
    Body body,
    ExhibitForm form,
    Optional<String> refusal,
    Optional<ReceiveOutcome.Refused> fileRefusal)
    implements Page {
  private static final int MEGABYTE = 1024 * 1024;

  public boolean refused() {
    return refusal.isPresent() || fileRefusal.isPresent();
  }

  /// What stands in the way, in the reader's language.
  public String why(Frame frame) {
    return fileRefusal
        .map(
            refused ->
                frame.text(
                    "files.refused." + refused.why().name(),
                    "kind",
                    frame.text("files.kind.", refused.kind()),
                    "limit",
                    limit(frame, refused.kind().sizeMaxBytes())))
        .orElseGet(() -> frame.text(refusal.orElseThrow()));
  }

  private static String limit(Frame frame, int bytes) {
    return bytes < MEGABYTE
        ? frame.text("files.kilobytes", "size", bytes / 1024)
        : frame.text("files.megabytes", "size", bytes / MEGABYTE);
  }

  @Override
  public int status() {
    return refused() ? 422 : 200;
  }
}
