package org.peyvand.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.interchange.ReadOutcome.Read;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.interchange.ReadOutcome.Refused;

class AknFilesTests {
  private static final String BODY =
      """
      <mainBody>
      <clause eId="cl_1"><num>1.</num><content eId="cl_1__content"><p>The councils meet every year.</p></content></clause>
      <clause eId="cl_2"><num>2.</num><content eId="cl_2__content"><p>The costs of the <b>meetings</b> are shared.</p></content></clause>
      <clause eId="cl_3"><num>3.</num><content eId="cl_3__content"><p>This text is reviewed by the secretariat.</p></content></clause>
      </mainBody>
      """;

  @Test
  void what_says_the_same_changes_nothing() {
    assertThat(changes(file("eng", BODY)).changes()).isEmpty();
  }

  @Test
  void other_words_new_and_missing_pieces_are_told() {
    var body =
        BODY.replace("every year", "<del>every year</del><ins>twice a year</ins>")
            .replace("cl_2", "cl_4");

    assertThat(changes(file("eng", body)).changes())
        .containsExactly(
            ProposedChange.replace("cl_1", "en", "The councils meet twice a year."),
            new ProposedChange("cl_2", "en", Kind.DELETE, "", "", "", null, true),
            new ProposedChange(
                "cl_4",
                "en",
                Kind.INSERT_AFTER,
                "cl_1",
                "The costs of the meetings are shared.",
                "",
                null,
                true));
  }

  @Test
  void the_words_before_a_list_are_those_of_the_clause_and_its_items_are_pieces() {
    var list =
        "<blockList eId=\"cl_1__list_1\"><listIntroduction>The councils meet every year.</listIntroduction>"
            + "<item eId=\"cl_1__list_1__item_1\"><num>(a)</num><p>in person</p></item></blockList>";

    assertThat(
            changes(file("eng", BODY.replace("<p>The councils meet every year.</p>", list)))
                .changes())
        .extracting(ProposedChange::eId, ProposedChange::newWords, ProposedChange::after)
        .containsExactly(tuple("cl_1__list_1__item_1", "in person", "cl_1"));
  }

  @Test
  void an_archive_brings_several_languages_and_names_the_file_it_is_refused_for() {
    var persian = BODY.replaceAll("<p>.*</p>", "<p>متن</p>");
    var files = Map.of("a.xml", text("eng", BODY), "b.xml", text("fas", persian));

    assertThat(changes(SmallText.zip(files)).changes())
        .extracting(ProposedChange::language)
        .containsOnly("fa")
        .hasSize(3);
    assertThat(
            AknFiles.read(
                SmallText.zip(Map.of("texts/x.xml", text("eng", BODY.replace("cl_2", "cl_1")))),
                SmallText.LANGUAGES,
                SmallText.clauses()))
        .isEqualTo(new Refused(Reason.NAME_TWICE, "texts/x.xml", 5, "cl_1"));
  }

  @ParameterizedTest
  @CsvSource({
    "<clause eId=\"cl_2\">,<clause>,NO_NAME,clause",
    "<mainBody>,<mainBody><article eId=\"a\"/>,UNKNOWN_ELEMENT,article",
    "<mainBody>,<mainBody><recital eId=\"r\"/>,MISPLACED,recital",
    "language=\"eng\",language=\"rus\",OTHER_LANGUAGE,ru",
    "<FRBRlanguage language=\"eng\"/>,'',NO_LANGUAGE,''",
    "</mainBody>,'',NOT_WELL_FORMED,''",
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0,urn:other,NOT_AKOMA_NTOSO,akomaNtoso"
  })
  void what_breaks_our_rules_is_refused_with_its_reason(
      String from, String to, Reason reason, String detail) {
    var outcome =
        AknFiles.read(
            text("eng", BODY).replace(from, to).getBytes(StandardCharsets.UTF_8),
            SmallText.LANGUAGES,
            SmallText.clauses());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.detail()).isEqualTo(detail);
            });
  }

  @Test
  void entities_are_never_resolved() {
    var hostile =
        "<!DOCTYPE akomaNtoso [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"
            + text("eng", BODY.replace("every", "&e;")).replaceFirst("<\\?xml.*\\?>", "");

    assertThat(
            AknFiles.read(
                hostile.getBytes(StandardCharsets.UTF_8), SmallText.LANGUAGES, SmallText.clauses()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.EXTERNAL));
  }

  private static Read changes(byte[] content) {
    var outcome = AknFiles.read(content, SmallText.LANGUAGES, SmallText.clauses());
    if (outcome instanceof Read read) return read;
    throw new AssertionError(outcome);
  }

  private static byte[] file(String language, String body) {
    return text(language, body).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String language, String body) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="declaration">
    <meta><identification source="#x"><FRBRExpression><FRBRlanguage language="%s"/></FRBRExpression></identification></meta>%s</statement></akomaNtoso>
    """
        .formatted(language, body);
  }
}
