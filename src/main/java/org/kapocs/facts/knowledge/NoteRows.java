package org.kapocs.facts.knowledge;

import com.ibm.icu.text.Transliterator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes as rows. */
@Component
class NoteRows {
    private static final int WORDS = 10;

    private final JdbcClient sql;

    NoteRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Note note) {
        Wording wording = note.wording();
        sql.sql("""
                insert into knowledge.note (id, organization, title, text, topic, language, source, published_on, review_on,
                  search, version)
                values (:id, :organization, :title, :text, :topic, :language, :source, :published, :review, :search, 1)""")
                .param("id", note.id())
                .param("organization", note.organization())
                .param("title", wording.title())
                .param("text", wording.text())
                .param("topic", wording.topic())
                .param("language", wording.language())
                .param("source", wording.source())
                .param("published", note.publishedOn())
                .param("review", note.reviewOn())
                .param("search", plain(wording.title() + " " + wording.text() + " " + wording.source()))
                .update();
    }

    /** The newest first; of those that are due, the organization's own. */
    List<Note> find(UUID organization, NoteQuery query, LocalDate today, int most) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder("withdrawn is null");
        String[] words = Arrays.stream(plain(query.words()).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
        if (words.length > 0) {
            where.append(" and search like all (:words)");
            values.put("words", words);
        }
        if (!query.topic().isEmpty()) {
            where.append(" and (topic = :topic or starts_with(topic, :topic || '.'))");
            values.put("topic", query.topic());
        }
        if (!query.language().isEmpty()) {
            where.append(" and language = :language");
            values.put("language", query.language());
        }
        if (query.due()) {
            where.append(" and review_on <= :today and organization = :organization");
            values.put("today", today);
            values.put("organization", organization);
        }
        NoteQuery.After after = query.after();
        if (after != null) {
            where.append(" and (published_on, id) < (:published, :id)");
            values.put("published", after.published());
            values.put("id", after.id());
        }
        return sql.sql("select * from knowledge.note where " + where + " order by published_on desc, id desc limit "
                        + most)
                .params(values)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Note> get(UUID id) {
        return sql.sql("select * from knowledge.note where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    int due(UUID organization, LocalDate today) {
        return sql.sql("select count(*) from knowledge.note"
                        + " where withdrawn is null and review_on <= :today and organization = :organization")
                .param("organization", organization)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** False when it is not of that organization, or somebody else changed it since that version. */
    boolean change(UUID organization, UUID id, int version, String change, Map<String, Object> values) {
        return sql.sql(
                                "update knowledge.note set version = version + 1, " + change
                                        + " where id = :id and organization = :organization and version = :version and withdrawn is null")
                        .params(values)
                        .param("id", id)
                        .param("organization", organization)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Without accents, case and marks. */
    static String plain(String text) {
        return Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower")
                .transliterate(text)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static Note read(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                new Wording(
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("topic"),
                        row.getString("language"),
                        row.getString("source")),
                row.getObject("published_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getString("withdrawn"),
                row.getInt("version"));
    }
}
