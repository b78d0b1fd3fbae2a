package org.peyvand.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peyvand.database.StartRefused;
import org.peyvand.typeset.Language;
import org.peyvand.typeset.Typesetter;

/// Fonts that the operator names.
class TypesetterConfigurationTests {
  @TempDir Path folder;

  @Test
  void without_any_the_house_prints_with_its_own() {
    var typesetter = TypesetterConfiguration.typesetter(new ChineseFonts(null, null));

    assertThat(typesetter.flaw("中国", Language.of("zh"))).isEmpty();
  }

  @Test
  void a_font_that_can_be_used_is_taken() throws Exception {
    var fonts = new ChineseFonts(font("font.ttf"), font("bold.ttf"));

    assertThat(TypesetterConfiguration.typesetter(fonts).flaw("中国", Language.of("zh"))).isEmpty();
  }

  @Test
  void what_is_no_font_or_not_there_is_a_reason_not_to_start_in_words() throws Exception {
    var text = Files.writeString(folder.resolve("font.otf"), "OTTO and nothing else");

    assertThatThrownBy(() -> TypesetterConfiguration.typesetter(new ChineseFonts(text, null)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PEYVAND_CHINESE_FONT names " + text)
        .hasMessageContaining("it is no TrueType font");
    var nowhere = folder.resolve("nowhere.ttf");
    assertThatThrownBy(() -> TypesetterConfiguration.typesetter(new ChineseFonts(null, nowhere)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PEYVAND_CHINESE_BOLD names " + nowhere + ", which cannot be read");
  }

  private Path font(String name) throws IOException {
    try (var in =
        Typesetter.class.getResourceAsStream("/org/peyvand/typeset/fonts/NotoSans-Regular.ttf")) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
