package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.desk.takeover.OldList;
import org.kapocs.testing.Proof;

/** Kills the house so many times (6) while it takes a list of so many clients over (3000): each comes in, and once. */
class ImportDrill {
    private static final int KILLS = Integer.getInteger("drill.1", 6);
    private static final int ROWS = Integer.getInteger("drill.2", 3000);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String LISTS = "/staff/takeovers";
    private static final String TAKEN = "select count(*) from takeover.line where verdict = 'TAKEN'";
    private static final String CLIENTS = "select count(*) from client.client";
    private static final String CASES = "select count(*) from casework.case_file";

    @TempDir
    Path folder;

    @Test
    void a_list_is_taken_over_whole_and_once_however_often_the_house_dies() throws Exception {
        Proof proof = Proof.of("import");
        try (var house = new RunningHouse(folder.resolve("data"), true);
                var writer = new Writer(house)) {
            house.start(LONGEST);
            String session = writer.awaitSignIn("tunde", LONGEST);
            String list = tried(house, writer, session);
            long clients = house.count(CLIENTS);
            long cases = house.count(CASES);
            writer.post(list + "/taking", "basis", "PUBLIC_TASK");
            for (int kill = 1; kill <= KILLS; kill++) {
                long far = (long) ROWS * kill / (KILLS + 1);
                RunningHouse.until(() -> counted(house, TAKEN) >= far, LONGEST);
                house.killServer();
                if (kill % 2 == 0) {
                    house.killPostgres(RunningHouse.Death.OF_ALL);
                }
                house.start(LONGEST);
            }
            RunningHouse.until(
                    () -> counted(house, "select count(*) from takeover.list where state = 'DONE'") == 1, LONGEST);
            long taken = house.count(TAKEN);
            long came = house.count(CLIENTS) - clients;
            long opened = house.count(CASES) - cases;
            String times = ", import killed " + KILLS + " times";
            proof.fact("clients on the list" + times, ROWS, "clients")
                    .atMost("clients lost" + times, ROWS - Math.min(taken, came), 0, "clients")
                    .atMost("clients that came twice" + times, Math.max(came, opened) - taken, 0, "clients")
                    .atMost("clients without a case" + times, came - opened, 0, "clients")
                    .atMost("audit trail afterwards, 0 is intact" + times, house.command("verify-audit"), 0, "")
                    .write();
            assertThat(taken).isEqualTo(ROWS).isEqualTo(came).isEqualTo(opened);
        }
    }

    /** Where the list is, of which nothing was taken over yet. */
    private static String tried(RunningHouse house, Writer writer, String session) throws Exception {
        byte[] file = OldList.csv(OldList.rows(1130, ROWS, ""), ',', StandardCharsets.UTF_8);
        String sent = uploaded(house, session, new String(file, StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String list = sent.replaceAll("/reading.*", "");
        writer.post(list + "/check");
        RunningHouse.until(
                () -> counted(house, "select count(*) from takeover.list where state = 'CHECKED'") == 1, LONGEST);
        assertThat(house.count("select count(*) from takeover.line where verdict = 'NEW'"))
                .isEqualTo(ROWS);
        return list;
    }

    private static HttpResponse<String> uploaded(RunningHouse house, String session, String file) throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"once\"\r\n\r\n" + UUID.randomUUID()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lista.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--x--\r\n";
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(house.at(LISTS)))
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Cookie", session)
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static long counted(RunningHouse house, String question) {
        try {
            return house.count(question);
        } catch (SQLException away) {
            return -1;
        }
    }
}
