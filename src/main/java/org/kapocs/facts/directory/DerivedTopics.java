package org.kapocs.facts.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics of services, as they follow from the words of their sources. */
@Component
class DerivedTopics {
    private final JdbcClient sql;
    private final Shelf shelf;

    DerivedTopics(JdbcClient sql, Shelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /** Derives those of every service anew, some at a time: the whole directory need not fit into memory. */
    void renew(TopicMapping mapping) {
        List<UUID> ids = sql.sql("select id from directory.service order by id")
                .query(UUID.class)
                .list();
        Portions.of(ids).forEach(some -> shelf.put(changed(some, mapping), mapping));
    }

    private List<Document> changed(List<UUID> some, TopicMapping mapping) {
        var changed = new ArrayList<Document>();
        sql.sql("select document, topics from directory.service where id = any(:ids)")
                .param("ids", some.toArray(UUID[]::new))
                .query(row -> {
                    Document document = shelf.document(row.getString(1));
                    List<String> before = List.of((String[]) row.getArray(2).getArray());
                    if (!before.equals(List.copyOf(mapping.topicsOf(document)))) {
                        changed.add(document);
                    }
                });
        return changed;
    }
}
