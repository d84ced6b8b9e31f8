package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Ground;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;

/** People of a household are referred together, each by their own consent, and none whom nobody looked at. */
@HouseTest
class TogetherTest extends Couple {
    @Test
    void each_has_a_referral_of_their_own_bound_to_the_others_and_one_press_sends_all() {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        UUID other = other(id);
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.consent");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
        family.consent(story, wife);
        asking.send(story, id);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(asking.get(other))
                .extracting(Referral::state, Referral::client, Referral::party)
                .containsExactly(ReferralState.REQUESTED, wife, asking.get(id).party());
    }

    @Test
    void who_may_not_know_of_somebody_is_not_offered_and_cannot_be_sent_with_them() {
        UUID husband = family.person(story, "Minta Férj", 1990);
        family.takes(story, husband, new Tie(Relation.SPOUSE, false, true, null, null, ""));
        UUID id = draft();
        assertThat(table(id).candidates())
                .extracting(Together.Candidate::client)
                .containsExactly(wife);
        assertThatThrownBy(() -> join(id, husband))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.kept");

        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        family.stands(story, wife, Stay.HERE, new Tie(Relation.SPOUSE, false, true, null, null, ""));
        assertThat(table(id).members()).isEmpty();
        asking.send(story, id);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(asking.get(id(wife)).state()).isEqualTo(ReferralState.DRAFT);
    }

    @Test
    void a_draft_that_nobody_looked_at_is_not_sent_along() {
        UUID id = draft();
        family.consent(story, story.client());
        family.consent(story, wife);
        var unseen = Map.<UUID, Integer>of();
        join(id, wife);
        int version = asking.get(id).version();
        assertThatThrownBy(() -> as(officer, () -> referrals.send(officer, id, version, unseen, false)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.changed");
        Map<UUID, Integer> seen = table(id).along();
        UUID other = id(wife);
        as(officer, () -> referrals.revise(officer, other, seen.get(other), Set.of(), "sentinel-unseen", "hu"));
        assertThatThrownBy(() -> as(officer, () -> referrals.send(officer, id, version, seen, false)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.changed");
        assertThat(asking.get(other).state()).isEqualTo(ReferralState.DRAFT);
        asking.send(story, id);
        assertThat(asking.get(other).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void words_about_who_is_sent_along_that_tell_of_another_are_asked_about_too() throws Exception {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        UUID other = other(id);
        as(officer, () -> referrals.revise(officer, other, 2, Set.of(Section.NAME), "Elkíséri Sentinel-Family.", "hu"));
        String asked = press(id);
        assertThat(asked).contains("ügyében írnak: Név.", "/referrals/" + other);
        assertThat(asking.get(other).state()).isEqualTo(ReferralState.DRAFT);
    }

    private String press(UUID id) throws Exception {
        Matcher along = Pattern.compile("name=\"along\" value=\"([^\"]+)\"").matcher(page(id));
        assertThat(along.find()).isTrue();
        Referral draft = asking.get(id);
        return http.perform(post("/staff/cases/" + story.caseFile() + "/referrals/" + id + "/send")
                        .param("version", draft.version() + "")
                        .param("sections", "NAME")
                        .param("asked", draft.asked())
                        .param("language", draft.to().language())
                        .param("along", along.group(1))
                        .with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void the_page_says_who_is_sent_along_and_its_button_sends_them() throws Exception {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        press(id);
        assertThat(asking.get(id(wife)).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void what_was_written_for_one_is_not_written_into_the_referral_of_another() {
        UUID id = draft();
        join(id, wife);
        assertThat(asking.get(id).asked()).isEqualTo("askedsentinel");
        assertThat(asking.get(other(id)).asked()).isEmpty();
    }

    @Test
    void a_need_of_another_topic_is_not_offered() {
        UUID brother = family.person(story, "Minta Fivér", new BirthDate(1994, 5, 17), "housing.rent");
        family.takes(story, brother, Tie.of(Relation.SIBLING));
        assertThat(table(draft()).candidates())
                .extracting(Together.Candidate::client)
                .containsExactly(wife);
    }

    @Test
    void somebody_whose_birth_nobody_knows_goes_along_only_with_a_speaker() {
        UUID cousin = family.person(story, "Minta Rokon", null, "school.primary");
        family.takes(story, cousin, Tie.of(Relation.SIBLING));
        UUID id = draft();
        join(id, cousin);
        family.consent(story, story.client());
        family.consent(story, cousin);
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.speaker");
    }

    @Test
    void who_does_not_live_there_now_is_not_sent_along() {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        family.stands(story, wife, new Stay(null, RoughDate.typed("2026-01", "until"), false), Tie.of(Relation.SPOUSE));
        bound(id, wife);
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.kept");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
    }

    @Test
    void of_whom_the_client_may_not_know_nothing_is_shown_though_they_were_bound() {
        UUID id = draft();
        join(id, wife);
        family.stands(story, wife, Stay.HERE, new Tie(Relation.SPOUSE, false, true, null, null, ""));
        bound(id, wife);
        UUID hers = id(wife);
        assertThat(table(hers).members()).isEmpty();
    }

    @Test
    void a_child_goes_along_only_where_it_is_recorded_who_may_speak_for_them() {
        UUID son = family.person(story, "Minta Kisfiú", 2018);
        family.takes(story, son, Tie.of(Relation.CHILD));
        UUID id = draft();
        join(id, son);
        family.consent(story, story.client());
        family.consent(story, son);
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.together.speaker");
        Kin.Home home = as(officer, () -> households.of(officer, story.client()))
                .homes()
                .getFirst();
        var spoken = new Tie(Relation.CHILD, false, false, Tie.Speaker.FIRST, Ground.values()[0], "Minta irat 1/2026");
        as(
                officer,
                () -> households.change(
                        officer,
                        new Households.Spot(story.client(), home.id(), home.version()),
                        son,
                        Stay.HERE,
                        new Households.Towards(story.client(), spoken)));
        asking.send(story, id);
        assertThat(asking.get(other(id)).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void a_family_that_is_more_than_the_places_left_is_asked_whether_to_send_it_nevertheless() throws Exception {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> places.set(editor, story.service(), 1));
        String page = page(id);
        assertThat(page).contains("name=\"though\"");
        assertThatThrownBy(() -> asking.send(story, id))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("referral.full");
        asking.send(story, id, true);
        assertThat(asking.get(id(wife)).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void a_form_that_is_sent_twice_refers_nobody_twice() {
        UUID id = draft();
        String key = Asked.key();
        as(officer, () -> together.join(officer, id, Set.of(wife), key));
        as(officer, () -> together.join(officer, id, Set.of(wife), key));
        assertThat(table(id).members()).hasSize(1);
        assertThat(table(id).candidates()).isEmpty();
    }
}
