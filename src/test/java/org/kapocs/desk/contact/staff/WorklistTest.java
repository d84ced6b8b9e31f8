package org.kapocs.desk.contact.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Officers at their worklist and at a contact. */
@HouseTest
class WorklistTest {
    @Autowired
    MockMvc http;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactOfCase ofCase;

    @Autowired
    Organizations organizations;

    @Autowired
    Staff staff;

    private Who.Staff anna;
    private Who.Staff bela;

    @BeforeEach
    void people() {
        anna = staff.inCity(Role.DESK_OFFICER);
        bela = staff.inCity(Role.SUPERVISOR);
    }

    @Test
    void who_is_in_danger_stands_before_who_waits_longer() throws Exception {
        Receipt earlier = ask("safety.crime", Urgency.SOON, "mn");
        Receipt danger = ask("safety.violence", Urgency.DANGER, "mn");
        String page = body(anna, get("/staff?view=WAITING&language=mn&topic=safety"));
        assertThat(page.indexOf(danger.code().shown()))
                .isPositive()
                .isLessThan(page.indexOf(earlier.code().shown()));
    }

    @Test
    void the_pages_of_the_worklist_show_every_contact_once() throws Exception {
        var asked = new HashSet<String>();
        for (int i = 0; i < 120; i++) {
            asked.add(ask("participation.transport", Urgency.values()[i % 3], "vi")
                    .code()
                    .shown());
        }
        var seen = new ArrayList<String>();
        String address = "/staff?view=OPEN&language=vi&topic=participation";
        while (address != null) {
            String page = body(anna, get(java.net.URI.create(address)));
            matches("<span class=\"num\">([0-9A-Z]{4}-[0-9A-Z]{4})</span>", page)
                    .forEach(seen::add);
            address = matches("rel=\"next\" href=\"([^\"]+)\"", page).stream()
                    .findFirst()
                    .map(href -> href.replace("&amp;", "&"))
                    .orElse(null);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void an_empty_worklist_says_so() throws Exception {
        assertThat(body(anna, get("/staff?view=MINE"))).contains("Itt most nincs teendő.");
    }

    @Test
    void an_officer_takes_a_contact_replies_and_finishes_it() throws Exception {
        Receipt receipt = ask("work.unpaid", Urgency.URGENT, "tr");
        String here = "/staff/contacts/" + receipt.contact();
        send(anna, post(here + "/holder").param("version", version(receipt)));
        assertThat(body(anna, get("/staff?view=MINE"))).contains(receipt.code().shown());

        assertThat(reply(anna, receipt, version(receipt), "Yanıt").getStatus()).isEqualTo(303);
        assertThat(body(anna, get(here))).contains("Yanıt");
        send(anna, post(here + "/outcome").param("version", version(receipt)).param("outcome", "NO_CAPACITY"));
        assertThat(body(bela, get("/staff?view=CLOSED&language=tr")))
                .contains(receipt.code().shown());
    }

    @Test
    void what_needs_no_answer_leaves_the_line_and_it_is_said_once() throws Exception {
        Receipt receipt = ask("family.nursery", Urgency.SOON, "fa");
        Standing.as(anna, () -> ofCase.link(anna, receipt.contact(), UUID.randomUUID()));
        String here = "/staff/contacts/" + receipt.contact();
        String waiting = "/staff?view=WAITING&language=fa&topic=family";
        assertThat(body(anna, get(waiting))).contains(receipt.code().shown());

        var stale = send(anna, post(here + "/no-answer").param("version", "0"));
        assertThat(stale.getStatus()).isEqualTo(409);
        var done = send(anna, post(here + "/no-answer").param("version", version(receipt)));
        assertThat(done.getHeader("Location")).isEqualTo(here);
        var said = done.getCookie("kapocs-said");
        assertThat(body(anna, get(here).cookie(said)))
                .contains("nem kell válasz")
                .doesNotContain("/no-answer");
        assertThat(body(anna, get(waiting))).doesNotContain(receipt.code().shown());

        var holder = new Who.CodeHolder(receipt.contact());
        Standing.as(holder, () -> contacts.write(holder, Asked.key(), "fa", "ولی", List.of()));
        assertThat(body(anna, get(waiting))).contains(receipt.code().shown());
    }

    @Test
    void a_line_of_the_worklist_leads_to_the_case_and_says_states_in_the_words_of_staff() throws Exception {
        Receipt inCase = ask("family.nursery", Urgency.SOON, "zh");
        Receipt asked = ask("family.nursery", Urgency.SOON, "zh");
        UUID caseId = UUID.randomUUID();
        Standing.as(anna, () -> ofCase.link(anna, inCase.contact(), caseId));
        var back = new NewReply(Asked.key(), Integer.parseInt(version(asked)), "hu", "Mikor?", null, true);
        Standing.as(anna, () -> contacts.reply(anna, asked.contact(), back));

        String page = body(anna, get("/staff?view=OPEN&language=zh"));
        assertThat(page)
                .contains("href=\"/staff/cases/" + caseId + "\"", "az ügyfél válaszára vár")
                .contains("href=\"/staff/cases/new\"")
                .doesNotContain("Az Ön válaszára várunk");
    }

    @Test
    void the_newcomer_sees_which_organization_opened_the_contact() throws Exception {
        Receipt receipt = ask("work.permit", Urgency.SOON, "en");
        var holder = new Who.CodeHolder(receipt.contact());
        String name = organizations.names(Set.of(anna.organization())).get(anna.organization());
        assertThat(send(holder, get("/en/my/file")).getContentAsString()).doesNotContain(name);
        body(anna, get("/staff/contacts/" + receipt.contact()));
        assertThat(send(holder, get("/en/my/file")).getContentAsString()).contains("<bdi>" + name + "</bdi>");
    }

    @Test
    void the_second_officer_sees_both_texts() throws Exception {
        Receipt receipt = ask("work.permit", Urgency.SOON, "en");
        String version = version(receipt);
        reply(anna, receipt, version, "What Anna wrote.");

        var second = reply(bela, receipt, version, "What Béla wrote.");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("What Anna wrote.").contains(">What Béla wrote.</textarea>");
        String next = matches("name=\"version\" value=\"(\\d+)\"", second.getContentAsString())
                .getFirst();
        assertThat(reply(bela, receipt, next, "What Béla wrote.").getStatus()).isEqualTo(303);
    }

    @Test
    void a_translation_stands_under_the_message_and_only_in_a_language_of_the_house() throws Exception {
        Receipt receipt = ask("work.permit", Urgency.SOON, "en");
        String here = "/staff/contacts/" + receipt.contact();
        String there = matches("action=\"(" + here + "/messages/[0-9a-f-]+/translation)\"", body(anna, get(here)))
                .getFirst();
        var strange = post(there).param("language", "xx").param("text", "Fordítva");
        assertThat(send(anna, strange).getStatus()).isEqualTo(400);
        send(anna, post(there).param("language", "hu").param("text", "Fordítva"));
        assertThat(body(bela, get(here))).contains("Fordítva");
    }

    @Test
    void a_new_pin_is_shown_once_and_stands_in_no_address() throws Exception {
        Receipt receipt = ask("work.permit", Urgency.SOON, "en");
        var answer =
                send(anna, post("/staff/contacts/" + receipt.contact() + "/pin").param("once", Asked.key()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString()).contains(receipt.code().shown());
    }

    @Test
    void staff_of_another_organization_find_nothing() throws Exception {
        Receipt receipt = ask("work.permit", Urgency.SOON, "en");
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        assertThat(send(stranger, get("/staff/contacts/" + receipt.contact())).getStatus())
                .isEqualTo(404);
        assertThat(body(stranger, get("/staff?view=OPEN")))
                .doesNotContain(receipt.code().shown());
        assertThat(reply(stranger, receipt, "1", "hello").getStatus()).isEqualTo(404);
    }

    private Receipt ask(String topic, Urgency urgency, String language) {
        var asked = new NewContact(topic, urgency, language, null, null, null, Reach.NONE, "kérdés");
        return contacts.ask(asked, Asked.key());
    }

    private MockHttpServletResponse reply(Who.Staff who, Receipt receipt, String version, String text)
            throws Exception {
        return send(
                who,
                post("/staff/contacts/" + receipt.contact() + "/replies")
                        .param("once", Asked.key())
                        .param("version", version)
                        .param("language", "en")
                        .param("reads", "UNTRANSLATED")
                        .param("text", text));
    }

    private String version(Receipt receipt) throws Exception {
        String page = body(anna, get("/staff/contacts/" + receipt.contact()));
        return matches("name=\"version\" value=\"(\\d+)\"", page).getFirst();
    }

    private String body(Who.Staff who, MockHttpServletRequestBuilder request) throws Exception {
        var answer = send(who, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(Who who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(who))).andReturn().getResponse();
    }

    private static ArrayList<String> matches(String pattern, String page) {
        var found = new ArrayList<String>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
