package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that nobody here wrote: pyxform's, good and faulty, and two that were used in the field. */
class OthersWorkbooksTest {
    private static final Path FOLDER = Path.of("../shared/xlsform");

    /** What pyxform makes by itself for the look of a table on a telephone. */
    private static final String LOOK = ".*/(generated_table_list_label|reserved_name_for_field_list)\\w*";

    @Test
    void of_each_it_is_known_what_happens() throws IOException {
        var happened = new TreeMap<String, String>();
        for (Path file : workbooks()) {
            happened.put(file.getFileName().toString(), told(read(file)));
        }
        var expected = new TreeMap<String, String>();
        Files.readAllLines(Path.of("src/test/resources/form/workbooks.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .forEach(line -> expected.put(line[0], line[1]));
        assertThat(happened).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void what_is_understood_can_be_filled_in_to_its_end(Path file) throws IOException {
        Understanding read = read(file);
        if (read.form() == null) {
            return;
        }
        Filling filling = Workshop.filling(read, "");
        for (int page = 0; page < filling.pages(); page++) {
            filling.page(page, new Tongues("zh", "en"));
        }
        Filling again = Workshop.filling(
                Workshop.reader().read(read.sheets(), file.getFileName().toString()), filling.answers());
        assertThat(again.answers()).isEqualTo(filling.answers());
        assertThat(again.told(Workshop.ENGLISH)).isEqualTo(filling.told(Workshop.ENGLISH));
        assertThat(again.outcome().scores()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void it_means_what_pyxform_makes_of_it(Path file) throws Exception {
        Form form = read(workbook(file)).form();
        assertThat(form).isNotNull();
        var ours = XForms.of(XForm.of(form)).controls();
        var theirs = XForms.of(Files.readString(file)).controls();
        theirs.entrySet()
                .removeIf(each -> each.getKey().matches(LOOK)
                        || each.getValue().startsWith("upload")
                        || each.getValue().matches("input (geopoint|barcode) .*"));
        if (file.toString().contains("flat")) {
            // It asks for a tree without groups, which is left out and said: the questions are the same.
            assertThat(names(ours)).isEqualTo(names(theirs));
        } else {
            assertThat(ours).isEqualTo(theirs);
        }
    }

    private static Map<String, String> names(Map<String, String> controls) {
        var names = new TreeMap<String, String>();
        controls.forEach((place, control) -> names.put(place.substring(place.lastIndexOf('/') + 1), control));
        return names;
    }

    private static Understanding read(Path file) throws IOException {
        return Workshop.reader()
                .read(Files.readAllBytes(file), file.getFileName().toString());
    }

    /** Their absence fails the test, because nothing is shown then. */
    private static List<Path> files(String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> workbooks() throws IOException {
        return files(".*\\.xlsx?");
    }

    static List<Path> expected() throws IOException {
        return files(".*\\.expected\\.xml");
    }

    private static Path workbook(Path expected) {
        String name = expected.getFileName().toString().replace(".expected.xml", "");
        return Stream.of(".xlsx", ".xls")
                .map(ending -> expected.resolveSibling(name + ending))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** How many questions it has, and what is said about it, with the rows. */
    private static String told(Understanding read) {
        String said = Arrays.stream(Remark.Level.values())
                .map(level -> level + ": "
                        + read.of(level).stream()
                                .collect(Collectors.groupingBy(
                                        Remark::what,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                each -> each.row() == 0 ? each.sheet() : String.valueOf(each.row()),
                                                Collectors.joining(",")))))
                .filter(level -> !level.endsWith("{}"))
                .collect(Collectors.joining("; "));
        return (read.form() == null
                        ? "refused"
                        : "works, " + read.form().questions().size()) + "\t" + said;
    }
}
