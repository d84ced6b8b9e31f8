package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whoever has a token and the description alone finds the codes that are asked for. */
@HouseTest
class VocabularyOverHttpTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Topics topics;

    @LocalServerPort
    int port;

    private static Map<String, String> list(JsonNode told, String name) {
        var list = new HashMap<String, String>();
        told.at("/lists/" + name)
                .forEach(each ->
                        list.put(each.get("code").asString(), each.get("name").asString()));
        return list;
    }

    @Test
    void every_code_is_told_with_its_name_in_the_language_that_is_asked_for() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var program = new Program(port, tokens, officer, ApiTokens.FOR_PROGRAMS);
        JsonNode english = program.get("/api/v1/vocabulary").body();
        JsonNode hungarian = program.send(program.to("/api/v1/vocabulary")
                        .header("Accept-Language", "ar, hu;q=0.5")
                        .GET())
                .body();
        assertThat(hungarian.get("language").asString()).isEqualTo("hu");
        assertThat(list(english, "topic").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        topics.all().stream().map(Topic::code).toList());
        assertThat(list(english, "urgency").get("DANGER"))
                .isNotEqualTo(list(hungarian, "urgency").get("DANGER"));
        assertThat(list(english, "spoken")).containsEntry("uk", "Ukrainian");
        assertThat(list(english, "organization"))
                .containsKey(officer.organization().toString());
        assertThat(list(english, "colleague")).containsKey(officer.account().toString());
        assertThat(list(english, "handler")).containsKey(officer.account().toString());
        assertThat(list(english, "referralRefusal")).containsKey("NO_CAPACITY");
        assertThat(list(english, "referralReport")).containsKey("DID_NOT_COME");
        english.get("lists")
                .forEach(
                        each -> each.forEach(term -> assertThat(term.get("name").asString())
                                .as(term.toString())
                                .isNotBlank()
                                .doesNotMatch("[a-z]+\\.[a-zA-Z.]+")));
    }

    @Test
    void a_token_that_reads_no_cases_is_told_neither_of_organizations_nor_of_colleagues() throws Exception {
        var program = new Program(port, tokens, staff.with(Role.DESK_OFFICER), Set.of(Action.READ_MATTERS));
        JsonNode told = program.get("/api/v1/vocabulary").body();
        assertThat(list(told, "topic")).isNotEmpty();
        assertThat(told.get("lists").propertyNames())
                .noneMatch(each ->
                        Set.of("organization", "colleague", "handler").contains(each) || each.startsWith("expert."));
        var reading = new Program(port, tokens, staff.with(Role.DESK_OFFICER), Set.of(Action.READ_CASES));
        assertThat(reading.get("/api/v1/vocabulary").body().get("lists").propertyNames())
                .contains("organization")
                .doesNotContain("colleague");
    }

    @Test
    void with_a_code_that_was_told_the_other_operations_work() throws Exception {
        var program = new Program(port, tokens, staff.with(Role.DESK_OFFICER), ApiTokens.FOR_PROGRAMS);
        JsonNode told = program.get("/api/v1/vocabulary").body();
        String topic = told.at("/lists/topic/1/code").asString();
        String why = told.at("/lists/closeReason/0/code").asString();
        var made = program.make(
                "/api/v1/cases",
                Program.wanted("Szotari").replace("housing.rent", topic),
                UUID.randomUUID().toString());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String need = made.body().at("/needs/0/id").asString();
        assertThat(program.change(
                                "POST",
                                made.location() + "/closing",
                                "{\"reason\":\"%s\",\"outcomes\":[{\"need\":\"%s\"}]}".formatted(why, need),
                                made.tag())
                        .status())
                .isEqualTo(200);
    }
}
