package org.peyvand.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.peyvand.database.StartRefused;
import org.peyvand.typeset.FurtherFont;
import org.peyvand.typeset.Text.Weight;
import org.peyvand.typeset.Typesetter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one typesetter of the house, with the fonts that the operator has named. A font that cannot
/// be taken is a reason not to start: found out at an adoption it would be too late.
@Configuration(proxyBeanMethods = false)
class TypesetterConfiguration {
  private static final Map<FurtherFont.Refused, String> WHY =
      Map.of(
          FurtherFont.Refused.TOO_LARGE,
          "it is larger than 60 MB",
          FurtherFont.Refused.NOT_TRUE_TYPE,
          "it is no TrueType font (a collection, .ttc, has to be taken apart; .otf will not do)",
          FurtherFont.Refused.NOT_EMBEDDABLE,
          "its maker does not allow it to be put into documents");

  @Bean
  static Typesetter typesetter(ChineseFonts fonts) {
    var further = new ArrayList<FurtherFont>();
    if (fonts.font() != null)
      further.add(read("PEYVAND_CHINESE_FONT", fonts.font(), Weight.REGULAR));
    if (fonts.bold() != null) further.add(read("PEYVAND_CHINESE_BOLD", fonts.bold(), Weight.BOLD));
    return new Typesetter(further);
  }

  private static FurtherFont read(String variable, Path file, Weight weight) {
    try {
      return switch (FurtherFont.of(Files.readAllBytes(file), weight)) {
        case FurtherFont.Read(var font) -> font;
        case FurtherFont.Refused why ->
            throw new StartRefused(
                variable + " names " + file + ", which cannot be used: " + WHY.get(why) + ".");
      };
    } catch (IOException unreadable) {
      throw new StartRefused(
          variable + " names " + file + ", which cannot be read: " + unreadable.getMessage(),
          unreadable);
    }
  }
}
