package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The text of a consent as it is read aloud, to a client who speaks Persian. */
@HouseTest
class ConsentTextTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Languages languages;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private String address = "";
    private String until = "";

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        UUID contact = contact(contacts);
        address = "/staff/cases/" + Standing.as(officer, () -> cases.open(officer, wish("Dara", contact), key()));
        until = LocalDate.now(clock).plusDays(90).toString();
    }

    @Test
    void a_text_that_a_machine_drafted_says_so_to_both_and_so_does_the_receipt() throws Exception {
        String page = answer(get(address + "/consents/new")
                        .param("purpose", "CASEWORK")
                        .param("sections", "NAME", "NEEDS"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains(drafted("fa"), "még nem ellenőrizte senki: perzsa")
                .doesNotContain(drafted("hu"));
        String receipt = Objects.requireNonNull(
                answer(giving().param("how", "READ_ALOUD")).getRedirectedUrl());
        assertThat(answer(get(receipt)).getContentAsString(StandardCharsets.UTF_8))
                .contains(drafted("fa"));
    }

    private String drafted(String language) {
        return messages.text(languages.of(language).orElseThrow(), "web.drafted");
    }

    @Test
    void that_another_text_was_read_is_said_once_and_leads_to_the_new_one() throws Exception {
        var refused = answer(giving().param("how", "SIGNED").param("sections", "REACH"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .containsOnlyOnce("Semmit nem rögzítettünk")
                .contains("href=\"#read\"", "id=\"read\"");
    }

    private MockHttpServletRequestBuilder giving() {
        return post(address + "/consents/new")
                .param("once", key())
                .param("version", "1")
                .param("purpose", "CASEWORK")
                .param("language", "fa")
                .param("until", until)
                .param("shown", "[NAME, NEEDS] " + until + " fa")
                .param("sections", "NAME", "NEEDS");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer))).andReturn().getResponse();
    }
}
