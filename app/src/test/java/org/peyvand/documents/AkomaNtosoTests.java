package org.peyvand.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.peyvand.documents.Manuscript.Kind;
import org.peyvand.languages.Multilingual;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AkomaNtosoTests {
  private static final Manuscript STATEMENT = SampleManuscripts.jointStatement();

  /// The schema of OASIS, which is not ours to ship.
  private static final Path SCHEMA = Path.of("../../shared/data/schemas/akn/akomantoso30.xsd");

  private static final Path SCHEMA_FROM_ROOT =
      Path.of("../shared/data/schemas/akn/akomantoso30.xsd");

  @Test
  void every_language_is_valid_against_the_schema_of_oasis() throws Exception {
    var validator = validator();

    for (var language : STATEMENT.languages()) {
      var file = AkomaNtoso.file(STATEMENT, language, "SAMPLE");
      assertThatCode(() -> validate(validator, file)).as(language).doesNotThrowAnyException();
    }
  }

  @Test
  void the_collection_and_a_draft_are_valid_too() throws Exception {
    var validator = validator();
    var draft = SampleManuscripts.draft();

    assertThatCode(() -> validate(validator, AkomaNtoso.collection(STATEMENT)))
        .doesNotThrowAnyException();
    assertThatCode(() -> validate(validator, AkomaNtoso.file(draft, "fa", "")))
        .doesNotThrowAnyException();
  }

  @Test
  void a_part_has_the_same_name_in_every_language() throws Exception {
    var english = eIds(parse(AkomaNtoso.file(STATEMENT, "en", "")));

    assertThat(english).contains("cl_1", "cl_1__subcl_2", "recs_1__rec_3").doesNotHaveDuplicates();
    for (var language : STATEMENT.languages()) {
      assertThat(eIds(parse(AkomaNtoso.file(STATEMENT, language, ""))))
          .as(language)
          .isEqualTo(english);
    }
  }

  @Test
  void every_language_is_authoritative_and_none_is_a_translation() throws Exception {
    for (var language : STATEMENT.languages()) {
      var file = parse(AkomaNtoso.file(STATEMENT, language, ""));

      assertThat(file.getElementsByTagName("FRBRtranslation").getLength()).isZero();
      assertThat(
              ((Element) file.getElementsByTagName("FRBRauthoritative").item(0))
                  .getAttribute("value"))
          .isEqualTo("true");
    }
  }

  @Test
  void the_words_and_the_digits_are_those_of_the_language() throws Exception {
    var persian = parse(AkomaNtoso.file(STATEMENT, "fa", "نمونه"));

    assertThat(persian.getElementsByTagName("num").item(0).getTextContent()).isEqualTo("۱.");
    assertThat(persian.getElementsByTagName("docTitle").item(0).getTextContent())
        .startsWith("بیانیهٔ مشترک");
    assertThat(persian.getElementsByTagName("proprietary").item(0).getTextContent())
        .isEqualTo("نمونه");
  }

  @Test
  void a_misplaced_or_doubled_part_is_found() {
    assertThat(AkomaNtoso.faults(STATEMENT)).isEmpty();

    var words = Multilingual.of("en", "words");
    var broken =
        List.of(
            new Manuscript.Part("cl_1", Kind.CLAUSE, 1, null, words),
            new Manuscript.Part("cl_1", Kind.CLAUSE, 2, null, words),
            new Manuscript.Part("x", Kind.SUBCLAUSE, 1, "nowhere", words));

    assertThat(AkomaNtoso.faults(with(broken)))
        .containsExactly(
            "twice: cl_1",
            "untranslated: cl_1",
            "untranslated: cl_1",
            "misplaced: x",
            "untranslated: x");
  }

  private static Manuscript with(List<Manuscript.Part> parts) {
    return new Manuscript(
        STATEMENT.id(),
        STATEMENT.slug(),
        STATEMENT.type(),
        1,
        STATEMENT.titles(),
        STATEMENT.network(),
        STATEMENT.languages(),
        STATEMENT.parties(),
        parts,
        STATEMENT.adopted(),
        STATEMENT.made(),
        true);
  }

  private static Validator validator() throws Exception {
    var schema = Files.exists(SCHEMA) ? SCHEMA : SCHEMA_FROM_ROOT;
    if ("true".equals(System.getenv("CI"))) {
      assertThat(schema).exists();
    }
    assumeTrue(Files.exists(schema), "the OASIS schema is not here");
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    return factory.newSchema(schema.toFile()).newValidator();
  }

  private static void validate(Validator validator, byte[] file) throws Exception {
    validator.validate(new StreamSource(new ByteArrayInputStream(file)));
  }

  private static Document parse(byte[] file) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(file));
  }

  private static List<String> eIds(Document document) {
    var ids = new ArrayList<String>();
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      var id = ((Element) all.item(i)).getAttribute("eId");
      if (!id.isEmpty()) ids.add(id);
    }
    return ids;
  }
}
