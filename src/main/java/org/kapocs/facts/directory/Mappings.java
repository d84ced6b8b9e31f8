package org.kapocs.facts.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapocs.facts.directory.TopicMapping.Term;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the topic mapping: the shipped file, until an administrator uploads another. */
@Component
class Mappings {
    private static final String HEADER = "taxonomy,term,topic";

    /** Characters; some ten thousand terms. */
    static final int LONGEST = 1_000_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Set<String> known;
    private final List<Row> shipped;

    record Row(String taxonomy, String term, String topic) {}

    Mappings(JdbcClient sql, JdbcTemplate batches, Topics topics) throws IOException {
        this.sql = sql;
        this.batches = batches;
        this.known = topics.all().stream().map(Topic::code).collect(Collectors.toUnmodifiableSet());
        this.shipped =
                parse(new ClassPathResource("directory/topic-mapping.csv").getContentAsString(StandardCharsets.UTF_8));
    }

    TopicMapping current() {
        Map<Term, Set<String>> topics = new HashMap<>();
        for (Row row : rows()) {
            var set = topics.computeIfAbsent(Term.key(row.taxonomy(), row.term()), term -> new TreeSet<>());
            if (!row.topic().isEmpty()) {
                set.add(row.topic());
            }
        }
        return new TopicMapping(topics, known);
    }

    private List<Row> rows() {
        List<Row> edited = sql.sql("select taxonomy, term, topic from directory.mapping order by taxonomy, term, topic")
                .query(Row.class)
                .list();
        return edited.isEmpty() ? shipped : edited;
    }

    /** The mapping as a file that can be edited. */
    String csv() {
        return rows().stream()
                .map(row -> Csv.line(row.taxonomy(), row.term(), row.topic()))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    /** Replaces the mapping. */
    void replace(List<Row> rows) {
        sql.sql("delete from directory.mapping").update();
        batches.batchUpdate(
                "insert into directory.mapping (taxonomy, term, topic) values (?, ?, ?) on conflict do nothing",
                rows,
                500,
                (statement, row) -> {
                    statement.setString(1, row.taxonomy());
                    statement.setString(2, row.term());
                    statement.setString(3, row.topic());
                });
    }

    /**
     * Commas or semicolons: spreadsheets write what their language writes.
     *
     * @throws BadMapping with the first line that cannot be used
     */
    List<Row> parse(String csv) {
        if (csv.length() > LONGEST) {
            throw new BadMapping(1, "large", Integer.toString(LONGEST));
        }
        var rows = new ArrayList<Row>();
        List<List<String>> lines = Csv.read(csv);
        if (lines.isEmpty() || !String.join(",", lines.getFirst()).equalsIgnoreCase(HEADER)) {
            throw new BadMapping(1, "header", HEADER);
        }
        for (int n = 1; n < lines.size(); n++) {
            List<String> cells = lines.get(n);
            if (cells.size() != 3 || cells.get(0).isBlank() || cells.get(1).isBlank()) {
                String there = String.join(", ", cells);
                throw new BadMapping(n + 1, "cells", there.substring(0, Math.min(200, there.length())));
            }
            String topic = cells.get(2).strip();
            if (!topic.isEmpty() && !known.contains(topic)) {
                throw new BadMapping(n + 1, "topic", topic);
            }
            rows.add(new Row(cells.get(0).strip(), cells.get(1).strip(), topic));
        }
        return rows;
    }

    static final class BadMapping extends RuntimeException {
        final transient BadLine line;

        BadMapping(int number, String reason, String what) {
            super("line " + number + ": " + what, null, false, false);
            this.line = new BadLine(number, reason, what);
        }
    }
}
