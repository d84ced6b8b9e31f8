package org.kapocs.facts.matter.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Matters;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An editor adds what the house did not bring along, and takes it out of use. */
@HouseTest
class AddedMatterTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Matters matters;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    Clock clock;

    @Test
    void what_an_editor_adds_is_found_can_be_taken_for_a_case_and_is_looked_after_by_them() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String name = "Ebtartas " + UUID.randomUUID();
        String address = added(editor, name);
        String code = address.substring(address.lastIndexOf('/') + 1);
        assertThat(page(editor, address))
                .contains(name + " EN", "Kerületi hivatal", "to be checked by the editor", "Added")
                .doesNotContain("Nobody yet");
        assertThat(page(editor, "/staff/matters?q=" + name)).contains(address);
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        assertThat(page(officer, "/staff/cases/new")).contains(code, name + " EN");
        assertThat(said("hu", code)).isEqualTo(name);
        assertThat(said("uk", code)).contains(name, "угорська");
        assertThat(send(editor, address + "/check", "version", "1", "review", inAQuarter())
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(editor, address)).contains("checked on");
    }

    @Test
    void it_gets_another_name_and_topic_and_the_history_says_so() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String name = "Kutya " + UUID.randomUUID();
        String address = added(editor, name);
        assertThat(page(editor, address + "/edit?in=uk")).contains("name=\"name-uk\"", "name=\"topic\"");
        String[] changed = wish("Macska " + name);
        changed[7] = "health.doctor";
        assertThat(send(editor, address + "/edit", joined(changed, "version", "1", "in", "en"))
                        .getStatus())
                .isEqualTo(303);
        String code = address.substring(address.lastIndexOf('/') + 1);
        assertThat(matters.of(code).orElseThrow().topic()).isEqualTo("health.doctor");
        assertThat(said("hu", code)).isEqualTo("Macska " + name);
        assertThat(page(editor, address)).contains("Macska " + name, ">" + name + "<");
    }

    @Test
    void where_it_stands_is_checked_too_and_its_history_says_where_it_stood() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String name = "Madar " + UUID.randomUUID();
        String address = added(editor, name);
        String code = address.substring(address.lastIndexOf('/') + 1);
        send(editor, address + "/check", "version", "1", "review", inAQuarter());
        assertThat(catalogue.get(code).checked()).isTrue();
        String[] changed = wish(name);
        changed[7] = "health.doctor";
        send(editor, address + "/edit", joined(changed, "version", "2", "in", "en"));
        assertThat(catalogue.get(code).checked()).isFalse();
        assertThat(page(editor, address))
                .contains("Topic</summary>", messages.text(languages.of("en").orElseThrow(), "topic.health.doctor"));
        assertThat(catalogue.past(code))
                .extracting(past -> Objects.requireNonNull(past.sorted()).topic())
                .containsExactly("health.doctor", "housing.rent", "housing.rent");
    }

    @Test
    void out_of_use_no_new_case_takes_it_until_it_is_used_again() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String address = added(editor, "Regi " + UUID.randomUUID());
        String code = address.substring(address.lastIndexOf('/') + 1);
        assertThat(send(editor, address + "/retirement", "version", "7").getStatus())
                .isEqualTo(409);
        assertThat(send(editor, address + "/retirement", "version", "1").getStatus())
                .isEqualTo(303);
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        assertThat(page(officer, "/staff/cases/new")).doesNotContain(code);
        assertThat(page(editor, "/staff/matters")).doesNotContain(code);
        assertThat(page(editor, "/staff/matters?view=RETIRED")).contains(code, "out of use");
        assertThat(matters.of(code)).isPresent();
        send(editor, address + "/return", "version", "2");
        assertThat(page(officer, "/staff/cases/new")).contains(code);
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays_and_only_editors_add() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String[] wish = wish("Hianyos nev");
        wish[3] = "";
        wish[7] = "no.such.topic";
        MockHttpServletResponse refused = send(
                editor,
                "/staff/matters/new",
                joined(wish, "once", UUID.randomUUID().toString()));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("Hianyos nev", "Minta rendelet 3. §", "Choose a topic.", "Please write this, briefly.");
        assertThat(page(editor, "/staff/matters?q=Hianyos")).doesNotContain("own-");
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        assertThat(send(officer, "/staff/matters/new", wish("Nem az ove")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_same_form_sent_twice_adds_one() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String name = "Ketszer " + UUID.randomUUID();
        String[] wish = joined(wish(name), "once", "0123456789abcdef" + name);
        String first = send(editor, "/staff/matters/new", wish).getRedirectedUrl();
        assertThat(send(editor, "/staff/matters/new", wish).getRedirectedUrl()).isEqualTo(first);
    }

    private String said(String tag, String code) {
        return messages.text(languages.of(tag).orElseThrow(), "matter." + code);
    }

    private String added(Who.Staff editor, String name) throws Exception {
        String to = Objects.requireNonNull(send(
                        editor,
                        "/staff/matters/new",
                        joined(wish(name), "once", UUID.randomUUID().toString()))
                .getRedirectedUrl());
        return to.split("\\?")[0];
    }

    private static String[] wish(String name) {
        return new String[] {
            "name-hu",
            name,
            "name-en",
            name + " EN",
            "authority-hu",
            "Kerületi hivatal",
            "topic",
            "housing.rent",
            "authority",
            "district",
            "point",
            "inform",
            "source",
            "Minta rendelet 3. §"
        };
    }

    private static String[] joined(String[] some, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private String page(Who.Staff who, String address) throws Exception {
        return http.perform(get(address).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Who.Staff who, String address, String... sent) throws Exception {
        var request = post(address)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(who));
        for (int n = 0; n < sent.length; n += 2) {
            request = request.param(sent[n], sent[n + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private String inAQuarter() {
        return LocalDate.now(clock).plusMonths(3).toString();
    }
}
