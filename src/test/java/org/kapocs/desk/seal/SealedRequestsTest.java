package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.seal.Guarded.as;
import static org.kapocs.desk.seal.Guarded.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Pressing;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.Requests;
import org.kapocs.desk.rights.Shown;
import org.kapocs.desk.rights.Way;
import org.kapocs.desk.rights.Wish;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The law gives a month for what somebody asks, also when their file is sealed. */
class SealedRequestsTest extends InDanger {
    @Autowired
    Requests requests;

    @Autowired
    Pressing pressing;

    @Autowired
    MockMvc http;

    private UUID asked(Kind kind) {
        var newcomer = house.newcomer(officer, file);
        return as(newcomer, () -> requests.ask(newcomer, new Wish(kind, Way.OWN_FILE, Shown.CODE, null, ""), key()));
    }

    private String page(Who.Staff who, String path) throws Exception {
        var answer = http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void who_decides_sees_that_a_sealed_file_waits_and_until_when_and_not_whose_it_is() throws Exception {
        UUID seal = house.seal(officer, file);
        asked(Kind.COPY);
        assertThat(as(supervisor, () -> requests.waiting(supervisor))).isEmpty();
        assertThat(as(supervisor, () -> pressing.sealed(supervisor)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.seal()).isEqualTo(seal);
                    assertThat(each.kind()).isEqualTo(Kind.COPY);
                    assertThat(each.dueOn()).isEqualTo(LocalDate.now(clock).plusMonths(1));
                    assertThat(each.keepers()).hasSize(1);
                });
        assertThat(page(supervisor, "/staff/rights"))
                .contains("A request about a sealed file", "/staff/seals?seal=" + seal)
                .doesNotContain(Guarded.FAMILY, number());
        assertThat(page(supervisor, "/staff")).contains("1 about sealed files", "/staff/rights");
    }

    @Test
    void the_data_protection_officer_sees_it_too_and_is_offered_no_way_into_the_file() throws Exception {
        house.seal(officer, file);
        asked(Kind.ERASURE);
        Who.Staff guardian = staff.in(officer.organization(), Role.DATA_PROTECTION_OFFICER);
        assertThat(page(guardian, "/staff/rights"))
                .contains("A request about a sealed file")
                .doesNotContain("/staff/seals?seal=", number());
    }

    @Test
    void who_may_know_nothing_of_the_client_is_not_told_that_they_asked() {
        house.seal(officer, file);
        asked(Kind.COPY);
        staff.in(officer.organization(), Role.SUPERVISOR);
        as(officer, () -> house.lockOuts.say(officer, file, supervisor.account(), Said.CLIENT));
        assertThat(as(supervisor, () -> pressing.sealed(supervisor))).isEmpty();
    }

    @Test
    void its_keepers_find_it_where_their_day_begins_and_read_there_who_can_decide() throws Exception {
        UUID request = asked(Kind.ERASURE);
        assertThat(as(officer, () -> pressing.kept(officer))).isEmpty();
        house.seal(officer, file);
        assertThat(as(officer, () -> pressing.kept(officer)))
                .extracting(Request::id)
                .containsExactly(request);
        assertThat(page(officer, "/staff")).contains("/staff/rights/requests/" + request);
        assertThat(page(officer, "/staff/rights/requests/" + request))
                .contains("a supervisor agrees", "/staff/cases/" + file + "/seal")
                .doesNotContain("/erasure\"");
    }

    @Test
    void an_open_file_is_told_as_before() {
        asked(Kind.COPY);
        assertThat(as(supervisor, () -> requests.waiting(supervisor))).hasSize(1);
        assertThat(as(supervisor, () -> pressing.sealed(supervisor))).isEmpty();
    }

    @Test
    void the_page_of_the_client_which_others_may_read_does_not_give_away_that_it_is_sealed() throws Exception {
        var newcomer = house.newcomer(officer, file);
        String before = own(newcomer);
        house.seal(officer, file);
        assertThat(own(newcomer)).isEqualTo(before);
    }

    private String own(Who.CodeHolder newcomer) throws Exception {
        return http.perform(get("/en/my/file").with(Staff.as(newcomer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("value=\"[0-9a-f-]{36}\"", "")
                .replaceAll(" · \\d+ times", "")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }
}
