package org.kapocs.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is expected of one handler.
 *
 * @param handler method and pattern, such as {@code GET /staff/cases/{id}}
 * @param sends what a form or an address carries; several, one after the other, with {@code ;} between
 * @param cells for each actor an answer for each of their relations
 */
record Row(String handler, List<String> sends, Map<Actor, List<String>> cells) {
    static final String HEAD = "handler\tsends\t" + String.join("\t", Actor.columns());

    /** @throws IllegalArgumentException when a cell is missing or empty, or says too little */
    static Row read(String line) {
        String[] cell = line.split("\t", -1);
        if (cell.length != 2 + Actor.values().length || Arrays.stream(cell).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a cell is empty or missing: " + line);
        }
        var cells = new EnumMap<Actor, List<String>>(Actor.class);
        for (Actor actor : Actor.values()) {
            List<String> said = List.of(cell[2 + actor.ordinal()].split(" "));
            int many = actor.relations.size();
            if (said.size() != 1 && said.size() != many) {
                throw new IllegalArgumentException(
                        "one answer for all or one for each of " + actor.relations + ": " + line);
            }
            cells.put(actor, said.size() == 1 ? java.util.Collections.nCopies(many, said.getFirst()) : said);
        }
        List<String> sends = cell[1].equals("-") ? List.of("") : List.of(cell[1].split(" ; "));
        return new Row(cell[0], sends, cells);
    }

    String method() {
        return handler.substring(0, handler.indexOf(' '));
    }

    String pattern() {
        return handler.substring(handler.indexOf(' ') + 1);
    }

    /** The same row with what was really answered. */
    Row answering(Map<Actor, List<String>> answers) {
        return new Row(handler, sends, answers);
    }

    List<String> differencesTo(Row answered) {
        var wrong = new ArrayList<String>();
        for (Actor actor : Actor.values()) {
            for (int at = 0; at < actor.relations.size(); at++) {
                String expected = cells.get(actor).get(at);
                String found = answered.cells.get(actor).get(at);
                if (!expected.equals(found)) {
                    wrong.add(handler + ", " + actor.column() + ", " + actor.relations.get(at) + ": " + found
                            + " instead of " + expected);
                }
            }
        }
        return wrong;
    }

    String line() {
        String sent = String.join(" ; ", sends);
        return handler + "\t" + (sent.isEmpty() ? "-" : sent) + "\t"
                + cells.values().stream().map(Row::shortest).collect(Collectors.joining("\t"));
    }

    private static String shortest(List<String> said) {
        return said.stream().distinct().count() == 1 ? said.getFirst() : String.join(" ", said);
    }
}
