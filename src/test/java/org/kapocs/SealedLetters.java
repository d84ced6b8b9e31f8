package org.kapocs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kapocs.launch.Database;
import org.kapocs.launch.Keys;
import org.kapocs.launch.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Letters that wait in a database, sealed under the keys of a folder. */
record SealedLetters(Database database, Path folder) {
    Keys keys() {
        return Keys.open(folder, !Files.exists(folder.resolve("master")));
    }

    UUID letter(String text) throws SQLException {
        UUID id = UUID.randomUUID();
        asAdministrator(
                "insert into notification.letter (id, dedup_key, kind, posted_at, due_at)"
                        + " values (:id, :id::text, 'test', '2026-11-28', '2026-11-28')",
                id,
                new byte[0]);
        asAdministrator(
                "insert into notification.envelope (letter, language, recipient, subject, body)"
                        + " values (:id, 'hu', :recipient, :subject, :body)",
                id,
                sealed(id, "body", text));
        return id;
    }

    private byte[] sealed(UUID id, String field, String text) {
        return Keyring.of(keys())
                .seal("letter", "notification.envelope." + field + "/" + id, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(UUID id, byte[] body) throws SQLException {
        asAdministrator("update notification.envelope set body = :body where letter = :id", id, body);
    }

    private void asAdministrator(String statement, UUID id, byte[] body) throws SQLException {
        try (var connection = TestPostgres.administrator(database.jdbcUrl())) {
            client(connection)
                    .sql(statement)
                    .param("id", id)
                    .param("recipient", sealed(id, "recipient", "minta@example.org"))
                    .param("subject", sealed(id, "subject", "Tárgy"))
                    .param("body", body)
                    .update();
        }
    }

    byte[] sealedBody(UUID letter) throws SQLException {
        try (var connection = TestPostgres.administrator(database.jdbcUrl())) {
            return client(connection)
                    .sql("select body from notification.envelope where letter = :id")
                    .param("id", letter)
                    .query(byte[].class)
                    .single();
        }
    }

    String body(UUID letter) throws SQLException {
        return new String(
                Keyring.of(keys()).open("letter", "notification.envelope.body/" + letter, sealedBody(letter)),
                StandardCharsets.UTF_8);
    }

    static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
