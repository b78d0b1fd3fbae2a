package org.peyvand.press;

import java.time.LocalDate;
import org.peyvand.languages.Multilingual;

/// What a person said, as a source reports it.
///
/// @param office in what capacity the source names the speaker
/// @param on the civil date on which it was said or reported
/// @param source who reports it
/// @param original the language it was said in (BCP 47); the words in any other are a translation
/// @param paraphrased whether the words are ours rather than the speaker's own
public record Statement(
    Multilingual speaker,
    Multilingual office,
    Multilingual occasion,
    LocalDate on,
    Multilingual source,
    Multilingual words,
    String original,
    boolean paraphrased) {}
