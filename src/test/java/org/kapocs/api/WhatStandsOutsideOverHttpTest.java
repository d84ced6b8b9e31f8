package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.document.Card;
import org.kapocs.desk.document.DocumentKind;
import org.kapocs.desk.document.Files;
import org.kapocs.desk.document.Label;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.document.WhoSees;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.SentFile;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files, answers of experts and what waits of people's rights, for programs. */
@HouseTest
class WhatStandsOutsideOverHttpTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Contacts contacts;

    @Autowired
    Enclosures enclosures;

    @Autowired
    Sending sending;

    @Autowired
    Trail trail;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Program program;
    JsonNode file;
    String at;

    @BeforeEach
    void a_case() throws Exception {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        program = with(officer);
        file = program.open().body();
        at = "/api/v1/cases/" + file.get("id").asString() + "/";
    }

    private Program with(Who.Staff answers) {
        return new Program(port, tokens, answers, ApiTokens.FOR_PROGRAMS);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private UUID id(String name) {
        return UUID.fromString(file.get(name).asString());
    }

    @Test
    void a_document_is_opened_for_a_purpose_that_its_owner_reads() throws Exception {
        var card = new Card(new Label(DocumentKind.LETTER, "", null, null), WhoSees.CASE, false);
        var came = (Sending.Came.Kept) Standing.as(officer, () -> sending.add(officer, id("id"), card, jpeg(), key()));
        String content = at + "documents/" + came.document() + "/content";
        sandboxed(program.file(content + "?purpose=DOCUMENT_CHECK"));
        assertThat(program.get(content).status()).as("without a purpose").isEqualTo(400);
        assertThat(program.get(content + "?purpose=CASEWORK").status()).isEqualTo(400);
        assertThat(with(staff.with(Role.DESK_OFFICER))
                        .get(content + "?purpose=DOCUMENT_CHECK")
                        .status())
                .isEqualTo(404);
        assertThat(new Program(port, tokens, officer, EnumSet.of(Action.READ_CONTACTS))
                        .get(content + "?purpose=DOCUMENT_CHECK")
                        .status())
                .isEqualTo(403);
        assertThat(Standing.as(officer, () -> trail.openedBy(List.of(new Subject("document", came.document())))))
                .hasSize(1);
    }

    @Test
    void a_message_tells_its_files_and_each_is_opened_by_who_reads_the_message() throws Exception {
        var newcomer = new Who.CodeHolder(id("contact"));
        var photo = enclosures.look(List.of(new SentFile("x.jpg", jpeg(), false)));
        Standing.as(newcomer, () -> contacts.write(newcomer, key(), "en", "", photo.fit()));
        String contact = "/api/v1/contacts/" + id("contact");
        JsonNode told = program.get(contact).body().at("/messages/0");
        assertThat(told.get("text").asString()).isEmpty();
        assertThat(told.at("/attachments/0/type").asString()).isEqualTo("image/jpeg");
        String one = contact + "/attachments/" + told.at("/attachments/0/id").asString();
        sandboxed(program.file(one));
        assertThat(with(staff.with(Role.DESK_OFFICER)).get(one).status()).isEqualTo(404);
    }

    private static void sandboxed(Browser.Answer open) {
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(open.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(open.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(open.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_token_that_does_not_name_them_opens_no_files_and_naming_them_alone_opens_none_either() throws Exception {
        var card = new Card(new Label(DocumentKind.LETTER, "", null, null), WhoSees.CASE, false);
        var came = (Sending.Came.Kept) Standing.as(officer, () -> sending.add(officer, id("id"), card, jpeg(), key()));
        var newcomer = new Who.CodeHolder(id("contact"));
        var photo = enclosures.look(List.of(new SentFile("x.jpg", jpeg(), false)));
        Standing.as(newcomer, () -> contacts.write(newcomer, key(), "en", "", photo.fit()));
        String contact = "/api/v1/contacts/" + id("contact");
        String attachment =
                program.get(contact).body().at("/messages/0/attachments/0/id").asString();
        var old = EnumSet.of(Action.READ_CONTACTS, Action.ANSWER_CONTACTS, Action.READ_CASES, Action.WORK_CASES);
        for (Set<Action> each : List.of(old, EnumSet.of(Action.OPEN_FILES))) {
            var asks = new Program(port, tokens, officer, each);
            assertThat(asks.file(at + "documents/" + came.document() + "/content?purpose=DOCUMENT_CHECK")
                            .status())
                    .isEqualTo(403);
            assertThat(asks.file(contact + "/attachments/" + attachment).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_a_program_reads_of_a_question_is_no_look_into_the_file_of_the_client() throws Exception {
        Who.Staff expert = staff.in(officer.organization(), Role.EXPERT);
        String question = """
                {"to":"%s","field":"HOUSING","language":"hu","urgency":"SOON","term":"NEXT_DAY","text":"Felmondható?",
                 "sections":["NAME"],"reason":""}""".formatted(expert.organization());
        var asked = program.make(at + "consultations", question, key());
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        String one = "/api/v1/consultations/" + asked.body().get("id").asString();
        Program theirs = with(expert);
        theirs.make(one + "/taking", "{}", key());
        theirs.make(one + "/questions", "{\"text\":\"Mióta?\"}", key());
        assertThat(theirs.get(one).body().get("mine").asBoolean()).isTrue();
        assertThat(Standing.as(officer, () -> trail.openedBy(List.of(new Subject("client", id("client"))))))
                .noneMatch(each -> each.purpose().stream().anyMatch(Purpose.CONSULTATION::equals));
    }

    @Test
    void an_expert_takes_a_question_asks_back_and_answers_and_is_told_nothing_of_whose_it_is() throws Exception {
        Who.Staff expert = staff.with(Role.EXPERT);
        Program theirs = with(expert);
        String question = """
                {"to":"%s","field":"HOUSING","language":"hu","urgency":"SOON","term":"NEXT_DAY","text":"Felmondható?",
                 "sections":[],"reason":""}""".formatted(expert.organization());
        String id = program.make(at + "consultations", question, key())
                .body()
                .get("id")
                .asString();
        String one = "/api/v1/consultations/" + id;
        var lines = theirs.get("/api/v1/consultations").body().get("lines");
        assertThat(lines).hasSize(1);
        assertThat(theirs.get(one).body().get("question").asString()).isEqualTo("Felmondható?");
        assertThat(with(staff.with(Role.EXPERT)).get(one).status()).isEqualTo(404);
        assertThat(theirs.get(one).body().toString())
                .doesNotContain(file.get("id").asString(), file.get("client").asString());
        assertThat(theirs.make(one + "/answers", "{\"text\":\"Igen.\"}", key()).status())
                .as("before it is taken")
                .isEqualTo(409);
        assertThat(theirs.make(one + "/taking", "{}", key()).body().get("mine").asBoolean())
                .isTrue();
        assertThat(theirs.make(one + "/questions", "{\"text\":\"Mióta?\"}", key())
                        .body()
                        .get("asksBack")
                        .asBoolean())
                .isTrue();
        String key = key();
        assertThat(theirs.make(one + "/answers", "{\"text\":\"\"}", key()).status())
                .isEqualTo(400);
        for (int times = 0; times < 2; times++) {
            var answered = theirs.make(one + "/answers", "{\"text\":\"Igen.\"}", key);
            assertThat(answered.status()).isEqualTo(201);
            assertThat(answered.body().at("/asked/state").asString()).isEqualTo("ANSWERED");
        }
        assertThat(with(staff.with(Role.EXPERT)).get(one).status()).isEqualTo(404);
        assertThat(program.get("/api/v1/consultations").status())
                .as("no expert")
                .isEqualTo(403);
    }

    @Test
    void what_waits_of_rights_is_told_to_who_decides() throws Exception {
        String wanted = "{\"kind\":\"COPY\",\"way\":\"LETTER\",\"shown\":\"PAPER\",\"words\":\"Kérem\"}";
        program.make(at + "rights", wanted, key());
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        JsonNode lines = with(supervisor).get("/api/v1/rights").body().get("lines");
        assertThat(lines).hasSize(1);
        assertThat(lines.at("/0/kind").asString()).isEqualTo("COPY");
        assertThat(program.get("/api/v1/rights").status()).isEqualTo(403);
        assertThat(new Program(port, tokens, supervisor, EnumSet.of(Action.DECIDE_RIGHTS))
                        .get("/api/v1/rights")
                        .status())
                .as("reading is no deciding")
                .isEqualTo(403);
        assertThat(with(staff.with(Role.SUPERVISOR))
                        .get("/api/v1/rights")
                        .body()
                        .get("lines"))
                .isEmpty();
    }

    private static byte[] jpeg() {
        try {
            return Files.jpeg(0x123456);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
