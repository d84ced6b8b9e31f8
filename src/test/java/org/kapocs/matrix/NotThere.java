package org.kapocs.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Why no story of the matrix has what some addresses lead to.
 *
 * @param begins how these addresses begin
 * @param test which asks for one that is there
 */
record NotThere(String begins, String what, String why, String test) {
    private static final Path DECLARED = Path.of("src/test/resources/access/not-there.tsv");

    static List<NotThere> all() throws IOException {
        return Files.readAllLines(DECLARED).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cell -> new NotThere(cell[0], cell[1], cell[2], cell[3]))
                .toList();
    }

    boolean covers(Row row) {
        return row.pattern().startsWith(begins) && new Address(row.pattern()).leadsNowhere();
    }
}
