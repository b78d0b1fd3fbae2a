package org.peyvand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.peyvand.verify.container.ContainerRefusal;
import org.peyvand.verify.mirror.MirrorFinding;
import org.peyvand.verify.signature.Aspect;
import org.peyvand.verify.signature.Identifier;
import org.peyvand.verify.signature.Reason;
import org.peyvand.verify.signature.State;
import org.peyvand.verify.signature.UploadOutcome;
import org.peyvand.verify.signature.Verdict;

class MessagesTests {
  static final List<String> LANGUAGES = Messages.LANGUAGES;

  private static Properties sentences(String language) throws Exception {
    var sentences = new Properties();
    var file = "/messages/verify_" + language + ".properties";
    try (var in = MessagesTests.class.getResourceAsStream(file)) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return sentences;
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_language_has_every_sentence(String language) throws Exception {
    var sentences = sentences(language);

    assertThat(sentences.stringPropertyNames()).isEqualTo(sentences("en").stringPropertyNames());
    assertThat(sentences.values())
        .allSatisfy(
            sentence ->
                assertThat((String) sentence)
                    .isNotBlank()
                    .doesNotContain("'", "{", "}")
                    .matches(one -> Normalizer.isNormalized(one, Normalizer.Form.NFC)));
  }

  @Test
  void every_name_a_report_can_show_has_a_sentence() {
    var messages = Messages.in("en");

    named(Reason.values(), "reason").forEach(key -> assertThat(messages.get(key)).isNotBlank());
    named(UploadOutcome.Refused.values(), "reason").forEach(messages::get);
    named(Finding.values(), "finding").forEach(messages::get);
    named(ContainerRefusal.Why.values(), "container").forEach(messages::get);
    named(FileVerifier.Unusable.values(), "error").forEach(messages::get);
    named(Aspect.values(), "aspect").forEach(messages::get);
    named(Verdict.values(), "verdict").forEach(messages::get);
    named(Verdict.values(), "signature").forEach(messages::get);
    named(MirrorFinding.values(), "mirror").forEach(messages::get);
    named(Verdict.values(), "mirror.verdict").forEach(messages::get);
    named(Identifier.Kind.values(), "identifier").forEach(messages::get);
    for (var group : List.of("state", "register", "seal")) {
      named(State.values(), group).forEach(messages::get);
    }
  }

  private static Stream<String> named(Enum<?>[] names, String group) {
    return Arrays.stream(names).map(name -> group + "." + name.name());
  }
}
