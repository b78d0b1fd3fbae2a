package org.peyvand.register.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peyvand.page.Page;
import org.peyvand.register.LogKey;
import org.peyvand.register.Soundness;

/// How the register stands, for the operator.
///
/// @param keys of the log, the newest first
/// @param rotated whether the key has just been changed
/// @param damage what does not agree; none while everything does
public record SoundnessPage(
    Soundness standing, List<LogKey> keys, boolean rotated, Soundness.@Nullable Unsound damage)
    implements Page {
  static SoundnessPage of(Soundness standing, List<LogKey> keys, boolean rotated) {
    var damage = standing instanceof Soundness.Unsound unsound ? unsound : null;
    return new SoundnessPage(standing, keys.reversed(), rotated, damage);
  }

  public long size() {
    return standing instanceof Soundness.Sound sound ? sound.size() : 0;
  }
}
