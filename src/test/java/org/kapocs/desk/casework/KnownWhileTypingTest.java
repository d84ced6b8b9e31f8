package org.kapocs.desk.casework;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.casework.Invented.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whom one knows already when somebody new comes in, said while one types and when one is done. */
@HouseTest
class KnownWhileTypingTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    private Who.Staff officer = Invented.officer(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        officer = staff.inCity(Role.DESK_OFFICER);
    }

    @Test
    void somebody_alike_is_pointed_out_and_never_in_the_way() throws Exception {
        ask(opening("Zsófia Mintaházi")).andExpect(content().string(not(containsString("name=\"same\""))));
        ask(opening("Zsofia Mintahazi"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"same\"")));
        ask(opening("Zsofia Mintahazi").param("sure", "yes"))
                .andExpect(content().string(allOf(containsString("K-20"), not(containsString("name=\"same\"")))));
    }

    @Test
    void whom_one_knows_already_is_pointed_out_while_the_name_is_typed() throws Exception {
        ask(opening("Borbála Gépelő")).andExpect(status().isOk());
        ask(get("/staff/cases/new"))
                .andExpect(
                        content().string(containsString("data-alike=\"/staff/cases/new/alike\" aria-live=\"polite\"")));
        ask(alike("Borbala Gepelo"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Borbála Gépelő"),
                                containsString("K-20"),
                                containsString("name=\"same\""),
                                not(containsString("<html")))));
        ask(alike("Senki Ilyen")).andExpect(content().string(blankString()));
        ask(alike("")).andExpect(content().string(blankString()));
        http.perform(alike("Borbala Gepelo").with(Staff.as(staff.with(Role.EDITOR))))
                .andExpect(status().isForbidden());
    }

    @Test
    void that_it_is_the_same_person_loses_nothing_that_was_typed() throws Exception {
        ask(opening("Fruzsina Megmarad")).andExpect(status().isOk());
        String found = ask(alike("Fruzsina Megmarad")).andReturn().getResponse().getContentAsString();
        var same = Pattern.compile("name=\"same\" value=\"([^\"]+)\"").matcher(found);
        assertThat(same.find()).isTrue();
        String known = same.group(1);
        String kept = ask(opening("Fruzsina Megmarad")
                        .param("summary", "Holnapra kell.")
                        .param("year", "1990")
                        .param("same", known))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(kept)
                .contains(
                        "name=\"known\" value=\"" + known + "\"",
                        "Holnapra kell.</textarea>",
                        "type=\"hidden\" name=\"year\" value=\"1990\"",
                        "name=\"other\"");
        assertThat(ask(opening("Fruzsina Megmarad")
                                .param("known", known)
                                .param("year", "1990")
                                .param("other", "yes"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .as("and back")
                .contains("name=\"known\" value=\"\"", "id=\"year\" name=\"year\"", "value=\"1990\"");
    }

    @Test
    void the_case_of_somebody_alike_is_one_tap_away_and_the_name_can_be_read() throws Exception {
        ask(opening("Дарка Зразкова").param("given-1", "Darka Zrazkova").param("kind-1", "LEGAL"))
                .andExpect(status().isOk());
        ask(opening("Оленка Зразкова").param("sure", "yes")).andExpect(status().isOk());
        String found = ask(alike("Darka Zrazkova")).andReturn().getResponse().getContentAsString();
        assertThat(found)
                .contains("<bdi><b>Дарка Зразкова</b></bdi> <bdi lang=\"und-Latn\">Darka Zrazkova</bdi>")
                .containsPattern("<a class=\"num\" target=\"_blank\" href=\"/staff/cases/[0-9a-f-]{36}\">K-20");
        var number = Pattern.compile("href=\"(/staff/cases/[0-9a-f-]{36})\"").matcher(found);
        assertThat(number.find()).isTrue();
        ask(get(number.group(1))).andExpect(content().string(containsString("Дарка Зразкова")));
        assertThat(ask(alike("Olenka Zrazkova")).andReturn().getResponse().getContentAsString())
                .as("letter by letter, where they did not say it")
                .contains("<bdi lang=\"und-Latn\">Olenka Zrazkova</bdi>");
        assertThat(ask(alike("Borbála Nincsen")).andReturn().getResponse().getContentAsString())
                .isBlank();
    }

    @Test
    void who_has_an_open_case_is_offered_it_first_and_what_was_typed_goes_into_it_once() throws Exception {
        ask(opening("Ilona Nyitva")).andExpect(status().isOk());
        String found = text(alike("Ilona Nyitva"));
        assertThat(found)
                .contains("óta nyitott, ügyfelelőse", officer.name(), "új ügyet nyitok neki")
                .as("what becomes of what was typed of them is said")
                .contains("az ügyfél adatai közé kerül, ahol még nem áll semmi");
        var into = Pattern.compile("name=\"into\" value=\"([^\"]+)\"").matcher(found);
        assertThat(into.find()).isTrue();
        assertThat(found.indexOf("name=\"into\"")).isLessThan(found.indexOf("name=\"same\""));
        UUID open = UUID.fromString(into.group(1));
        var adding = opening("Ilona Nyitva")
                .param("topic-1", "work.find")
                .param("urgency-1", "SOON")
                .param("summary", "Holnap jön vissza.")
                .param("into", open.toString());
        for (int twice = 0; twice < 2; twice++) {
            ask(adding).andExpect(redirectedUrl("/staff/cases/" + open));
        }
        CaseFile file = Standing.as(officer, () -> cases.file(officer, open));
        assertThat(file.needs())
                .extracting(each -> each.need().voiced().topic())
                .hasSize(2);
        assertThat(file.happenings())
                .filteredOn(each -> each.key().equals("casework.did.NOTED"))
                .hasSize(1);
        assertThat(text(alike("Ilona Nyitva"))).as("no second case").containsOnlyOnce("name=\"into\"");
    }

    /** A browser presses the first button of a form, and a button can belong to one that it stands before. */
    @Test
    void enter_adds_nothing_to_the_open_case_of_somebody_alike() throws Exception {
        ask(opening("Ilona Enter")).andExpect(status().isOk());
        String pointedOut = text(opening("Ilona Enter"));
        var buttons = Pattern.compile("<button[^>]*form=\"opening\"[^>]*>")
                .matcher(pointedOut.substring(0, pointedOut.indexOf("<form id=\"opening\"")));
        assertThat(pointedOut).contains("name=\"into\"");
        assertThat(buttons.find()).isTrue();
        assertThat(buttons.group()).contains("class=\"skip\"").doesNotContain("name=");
    }

    @Test
    void a_closed_case_is_said_to_be_closed_and_nothing_is_added_to_it() throws Exception {
        ask(opening("Ilona Zarva")).andExpect(status().isOk());
        var into = Pattern.compile("name=\"into\" value=\"([^\"]+)\"").matcher(text(alike("Ilona Zarva")));
        assertThat(into.find()).isTrue();
        UUID id = UUID.fromString(into.group(1));
        Standing.as(officer, () -> {
            Map<UUID, Outcome> outcomes = cases.needs(officer, id).stream()
                    .collect(toMap(each -> each.need().id(), each -> new Outcome.Answered(null)));
            return cases.close(officer, id, 1, CloseReason.FINISHED, outcomes);
        });
        assertThat(text(alike("Ilona Zarva")))
                .contains("napján lezárva", "Ő az: ügy megnyitása neki")
                .doesNotContain("name=\"into\"");
        ask(opening("Ilona Zarva").param("into", id.toString())).andExpect(status().isConflict());
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return ask(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder alike(String name) {
        return post("/staff/cases/new/alike")
                .param("kind-0", "LEGAL")
                .param("order-0", "WESTERN")
                .param("given-0", name);
    }

    private static MockHttpServletRequestBuilder opening(String name) {
        return post("/staff/cases/new")
                .param("once", key())
                .param("given-0", name)
                .param("order-0", "SINGLE")
                .param("kind-0", "PSEUDONYM")
                .param("basis", "PUBLIC_TASK")
                .param("topic-0", "residence.renewal")
                .param("urgency-0", "SOON")
                .param("matter", "permit-renewal");
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)));
    }
}
