package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the client is asked when a case is closed. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class AskingTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private long before;

    @BeforeEach
    void somebody() {
        officer = staff.inCity(Role.DESK_OFFICER);
        before = letters();
    }

    @Test
    void a_letter_is_chosen_beforehand_only_where_nothing_is_to_be_minded() throws Exception {
        Reach mail = Closed.mail("");
        Closed open = Closed.open(cases, officer, mail);
        ask(get(closing(open))).andExpect(content().string(containsString("value=\"" + mail.value() + "\" checked")));
        Reach minded = Closed.mail("A férje is olvassa");
        Closed other = Closed.open(cases, officer, minded);
        ask(get(closing(other)))
                .andExpect(content()
                        .string(allOf(
                                containsString("A férje is olvassa"),
                                containsString("value=\"\" checked"),
                                not(containsString("value=\"" + minded.value() + "\" checked")))));
        Closed unreachable = Closed.open(cases, officer, new Reach(ReachKind.PHONE, "+36 1 555 0149", ""));
        ask(get(closing(unreachable))).andExpect(content().string(not(containsString("ask-client"))));
    }

    @Test
    void closing_writes_to_the_client_when_that_was_chosen_and_to_nobody_otherwise() throws Exception {
        Reach mail = Closed.mail("");
        Closed asked = Closed.open(cases, officer, mail);
        close(asked, mail.value()).andExpect(status().isSeeOther());
        assertThat(letters()).isEqualTo(before + 1);
        ask(get("/staff/cases/" + asked.file())).andExpect(content().string(containsString("Levélben megkérdeztük")));
        Closed unasked = Closed.open(cases, officer, Closed.mail(""));
        close(unasked, "").andExpect(status().isSeeOther());
        assertThat(letters()).isEqualTo(before + 1);
    }

    @Test
    void an_address_that_is_theirs_no_more_gets_no_letter_and_the_case_is_closed_all_the_same() throws Exception {
        Closed open = Closed.open(cases, officer, Closed.mail(""));
        close(open, "volt.ferj@minta.example.org").andExpect(redirectedUrl("/staff/cases/" + open.file()));
        assertThat(letters()).isEqualTo(before);
        ask(post("/staff/cases/" + open.file() + "/satisfaction")
                        .param("ask-client", "volt.ferj@minta.example.org")
                        .param("once", UUID.randomUUID().toString()))
                .andExpect(status().isConflict());
    }

    @Test
    void a_card_carries_a_link_and_a_code_in_the_language_of_the_client_and_nothing_of_the_case() throws Exception {
        Closed closed = Closed.closed(cases, officer);
        ask(post("/staff/cases/" + closed.file() + "/satisfaction/card"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("lang=\"ar\" dir=\"rtl\""),
                                containsString("/ar/satisfaction/"),
                                containsString("class=\"qr\""),
                                containsString("كيف كانت تجربتك؟"))));
    }

    @Test
    void the_same_form_sent_twice_writes_one_letter() throws Exception {
        Reach mail = Closed.mail("");
        Closed closed = Closed.closed(cases, officer, mail);
        String once = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            ask(post("/staff/cases/" + closed.file() + "/satisfaction")
                            .param("ask-client", mail.value())
                            .param("once", once))
                    .andExpect(status().isSeeOther());
        }
        assertThat(letters()).isEqualTo(before + 1);
    }

    @Test
    void nobody_of_another_organization_asks_a_client() throws Exception {
        Closed closed = Closed.closed(cases, officer);
        officer = staff.with(Role.DESK_OFFICER);
        ask(get("/staff/cases/" + closed.file() + "/satisfaction")).andExpect(status().isNotFound());
        ask(post("/staff/cases/" + closed.file() + "/satisfaction/card")).andExpect(status().isNotFound());
    }

    @Test
    void tokens_are_kept_nowhere_in_the_clear_and_staff_see_no_answer_in_the_database() {
        Closed closed = Closed.closed(cases, officer);
        List<String> seen = Standing.as(
                officer,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("""
                        select l.question::text from satisfaction.link l
                        union all select a.question::text from satisfaction.answer a
                        union all select r.id::text from satisfaction.remark r""").query(String.class).list()));
        assertThat(seen)
                .as("for an officer of the city, in which others have answered")
                .isEmpty();
        assertThat(closed.version()).isPositive();
    }

    @Test
    void no_letter_leads_to_the_question_that_it_asks() throws Exception {
        Reach mail = Closed.mail("");
        Closed open = Closed.open(cases, officer, mail);
        close(open, mail.value()).andExpect(status().isSeeOther());
        assertThat(letters()).isEqualTo(before + 1);
        assertThat(house("select count(*) from notification.letter l, satisfaction.question q"
                        + " where position(q.id::text in l.dedup_key) > 0"))
                .isZero();
    }

    @Test
    void a_client_is_asked_in_the_first_of_their_languages_that_the_house_speaks() throws Exception {
        Closed closed = Closed.open(cases, officer, List.of("ps", "ru", "en")).close();
        ask(post("/staff/cases/" + closed.file() + "/satisfaction/card"))
                .andExpect(content().string(containsString("/ru/satisfaction/")));
    }

    @Test
    void where_the_house_speaks_none_of_their_languages_the_officer_picks_one() throws Exception {
        Reach mail = Closed.mail("");
        Closed closed = Closed.open(cases, officer, List.of("ps"), mail);
        ask(get(closing(closed))).andExpect(content().string(not(containsString("ask-client"))));
        closed.close();
        String asking = "/staff/cases/" + closed.file() + "/satisfaction";
        ask(get(asking))
                .andExpect(content()
                        .string(allOf(containsString("name=\"ask-language\""), not(containsString(" selected")))));
        ask(post(asking + "/card")).andExpect(status().isBadRequest());
        ask(post(asking)
                        .param("ask-client", mail.value())
                        .param("once", UUID.randomUUID().toString()))
                .andExpect(status().isBadRequest());
        assertThat(letters()).isEqualTo(before);
        ask(post(asking + "/card").param("ask-language", "ru"))
                .andExpect(content().string(containsString("/ru/satisfaction/")));
        ask(get(asking)).andExpect(content().string(containsString("value=\"ru\" selected")));
    }

    private ResultActions close(Closed open, String address) throws Exception {
        UUID need = Standing.as(
                officer,
                () -> cases.needs(officer, open.file()).getFirst().need().id());
        return ask(post(closing(open))
                .param("version", String.valueOf(open.version()))
                .param("reason", "FINISHED")
                .param("need-" + need, "OURSELVES")
                .param("ask-client", address));
    }

    private static String closing(Closed open) {
        return "/staff/cases/" + open.file() + "/closing";
    }

    private long letters() {
        return house("select count(*) from notification.letter where dedup_key like 'satisfaction:%'");
    }

    private long house(String question) {
        return as(
                new Who.Machine("test"),
                () -> sql.sql(question).query(Long.class).single());
    }

    private <T> T as(Who who, Supplier<T> work) {
        return Standing.as(who, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)).header("Sec-Fetch-Site", "same-origin"));
    }
}
