package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent by mistake, and what is sent to do harm: clear words, in little time and memory. */
@Timeout(60)
class HostileWorkbooksTest {
    private static final byte[] GOOD =
            Workshop.xlsx(Map.of("survey", List.of(List.of("type", "name", "label"), List.of("text", "a", "A?"))));

    @Test
    void what_is_no_workbook_is_told_so() throws IOException {
        assertThat(fault(new byte[0])).isEqualTo("file.empty");
        assertThat(fault(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .isEqualTo("file.strange");
        assertThat(fault("type,name\ntext,a".getBytes(StandardCharsets.UTF_8))).isEqualTo("file.strange");
        assertThat(fault(zip(zip -> entry(zip, "word/document.xml", 10)))).isEqualTo("file.strange");
        assertThat(fault(Arrays.copyOf(GOOD, 4 << 20 | 1))).isEqualTo("file.large");
        try (var locked = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            locked.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptedPackage");
            locked.writeFilesystem(bytes);
            assertThat(fault(bytes.toByteArray())).isEqualTo("file.locked");
        }
    }

    @Test
    void a_file_that_was_cut_or_changed_anywhere_harms_nobody() {
        for (int length = 1; length < GOOD.length; length += 97) {
            assertThat(fault(Arrays.copyOf(GOOD, length))).startsWith("file.");
        }
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int n = 0; n < 60; n++) {
            byte[] changed = GOOD.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatCode(() -> Workshop.reader().read(changed, "x")).doesNotThrowAnyException();
        }
    }

    @Test
    void a_file_that_unpacks_to_gigabytes_is_not_opened() throws IOException {
        byte[] bomb = zip(zip -> {
            entry(zip, "xl/workbook.xml", 10);
            entry(zip, "xl/worksheets/sheet1.xml", 3 << 28);
        });
        assertThat(bomb.length).isLessThan(Workbooks.MOST_BYTES);
        assertThat(fault(bomb)).isEqualTo("file.bomb");
        byte[] crowd = zip(zip -> {
            for (int n = 0; n < 3_000; n++) {
                entry(zip, "xl/" + n, 1);
            }
        });
        assertThat(fault(crowd)).isEqualTo("file.bomb");
    }

    @Test
    void entities_in_its_xml_fetch_and_unfold_nothing() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        byte[] evil = changed("xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("\\?>", "?>" + laughs));
        Understanding read = Workshop.reader().read(evil, "x");
        assertThat(read.sheets()).doesNotContain("root:", "haha");
    }

    @Test
    void links_to_other_files_are_named_and_not_followed() throws IOException {
        byte[] linked = with(GOOD, "xl/externalLinks/externalLink1.xml", "<externalLink/>");
        assertThat(Workshop.reader().read(linked, "x").of(Remark.Level.LEFT_OUT))
                .extracting(Remark::what)
                .contains("file.links");
    }

    @Test
    void a_sheet_of_twenty_thousand_rows_is_refused() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("type", "name", "label"));
        for (int n = 0; n < 20_000; n++) {
            rows.add(List.of("text", "q" + n, "Question " + n));
        }
        assertThat(fault(Workshop.xlsx(Map.of("survey", rows)))).isEqualTo("file.rows");
    }

    @Test
    void two_thousand_questions_work_and_one_more_is_refused() {
        byte[] most = questions(FormReader.MOST_QUESTIONS);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Understanding read = Workshop.reader().read(most, "x");
        Filling filling = Workshop.filling(read, "");
        Workshop.answer(filling, 0, Map.of("q.q0", List.of("x")));
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(work)).isLessThan(Duration.ofSeconds(30));
        assertThat(filling.pages()).isEqualTo(250);
        assertThat(fault(questions(FormReader.MOST_QUESTIONS + 1))).isEqualTo("many");
    }

    private static byte[] questions(int count) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("type", "name", "label", "relevant"));
        for (int n = 0; n < count; n++) {
            rows.add(List.of("text", "q" + n, "Question " + n, n == 0 ? "" : "${q" + (n - 1) + "} != 'stop'"));
        }
        return Workshop.xlsx(Map.of("survey", rows));
    }

    @Test
    void questions_that_wait_for_each_other_are_named_with_their_circle() {
        assertThat(remark("""
                [survey]
                type|name|label|calculation|relevant
                calculate|a||${b} + 1|
                calculate|b||${c} + 1|
                calculate|c||${a} + 1|
                """)).isEqualTo("survey 2 circle: a → b → c → a");
        assertThat(remark("""
                [survey]
                type|name|label|relevant
                text|a|A?|${a} != ''
                """)).isEqualTo("survey 2 circle: a → a");
        assertThat(remark("""
                [survey]
                type|name|label|relevant
                begin group|g|G|${x} = '1'
                text|x|X?|
                end group
                """)).isEqualTo("survey 2 circle: g → x → g");
    }

    @Test
    void what_cannot_be_calculated_is_named_with_its_row() {
        assertThat(remark(survey("relevant", "${nobody} = 1"))).isEqualTo("survey 2 reference: relevant: nobody");
        assertThat(remark(survey("relevant", "(1 = "))).isEqualTo("survey 2 expression: relevant: (1 = ");
        assertThat(remark(survey("relevant", "frobnicate(1)"))).isEqualTo("survey 2 function: relevant: frobnicate()");
        assertThat(remark(survey("constraint", ". > ‘a’"))).isEqualTo("survey 2 expression: constraint: . > ‘a’");
        assertThat(remark(survey("relevant", "(".repeat(3_000)))).startsWith("survey 2 expression: ");
        assertThat(remark(survey("relevant", "1=1 or ".repeat(3_000) + "1=1")))
                .startsWith("survey 2 expression.long: ");
        assertThat(remark(survey("relevant", "count(1, 2, 3) = 1"))).startsWith("survey 2 engine");
    }

    private static String survey(String column, String expression) {
        return "[survey]\ntype|name|label|" + column + "\ntext|a|A?|" + expression + "\n";
    }

    @Test
    void what_belongs_together_and_does_not_is_named_with_its_row() {
        assertThat(remark("[survey]\ntype|name|label\nselect_one nobody|a|A?\n"))
                .isEqualTo("survey 2 list.missing: nobody");
        assertThat(remark("[survey]\ntype|name|label\nbegin group|g|G\ntext|a|A?\n"))
                .isEqualTo("survey 2 unended: g");
        assertThat(remark("[survey]\ntype|name|label\ntext|a|A?\nend repeat||\n"))
                .isEqualTo("survey 3 end: end repeat");
        assertThat(remark("[survey]\ntype|name|label\ntext|a b|A?\n")).isEqualTo("survey 2 name: a b");
        assertThat(remark("[survey]\ntype|name|label\ntext|a|A?\ntext|a|A?\n")).isEqualTo("survey 3 name.twice: a");
        assertThat(remark("[one]\nx\n[two]\ny\n")).isEqualTo(" 0 nosurvey: one, two");
        assertThat(remark("[survey]\ntype|name|label\ntext|a|${b}\n")).isEqualTo("survey 2 reference: b");
    }

    private static String remark(String sheets) {
        Understanding read = Workshop.read(sheets);
        assertThat(read.form()).isNull();
        Remark first = read.of(Remark.Level.FAULT).getFirst();
        return first.sheet() + " " + first.row() + " " + first.what() + ": " + first.detail();
    }

    private static String fault(byte[] file) {
        Understanding read = Workshop.reader().read(file, "x");
        assertThat(read.form()).isNull();
        return read.of(Remark.Level.FAULT).getFirst().what();
    }

    private static byte[] zip(Consumer<ZipOutputStream> content) throws IOException {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            content.accept(zip);
            zip.finish();
            return bytes.toByteArray();
        }
    }

    private static void entry(ZipOutputStream zip, String name, long length) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 16];
            for (long left = length; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
            zip.closeEntry();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] with(byte[] file, String name, String text) throws IOException {
        var parts = unpacked(file);
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    private static byte[] changed(String name, java.util.function.UnaryOperator<String> change) throws IOException {
        var parts = unpacked(GOOD);
        parts.computeIfPresent(
                name,
                (part, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        return zip(zip -> parts.forEach((name, bytes) -> {
            try {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
                zip.closeEntry();
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }));
    }
}
