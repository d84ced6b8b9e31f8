package org.kapocs.desk.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Name;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;

/** A mother sits at the desk: who lives with her is written down from her case. */
class HouseholdPagesTest extends HouseholdPagesTests {
    @Test
    void one_form_with_name_year_and_relation_takes_somebody_in_once_however_often_it_is_sent() throws Exception {
        assertThat(page(get("/staff/cases/" + file))).contains("Még nincs felírva, kivel él együtt.", home + "/new");
        var form = taking("Amira", "CHILD", null);
        answer(form, status().isSeeOther());
        answer(form, status().isSeeOther());
        assertThat(kin().people()).hasSize(1);
        assertThat(page(get("/staff/cases/" + file)))
                .contains("Amira Minta", "gyermeke · 2015", "Felírták a háztartáshoz");
        String whole = page(get(home));
        assertThat(whole)
                .contains(
                        "Együtt laknak",
                        "/staff/cases/new?known=" + one("Amira").client());
    }

    @Test
    void who_is_in_the_register_is_proposed_and_found_and_has_their_cases_beside_them() throws Exception {
        UUID theirs = open("Zahra");
        String again = answer(taking("Zahra", "PARENT", null), status().isOk());
        assertThat(again).contains("Lehet, hogy már szerepel.", "/new?known=" + clientOf(theirs));
        assertThat(kin().people()).isEmpty();
        assertThat(page(get(home + "/new").param("search", "zahra"))).contains("/new?known=" + clientOf(theirs));
        String known = page(get(home + "/new").param("known", clientOf(theirs).toString()));
        assertThat(known).contains("Zahra Minta", "Már szerepel a nyilvántartásban");
        answer(taking("", "PARENT", null).param("known", clientOf(theirs).toString()), status().isSeeOther());
        assertThat(page(get(home))).contains("szülője", "/staff/cases/" + theirs + "\"");
        assertThat(page(get("/staff/cases/" + theirs))).contains("Fatima Minta", "gyermeke");
    }

    @Test
    void who_changes_what_somebody_else_changed_meanwhile_is_shown_both() throws Exception {
        answer(taking("Amira", "CHILD", null), status().isSeeOther());
        UUID amira = one("Amira").client();
        answer(changing(amira, 1).param("relation", "GRANDCHILD").param("lives", "HERE"), status().isSeeOther());
        String both = answer(
                changing(amira, 1)
                        .param("relation", "WARD")
                        .param("lives", "HERE")
                        .param("speaker", "FIRST")
                        .param("ground", "COURT_DECISION")
                        .param("paper", "12/2026"),
                status().isConflict());
        assertThat(both).contains("Ami most el van mentve", "unokája", "Amit Ön írt", "gyámoltja", "12/2026");
        assertThat(both).contains("name=\"version\" value=\"2\"");

        var late = taking("Hasan", "CHILD", null);
        late.param("household", households().toString()).param("version-" + households(), "1");
        String other = answer(late, status().isConflict());
        assertThat(other).contains("Amira Minta", "Hasan Minta", "Mentés a javított szöveggel");
        assertThat(kin().people()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() throws Exception {
        assertThat(answer(taking("", "CHILD", null), status().isBadRequest())).contains("given-error");
        assertThat(answer(taking("Amira", "CHILD", "tavaly"), status().isBadRequest()))
                .contains("since-error", "value=\"tavaly\"");
        assertThat(answer(taking("Amira", "GUARDIAN", null), status().isBadRequest()))
                .contains("relation-error");
        answer(taking("Amira", "CHILD", null), status().isSeeOther());
        assertThat(answer(
                        changing(one("Amira").client(), 1)
                                .param("relation", "CHILD")
                                .param("lives", "HERE")
                                .param("speaker", "FIRST")
                                .param("ground", "BIRTH_CERTIFICATE"),
                        status().isBadRequest()))
                .contains("paper-error");
    }

    @Test
    void in_the_case_of_who_may_not_know_nothing_is_told_and_nobody_found() throws Exception {
        UUID his = open("Karim");
        answer(taking("", "SPOUSE", null).param("known", clientOf(his).toString()), status().isSeeOther());
        keepFrom(clientOf(his));
        assertThat(page(get("/staff/cases/" + file))).contains("Karim Minta", "nem tudhat róla", "volt házastársa");
        String hers = "Fatima";
        assertThat(page(get("/staff/cases/" + his))).doesNotContain(hers);
        String elsewhere = "/staff/cases/" + his + "/household";
        assertThat(page(get(elsewhere))).doesNotContain(hers);
        assertThat(page(get(elsewhere + "/new").param("search", "fatima"))).doesNotContain(hers);
        answer(get(elsewhere + "/" + clientOf(file)), status().isNotFound());
    }

    @Test
    void that_somebody_may_not_know_is_said_when_they_are_taken_in() throws Exception {
        assertThat(page(get(home + "/new"))).contains("name=\"kept\"", "Ő nem tudhat arról, hogy");
        answer(taking("Karim", "SPOUSE", null).param("kept", "yes"), status().isSeeOther());
        assertThat(one("Karim").kept()).isTrue();
        UUID omid = clientOf(open("Omid"));
        assertThat(page(get(home + "/new").param("known", omid.toString()))).contains("name=\"kept\"");
        var known = taking("", "RELATIVE", null).param("known", omid.toString()).param("kept", "yes");
        known.param("household", households().toString()).param("version-" + households(), "1");
        answer(known, status().isSeeOther());
        assertThat(Standing.as(officer, () -> households.of(officer, omid)).people())
                .extracting(Kin.One::name)
                .extracting(Name::given)
                .doesNotContain("Fatima");
    }

    @Test
    void the_newcomers_own_file_tells_of_no_household() throws Exception {
        answer(taking("Amira", "CHILD", null), status().isSeeOther());
        UUID contact = Standing.as(officer, () -> cases.get(officer, file, Purpose.CASEWORK))
                .contact();
        String own = http.perform(get("/hu/my/file").with(as(new Who.CodeHolder(contact))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).contains("<h1").doesNotContain("Amira").doesNotContain("áztartás");
    }

    @Test
    void one_removed_by_mistake_can_be_taken_in_again() throws Exception {
        answer(taking("Amira", "CHILD", null), status().isSeeOther());
        UUID amira = one("Amira").client();
        answer(
                post(home + "/" + amira + "/removal")
                        .param("household", households().toString())
                        .param("version", "1"),
                status().isSeeOther());
        assertThat(kin().people()).isEmpty();
        answer(taking("", "CHILD", null).param("known", amira.toString()), status().isSeeOther());
        assertThat(kin().people()).hasSize(1);
    }

    @Test
    void who_may_not_be_told_of_is_found_by_no_other_record_of_theirs() throws Exception {
        UUID his = open("Karim");
        answer(taking("", "SPOUSE", null).param("known", clientOf(his).toString()), status().isSeeOther());
        keepFrom(clientOf(his));
        UUID again = clientOf(open("Fatima"));
        join(clientOf(file), again);
        String elsewhere = "/staff/cases/" + his + "/household/new";
        assertThat(page(get(elsewhere).param("search", "fatima"))).doesNotContain("Fatima");
        for (UUID record : List.of(clientOf(file), again)) {
            answer(get(elsewhere).param("known", record.toString()), status().isNotFound());
            var sent = post(elsewhere).param("known", record.toString()).param("lives", "HERE");
            answer(sent.param("once", UUID.randomUUID().toString()), status().isNotFound());
        }
    }
}
