package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What tests of imports have in common. */
@HouseTest
abstract class ImportTests {
    static final Who.Machine TEST = new Who.Machine("test");
    static final String JORDAN = "data/unhcr-jordan-2015/";

    @Autowired
    Imports imports;

    @Autowired
    Shelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    Directory directory;

    @Autowired
    Languages languages;

    Import take(String text) {
        return take(text.getBytes(StandardCharsets.UTF_8));
    }

    Import take(byte[] bytes) {
        return imports.now(TEST, "proba.json", "en", new ByteArrayInputStream(bytes));
    }

    Import take(String file, String language) throws IOException {
        try (InputStream open = Samples.open(file)) {
            return imports.now(TEST, file, language, open);
        }
    }

    List<Line> lines(Import done, Kind... kinds) {
        return imports.lines(done.id(), Arrays.asList(kinds), 0);
    }

    Line only(Import done, Kind kind) {
        assertThat(lines(done, kind)).as("%s in %s", kind, done).hasSize(1);
        return lines(done, kind).getFirst();
    }

    static String page(ObjectNode... services) {
        ObjectNode page = Samples.JSON.createObjectNode();
        page.put("total_items", services.length).withArray("contents").addAll(List.of(services));
        return page.toString();
    }

    JsonNode stored(UUID id) {
        return transaction
                .execute(status -> shelf.documents(List.of(id)))
                .get(id)
                .json();
    }

    long count() {
        return sql.sql("select count(*) from directory.service")
                .query(Long.class)
                .single();
    }
}
