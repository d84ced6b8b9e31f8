package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.takeover.InTime;
import org.kapocs.desk.takeover.OldList;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two programs that go on with one list: whoever did not see what the other did is told. */
@HouseTest
class ListsAtOnceTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    ApplicationContext house;

    @LocalServerPort
    int port;

    Program program;
    String at = "";
    String readingOf = "";

    @BeforeEach
    void a_list_that_was_sent() throws Exception {
        program = new Program(port, tokens, staff.with(Role.SUPERVISOR), Set.of(Action.TAKE_OVER_LISTS));
        byte[] file = OldList.csv(OldList.rows(1, 2, ""), ',', StandardCharsets.UTF_8);
        at = program.send(program.to("/api/v1/takeovers?fileName=lista.csv")
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(file)))
                .location();
        String name = program.get(at + "/reading").body().at("/columns/1/key").asString();
        readingOf = "{\"fields\":{\"" + name + "\":\"NAME\"},\"monthFirst\":false,\"names\":\"HUNGARIAN\","
                + "\"topic\":\"%s\",\"answered\":true}";
    }

    @Test
    void of_two_who_say_at_once_how_it_is_read_one_is_told_what_the_other_said() throws Exception {
        for (int round = 0; round < 5; round++) {
            String seen = program.get(at).tag();
            List<Program.Told> ends = AtOnce.both(() -> read("housing.rent", seen), () -> read("school.primary", seen));
            assertThat(ends).extracting(Program.Told::status).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void rows_that_were_told_apart_since_are_not_taken_unseen() throws Exception {
        assertThat(program.change("POST", at + "/trying", "", program.get(at).tag())
                        .status())
                .isEqualTo(200);
        InTime.goOn(house, UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
        String seen = program.get(at).tag();
        assertThat(program.change("POST", at + "/others", "{\"rows\":[]}", seen).status())
                .isEqualTo(200);
        assertThat(program.change("POST", at + "/taking", "{\"basis\":\"PUBLIC_TASK\"}", seen)
                        .status())
                .isEqualTo(412);
    }

    private Program.Told read(String topic, String seen) throws Exception {
        return program.change("PUT", at + "/reading", readingOf.formatted(topic), seen);
    }
}
