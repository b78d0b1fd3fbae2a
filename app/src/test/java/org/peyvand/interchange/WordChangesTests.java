package org.peyvand.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peyvand.interchange.ProposedChange.Kind;
import org.peyvand.interchange.ReadOutcome.Read;
import org.peyvand.interchange.ReadOutcome.Reason;
import org.peyvand.interchange.ReadOutcome.Refused;

class WordChangesTests {
  private static final Instant AT = Instant.parse("2026-11-21T09:30:00Z");
  private static final String BY = " w:author=\"Moscow\" w:date=\"2026-11-21T09:30:00Z\"";

  @Test
  void a_file_that_nobody_touched_changes_nothing() {
    var read = read(paragraph(1) + paragraph(2) + paragraph(3));

    assertThat(read.changes()).isEmpty();
    assertThat(read.ours()).isTrue();
  }

  @Test
  void words_put_in_and_taken_out_become_new_words_with_their_author_and_time() {
    var read =
        read(
            marked(
                    1,
                    run("The councils meet ")
                        + "<w:del w:id='9'"
                        + BY
                        + ">"
                        + deleted("every")
                        + "</w:del>"
                        + "<w:ins w:id='8'"
                        + BY
                        + ">"
                        + run("twice a")
                        + "</w:ins>"
                        + run(" year."))
                + paragraph(2)
                + paragraph(3));

    assertThat(read.changes())
        .containsExactly(
            new ProposedChange(
                "cl_1",
                "en",
                Kind.REPLACE,
                "",
                "The councils meet twice a year.",
                "Moscow",
                AT,
                true));
  }

  @Test
  void what_one_put_in_and_another_took_out_again_was_never_there() {
    var read =
        read(
            marked(
                    1,
                    run("The councils meet every year")
                        + "<w:ins w:id='8'"
                        + BY
                        + "><w:del w:id='9' w:author='Tehran'>"
                        + deleted(" or so")
                        + "</w:del></w:ins>"
                        + run("."))
                + paragraph(2)
                + paragraph(3));

    assertThat(read.changes()).isEmpty();
  }

  @Test
  void words_in_a_link_and_behind_the_end_of_the_bookmark_still_belong_to_their_clause() {
    var read =
        read(
            marked(
                        1,
                        run("The councils ")
                            + "<w:hyperlink w:anchor='x'>"
                            + run("meet")
                            + "</w:hyperlink>"
                            + run(" every year."))
                    .replace(
                        "</w:p>",
                        "<w:ins w:id='7'" + BY + ">" + run(" In person.") + "</w:ins></w:p>")
                + paragraph(2)
                + paragraph(3));

    assertThat(read.changes())
        .extracting(ProposedChange::eId, ProposedChange::newWords)
        .containsExactly(tuple("cl_1", "The councils meet every year. In person."));
  }

  @Test
  void a_clause_taken_out_is_deleted_and_a_new_paragraph_is_inserted_behind_the_one_before_it() {
    var read =
        read(
            paragraph(1)
                + "<w:p><w:pPr><w:rPr><w:ins w:id='5'"
                + BY
                + "/></w:rPr></w:pPr><w:ins w:id='6'"
                + BY
                + ">"
                + run("A new clause.")
                + "</w:ins></w:p>"
                + marked(
                    2,
                    "<w:del w:id='4'"
                        + BY
                        + ">"
                        + deleted("The costs of the meetings are shared.")
                        + "</w:del>")
                + paragraph(3));

    assertThat(read.changes())
        .containsExactlyInAnyOrder(
            new ProposedChange(
                "", "en", Kind.INSERT_AFTER, "cl_1", "A new clause.", "Moscow", AT, true),
            new ProposedChange("cl_2", "en", Kind.DELETE, "", "", "Moscow", AT, true));
  }

  @Test
  void a_clause_that_was_moved_is_moved_and_neither_deleted_nor_inserted() {
    var read =
        read(
            marked(
                    1,
                    "<w:moveFrom w:id='4'"
                        + BY
                        + ">"
                        + run("The councils meet every year.")
                        + "</w:moveFrom>")
                + paragraph(2)
                + "<w:p><w:moveTo w:id='5'"
                + BY
                + ">"
                + run("The councils meet every year.")
                + "</w:moveTo></w:p>"
                + paragraph(3));

    assertThat(read.changes())
        .containsExactly(
            new ProposedChange("cl_1", "en", Kind.MOVE, "cl_2", "", "Moscow", AT, true));
  }

  @Test
  void a_file_from_another_template_is_matched_by_its_words_and_nothing_of_it_is_certain() {
    var read =
        read(
            "<w:p>"
                + run("2. The costs of the ")
                + "<w:ins w:id='5'"
                + BY
                + ">"
                + run("yearly ")
                + "</w:ins>"
                + run("meetings are shared.")
                + "</w:p>"
                + "<w:p>"
                + run("Something else altogether stands here.")
                + "</w:p>");

    assertThat(read.ours()).isFalse();
    assertThat(read.changes())
        .containsExactly(
            new ProposedChange(
                "cl_2",
                "en",
                Kind.REPLACE,
                "",
                "The costs of the yearly meetings are shared.",
                "Moscow",
                AT,
                false));
  }

  @Test
  void macros_foreign_entities_and_files_of_other_texts_are_refused() {
    assertThat(
            refused(SmallText.zip(Map.of("word/document.xml", "<a/>", "word/vbaProject.bin", "x"))))
        .isEqualTo(Reason.MACROS);
    assertThat(
            refused(
                SmallText.zip(
                    Map.of(
                        "word/document.xml",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"))))
        .isIn(Reason.EXTERNAL, Reason.NOT_WELL_FORMED);
    assertThat(refused(SmallText.zip(Map.of("xl/workbook.xml", "<a/>"))))
        .isEqualTo(Reason.NO_DOCUMENT);
    assertThat(refused("no archive".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.UNKNOWN_FORMAT);
    assertThat(
            refused(
                SmallText.zip(
                    Map.of(
                        "word/document.xml",
                        "<a/>",
                        "docProps/custom.xml",
                        "<p><property name='peyvand.text'><v>another</v></property></p>"))))
        .isEqualTo(Reason.OTHER_TEXT);
  }

  @Test
  void a_bomb_is_not_unpacked_and_a_pit_of_elements_is_not_descended() {
    assertThat(refused(SmallText.zip(Map.of("word/document.xml", " ".repeat(30_000_000)))))
        .isEqualTo(Reason.BOMB);
    assertThat(refused(SmallText.word("<w:tbl>".repeat(1000) + "</w:tbl>".repeat(1000))))
        .isEqualTo(Reason.TOO_DEEP);
  }

  private static Read read(String body) {
    var outcome =
        WordChanges.read(SmallText.word(body), "text", SmallText.clauses(), SmallText.places());
    if (outcome instanceof Read read) return read;
    throw new AssertionError(outcome);
  }

  private static Reason refused(byte[] file) {
    var outcome = WordChanges.read(file, "text", SmallText.clauses(), SmallText.places());
    if (outcome instanceof Refused refused) return refused.reason();
    throw new AssertionError(outcome);
  }

  private static String paragraph(int number) {
    var words = SmallText.clauses().get(number - 1).leaf("en").orElseThrow().words();
    return marked(number, run(words));
  }

  private static String marked(int number, String runs) {
    return "<w:p>%s<w:r><w:tab/></w:r><w:bookmarkStart w:id='%d' w:name='pv_en_cl_%d'/>%s<w:bookmarkEnd w:id='%d'/></w:p>"
        .formatted(run(number + "."), number, number, runs, number);
  }

  private static String run(String words) {
    return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
  }

  private static String deleted(String words) {
    return "<w:r><w:delText xml:space='preserve'>" + words + "</w:delText></w:r>";
  }
}
