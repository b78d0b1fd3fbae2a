package org.peyvand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.peyvand.typeset.Typesetter;

class PapersTests {
  @Test
  void three_printers_get_the_same_words() throws Exception {
    var written = new Typesetter().write(Papers.paper(2), new ByteArrayOutputStream());
    var fo =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Papers.fo(2).getBytes(StandardCharsets.UTF_8)));

    assertThat(written.flaws()).isEmpty();
    assertThat(written.pages()).isGreaterThan(1);
    int blocks = fo.getElementsByTagName("fo:block").getLength();
    assertThat(Papers.html(2).split("<p>|<h2>")).hasSize(blocks + 1);
  }
}
