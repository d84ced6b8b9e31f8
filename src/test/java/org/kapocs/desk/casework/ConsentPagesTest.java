package org.kapocs.desk.casework;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ConsentPagesTest {
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

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());
    private String address = "";

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        UUID contact = contact(contacts);
        newcomer = new Who.CodeHolder(contact);
        address = "/staff/cases/" + Standing.as(officer, () -> cases.open(officer, wish("Dara", contact), key()));
    }

    @Test
    void the_text_stands_in_the_clients_language_beside_the_officers() throws Exception {
        asOfficer(get(address + "/consents/new")
                        .param("purpose", "CASEWORK")
                        .param("sections", "NAME", "NEEDS")
                        .param("until", "2027-05-16"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("lang=\"fa\" dir=\"rtl\""),
                                containsString("پروندهٔ من"),
                                containsString("név és amiben segítség kell"),
                                containsString("2027. május 16. napjáig"))));
    }

    @Test
    void a_recorded_consent_gives_a_receipt_in_the_clients_language() throws Exception {
        String receipt = given();
        asOfficer(get(receipt))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("lang=\"fa\" dir=\"rtl\""), containsString("رضایت شما"))));
    }

    @Test
    void two_consents_towards_one_are_one_recipient() throws Exception {
        assertThat(given()).isNotEqualTo(given());
        asOfficer(get(address)).andExpect(content().string(containsString("1 címzett")));
    }

    @Test
    void how_it_was_given_must_be_said_and_nothing_is_lost() throws Exception {
        asOfficer(giving().param("until", "2027-05-16"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("href=\"#how\""), containsString("value=\"2027-05-16\""))));
        asOfficer(giving().param("how", "SIGNED").param("until", "2026-11-15"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#until\"")));
    }

    @Test
    void what_is_ticked_after_the_text_was_read_is_read_first_and_nothing_is_recorded() throws Exception {
        asOfficer(giving().param("how", "SIGNED").param("until", "2027-05-16").param("sections", "REACH"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("Semmit nem rögzítettünk"),
                                containsString("value=\"[NAME, REACH, NEEDS] 2027-05-16 fa\""))));
        assertThat(consents()).isEmpty();
    }

    @Test
    void a_no_is_kept_once_and_nothing_is_recorded_as_agreed() throws Exception {
        String once = key();
        for (int twice = 0; twice < 2; twice++) {
            asOfficer(post(address + "/consents/new/refusal")
                            .param("purpose", "CASEWORK")
                            .param("once", once))
                    .andExpect(redirectedUrl(address));
        }
        UUID id = UUID.fromString(address.substring("/staff/cases/".length()));
        CaseFile file = Standing.as(officer, () -> cases.file(officer, id));
        assertThat(file.consents()).isEmpty();
        assertThat(file.happenings())
                .filteredOn(happening -> happening.key().equals("casework.did.CONSENT_REFUSED"))
                .singleElement()
                .satisfies(happening -> assertThat(happening.said()).isNotNull());
    }

    @Test
    void recording_leads_back_only_to_the_same_case() throws Exception {
        var form = giving().param("how", "SPOKEN").param("until", "2027-05-16");
        asOfficer(form.param("back", address + "/referrals/new?service=x"))
                .andExpect(redirectedUrl(address + "/referrals/new?service=x"));
        String place = Objects.requireNonNull(asOfficer(giving().param("how", "SPOKEN")
                        .param("until", "2027-05-16")
                        .param("back", "//evil.example.org/"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(place).startsWith(address + "/consents/");
    }

    @Test
    void the_newcomer_sees_their_case_in_every_language_and_no_note_of_staff() throws Exception {
        given();
        UUID id = UUID.fromString(address.substring("/staff/cases/".length()));
        Standing.as(officer, () -> cases.note(officer, id, "Belső feljegyzés", key()));
        for (Language language : languages.open()) {
            asNewcomer(get("/" + language.tag() + "/my/file"))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("K-20"),
                                    containsString("A lakóhely szerinti körzetes általános iskola"),
                                    not(containsString("casework.")),
                                    not(containsString("Belső feljegyzés")),
                                    not(containsString(officer.name())))));
        }
    }

    @Test
    void the_newcomer_takes_the_consent_back_and_the_officer_sees_it() throws Exception {
        given();
        UUID consent = consents().getFirst().id();
        asNewcomer(get("/ar/my/consents/" + consent))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("موافقتك")));
        asNewcomer(get("/en/my/file")).andExpect(content().string(containsString("rests on your consent")));
        asNewcomer(post("/ar/my/consents/" + consent + "/withdraw"))
                .andExpect(redirectedUrl("/ar/my/consents/" + consent + "?withdrawn=true"));
        asNewcomer(get("/en/my/consents/" + consent + "?withdrawn=true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("we write nothing more"), not(containsString("told to keep nothing")))));
        assertThat(consents().getFirst().withdrawnAt()).isNotNull();
        asOfficer(get(address)).andExpect(content().string(containsString("Hozzájárulás visszavonva")));
        asOfficer(get(address + "/consents/new").param("purpose", "CASEWORK"))
                .andExpect(content().string(containsString("az ügyfél vonta vissza a saját kódjával: 2026.")));
    }

    @Test
    void another_newcomer_and_another_case_do_not_lead_to_it() throws Exception {
        given();
        UUID consent = consents().getFirst().id();
        http.perform(get("/ar/my/consents/" + consent).with(Staff.as(new Who.CodeHolder(contact(contacts)))))
                .andExpect(status().isNotFound());
        UUID other = Standing.as(officer, () -> cases.open(officer, wish("Dora", null), key()));
        asOfficer(get("/staff/cases/" + other + "/consents/" + consent)).andExpect(status().isNotFound());
    }

    @Test
    void after_closing_the_newcomer_reads_why_and_what_became_of_each_need() throws Exception {
        UUID id = UUID.fromString(address.substring("/staff/cases/".length()));
        var outcomes = Standing.as(officer, () -> cases.needs(officer, id)).stream()
                .collect(toMap(each -> each.need().id(), each -> (Outcome) new Outcome.Answered(null)));
        Standing.as(officer, () -> cases.close(officer, id, 1, CloseReason.FINISHED, outcomes));
        asNewcomer(get("/hu/my/file"))
                .andExpect(content()
                        .string(allOf(containsString("Ami tőlünk telt, megtörtént"), containsString("Megválaszolt"))));
    }

    private List<Consent> consents() {
        UUID id = UUID.fromString(address.substring("/staff/cases/".length()));
        return Standing.as(officer, () -> cases.file(officer, id)).consents();
    }

    private String given() throws Exception {
        return Objects.requireNonNull(
                asOfficer(giving().param("how", "READ_ALOUD").param("until", "2027-05-16"))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    @Test
    void a_section_ticked_late_is_told_also_when_something_else_is_missing() throws Exception {
        asOfficer(giving().param("until", "2027-05-16").param("sections", "REACH"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#read")));
    }

    private MockHttpServletRequestBuilder giving() {
        return post(address + "/consents/new")
                .param("once", key())
                .param("version", "1")
                .param("purpose", "CASEWORK")
                .param("language", "fa")
                .param("shown", "[NAME, NEEDS] 2027-05-16 fa")
                .param("sections", "NAME", "NEEDS");
    }

    private ResultActions asOfficer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)));
    }

    private ResultActions asNewcomer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(newcomer)));
    }
}
