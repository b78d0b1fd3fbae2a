package org.peyvand.languages;

import static org.peyvand.languages.Direction.LTR;
import static org.peyvand.languages.Direction.RTL;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language of the pages: its tag, its own name, its direction, and the locale whose calendar and
/// digits its readers expect. Texts may be in further languages; these eleven are the ones the
/// product speaks.
public enum Language {
  FA("فارسی", RTL, "fa-IR-u-ca-persian-nu-arabext", "fas"),
  EN("English", LTR, "en-GB", "eng"),
  RU("Русский", LTR, "ru-RU", "rus"),
  ZH("简体中文", LTR, "zh-CN", "zho"),
  AR("العربية", RTL, "ar-EG-u-nu-arab", "ara"),
  PT("Português", LTR, "pt-BR", "por"),
  ES("Español", LTR, "es-CU", "spa"),
  HI("हिन्दी", LTR, "hi-IN-u-nu-deva", "hin"),
  ID("Bahasa Indonesia", LTR, "id-ID", "ind"),
  AM("አማርኛ", LTR, "am-ET-u-ca-ethiopic", "amh"),
  BE("Беларуская", LTR, "be-BY", "bel");

  private final String ownName;
  private final Direction direction;
  private final ULocale locale;
  private final String iso3;

  Language(String ownName, Direction direction, String locale, String iso3) {
    this.ownName = ownName;
    this.direction = direction;
    this.locale = ULocale.forLanguageTag(locale);
    this.iso3 = iso3;
  }

  /// The language of a BCP 47 tag such as `fa`, if it is one of ours.
  public static Optional<Language> of(String tag) {
    return Stream.of(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /// The BCP 47 tag, as it stands in addresses and in `lang` attributes.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the language calls itself; never translated.
  public String ownName() {
    return ownName;
  }

  public Direction direction() {
    return direction;
  }

  public ULocale locale() {
    return locale;
  }

  /// The ISO 639-2 code of three letters, as Akoma Ntoso expressions carry it.
  public String iso3() {
    return iso3;
  }
}
