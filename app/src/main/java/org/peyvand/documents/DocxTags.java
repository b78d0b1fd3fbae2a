package org.peyvand.documents;

import com.ibm.icu.util.ULocale;
import org.peyvand.typeset.Language;

/// Languages as Word names them, and the names of bookmarks.
final class DocxTags {
  /// Word cuts longer names off.
  private static final int BOOKMARK_LENGTH_MAX = 40;

  private DocxTags() {}

  /// With the region that Word expects: `fa-IR`. Empty for what is in no language.
  static String withRegion(Language language) {
    if (language.tag().equals("zxx") || language.tag().equals("mul")) return "";
    var locale =
        org.peyvand.languages.Language.of(language.tag())
            .map(org.peyvand.languages.Language::locale)
            .orElseGet(() -> ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag())));
    return locale.getCountry().isEmpty()
        ? locale.getLanguage()
        : locale.getLanguage() + "-" + locale.getCountry();
  }

  /// A part of a text in a language: `pv_fa_cl_1__subcl_2`.
  static String bookmark(String tag, String eId) {
    var name = "pv_" + tag.replace("-", "") + "_" + eId;
    if (name.length() > BOOKMARK_LENGTH_MAX)
      throw new IllegalArgumentException("bookmark: " + name);
    return name;
  }
}
