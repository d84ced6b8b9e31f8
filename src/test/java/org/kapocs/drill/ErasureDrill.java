package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.testing.Proof;

/** Kills the house so many times (6) while it erases so many people (120): nobody stays half erased, each has a proof. */
class ErasureDrill {
    private static final int KILLS = Integer.getInteger("drill.1", 6);
    private static final int PEOPLE = Integer.getInteger("drill.2", 120);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String DONE = "select count(*) from rights.erasure where state = 'DONE'";

    @TempDir
    Path folder;

    @Test
    void whoever_is_erased_is_erased_whole_however_often_the_house_dies() throws Exception {
        Proof proof = Proof.of("erasure");
        try (var house = new RunningHouse(folder.resolve("data"), true);
                var writer = new Writer(house)) {
            house.start(LONGEST);
            writer.awaitSignIn("marta", LONGEST);
            List<String> cases = asked(house, writer);
            approved(house, writer);
            String known = known(house, cases);
            assertThat(house.count(left(known))).isGreaterThanOrEqualTo(PEOPLE * 3L);
            due(house);
            for (int kill = 1; kill <= KILLS; kill++) {
                house.killServer();
                if (kill % 2 == 0) {
                    house.killPostgres(RunningHouse.Death.OF_ALL);
                }
                house.start(LONGEST);
                long far = (long) PEOPLE * kill / (KILLS + 1);
                RunningHouse.until(() -> counted(house, DONE) >= far, LONGEST);
            }
            RunningHouse.until(() -> counted(house, DONE) >= PEOPLE, LONGEST);
            String times = ", erasure killed " + KILLS + " times";
            long left = house.count(left(known));
            long proofs = house.count("select count(*) from rights.erasure where proof_hash is not null");
            proof.fact("people to be erased" + times, PEOPLE, "people")
                    .atMost("rows left of who was erased" + times, left, 0, "rows")
                    .atMost("people half erased" + times, PEOPLE - house.count(DONE), 0, "people")
                    .atMost("people without a proof, or with two" + times, Math.abs(PEOPLE - proofs), 0, "people")
                    .atMost(
                            "pages beside the database missing, or too many" + times,
                            Math.abs(PEOPLE - pages(house)),
                            0,
                            "pages")
                    .atMost("audit trail afterwards, 0 is intact" + times, house.command("verify-audit"), 0, "")
                    .write();
            assertThat(left).isZero();
            assertThat(proofs).isEqualTo(PEOPLE);
            assertThat(pages(house)).isEqualTo(PEOPLE);
        }
    }

    /** Nobody is erased whose case is open. */
    private static void closes(RunningHouse house, Writer writer, String id) throws Exception {
        String need = text(house, "select need::text from casework.case_need where case_file = '" + id + "'");
        String version = text(house, "select version::text from casework.case_file where id = '" + id + "'");
        assertThat(writer.post(
                                "/staff/cases/" + id + "/closing",
                                "version",
                                version,
                                "need-" + need,
                                "OURSELVES",
                                "reason",
                                "FINISHED")
                        .statusCode())
                .isEqualTo(303);
    }

    /** Closed cases whose clients want to be erased. */
    private static List<String> asked(RunningHouse house, Writer writer) throws Exception {
        var cases = new ArrayList<String>();
        for (int n = 0; n < PEOPLE; n++) {
            String summary = UUID.randomUUID().toString();
            assertThat(writer.opensCase(summary)).isTrue();
            String id = text(house, "select id::text from casework.case_file where summary = '" + summary + "'");
            closes(house, writer, id);
            assertThat(writer.post(
                                    "/staff/cases/" + id + "/rights",
                                    "kind",
                                    "ERASURE",
                                    "way",
                                    "LETTER",
                                    "shown",
                                    "PAPER",
                                    "once",
                                    UUID.randomUUID().toString())
                            .statusCode())
                    .isEqualTo(303);
            cases.add(id);
        }
        return cases;
    }

    /** One wants it, another approves it. */
    private static void approved(RunningHouse house, Writer writer) throws Exception {
        writer.awaitSignIn("tunde", LONGEST);
        for (String id : all(house, "select id::text from rights.request where kind = 'ERASURE' and state = 'ASKED'")) {
            writer.post("/staff/rights/requests/" + id + "/erasure", "version", "1");
        }
        writer.awaitSignIn("dora", LONGEST);
        for (String id : all(house, "select id::text from rights.erasure where state = 'PROPOSED'")) {
            writer.post("/staff/rights/erasures/" + id + "/approval", "version", "1");
        }
        assertThat(house.count("select count(*) from rights.erasure where state = 'APPROVED'"))
                .isEqualTo(PEOPLE);
    }

    /** They have waited long enough. */
    private static void due(RunningHouse house) throws SQLException {
        try (var database = house.database();
                var sql = database.createStatement()) {
            sql.executeUpdate("update rights.erasure set not_before = now() - interval '1 minute'");
        }
    }

    /** The ids by which anything could know them, as PostgreSQL reads an array. */
    private static String known(RunningHouse house, List<String> cases) throws SQLException {
        String list = String.join("','", cases);
        return "'{" + text(house, """
                select string_agg(concat_ws(',', id, client, contact), ',') from (
                  select f.id, f.client, c.id contact from casework.case_file f
                  left join contact.contact c on c.case_id = f.id where f.id in ('%s')) known""".formatted(list)) + "}'::uuid[]";
    }

    /** By which they are erased again when a backup from before is brought back. */
    private static long pages(RunningHouse house) throws IOException {
        try (var files = Files.list(house.data().resolve("erased"))) {
            return files.filter(file -> !file.toString().endsWith(".tmp")).count();
        }
    }

    private static String left(String known) {
        return """
                select (select count(*) from casework.case_file where id = any(%1$s))
                  + (select count(*) from casework.happening where case_file = any(%1$s))
                  + (select count(*) from client.client where id = any(%1$s))
                  + (select count(*) from client.name where client = any(%1$s))
                  + (select count(*) from contact.contact where id = any(%1$s))
                  + (select count(*) from rights.request where client = any(%1$s))""".formatted(known);
    }

    private static String text(RunningHouse house, String question) throws SQLException {
        return all(house, question).getFirst();
    }

    private static List<String> all(RunningHouse house, String question) throws SQLException {
        var all = new ArrayList<String>();
        try (var database = house.database();
                var sql = database.createStatement();
                var rows = sql.executeQuery(question)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static long counted(RunningHouse house, String question) {
        try {
            return house.count(question);
        } catch (SQLException away) {
            return -1;
        }
    }
}
