package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What newcomers read in their own file about whom we asked, and who may see what. */
@HouseTest
class OwnReferralsTest {
    private static final String SHOWN = "They can see it now";
    private static final String ASKED =
            "Asked; until they accept they see only your need, your language and our message";
    private static final String OVER = "They see nothing now";

    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralHistory history;

    @Autowired
    Contacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    List<CasePart> parts;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    @Test
    void what_a_consent_lets_be_seen_is_said_as_it_is_at_that_moment() throws Exception {
        var story = story();
        asking.consent(story, Section.NAME);
        Browser phone = signedIn(story);
        assertThat(file(phone)).contains("They see nothing yet").doesNotContain(SHOWN);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        assertThat(file(phone)).contains(ASKED).doesNotContain(SHOWN);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        assertThat(file(phone)).contains(SHOWN);
        as(partner, () -> referrals.report(partner, Report.BEGUN, PartnerMessage.NONE));
        assertThat(file(phone)).contains("they have begun to help").doesNotContain("The help has begun");
        as(partner, () -> referrals.report(partner, Report.HELPED, PartnerMessage.NONE));
        assertThat(file(phone)).contains(OVER).doesNotContain(SHOWN);
    }

    @Test
    void a_consent_that_is_used_in_another_case_is_said_to_be_used() throws Exception {
        var story = story();
        asking.consent(story, Section.NAME);
        var other = asking.another(story);
        UUID id = asking.draft(other, Section.NAME);
        asking.send(other, id);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        assertThat(file(signedIn(story))).contains(SHOWN);
    }

    @Test
    void taking_a_consent_back_is_confirmed_and_the_card_agrees() throws Exception {
        var story = story();
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        Browser phone = signedIn(story);
        var answer = phone.post("/en/my/consents/" + consent + "/withdraw");
        assertThat(phone.get(answer.location()).body()).contains("You have withdrawn your consent");
        assertThat(file(phone)).contains("The consent was taken back").contains("They no longer see anything of yours");
    }

    @Test
    void taking_one_of_two_consents_back_says_that_the_other_still_opens_something() throws Exception {
        var story = story();
        UUID first = asking.consent(story, Section.NAME);
        UUID second = asking.consent(story, Section.NAME, Section.REACH);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        Browser phone = signedIn(story);
        var answer = phone.post("/en/my/consents/" + first + "/withdraw");
        assertThat(phone.get(answer.location()).body())
                .contains("another consent of yours")
                .doesNotContain("sees nothing of your case");
        answer = phone.post("/en/my/consents/" + second + "/withdraw");
        assertThat(phone.get(answer.location()).body())
                .contains("sees nothing of your case")
                .doesNotContain("another consent of yours");
    }

    @Test
    void the_words_of_a_provider_reach_the_newcomer_and_the_case_and_no_call_is_promised_without_a_number()
            throws Exception {
        var story = story();
        UUID id = asking.sent(story, Section.NAME);
        var partner = new Browser(port);
        partner.post("/hu/referral/" + asking.token(id));
        assertThat(partner.get("/hu/referral").body()).contains("name=\"message\"");
        var tooLong = partner.post("/hu/referral/accept", "message", "á".repeat(1001), "in", "ar");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("á".repeat(1001));
        partner.post(
                "/hu/referral/accept",
                "message",
                "sentinel-welcome",
                "in",
                "ar",
                "once",
                UUID.randomUUID().toString());
        partner.post(
                "/hu/referral/report",
                "message",
                "sentinel-bring",
                "in",
                "hu",
                "once",
                UUID.randomUUID().toString());
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);

        String file = file(signedIn(story));
        assertThat(file)
                .contains("lang=\"ar\"><bdi>sentinel-welcome")
                .contains("sentinel-bring")
                .contains("Kapu Minta Alapítvány")
                .contains("/en/services/" + story.service())
                .contains("They cannot see how to reach you")
                .doesNotContain("will contact you");
        assertThat(as(story.officer(), () -> said(story)))
                .extracting(each -> each.said() == null ? "" : each.said().text())
                .contains("sentinel-welcome", "sentinel-bring");
    }

    @Test
    void with_a_number_shared_they_will_be_contacted() throws Exception {
        var story = story();
        UUID id = asking.sent(story, Section.REACH);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        assertThat(file(signedIn(story))).contains("will contact you");
    }

    @Test
    void a_declined_referral_says_once_that_help_is_looked_for_and_not_when_the_need_is_met() throws Exception {
        var story = story();
        UUID declined = asking.sent(story, Section.NAME);
        var first = new Who.LinkHolder(declined);
        as(first, () -> referrals.decline(first, Refusal.NO_CAPACITY));
        Browser phone = signedIn(story);
        assertThat(file(phone)).containsOnlyOnce("We are looking for help for you elsewhere");
        UUID helped = asking.sent(story, Section.NAME);
        var second = new Who.LinkHolder(helped);
        as(second, () -> referrals.accept(second, PartnerMessage.NONE));
        as(second, () -> referrals.report(second, Report.HELPED, PartnerMessage.NONE));
        phone.post("/en/my/file/referrals/" + helped, "helped", "true");
        assertThat(file(phone)).doesNotContain("We are looking for help for you elsewhere");
    }

    private List<Happening> said(Asking.Story story) {
        var file = asking.cases.get(story.officer(), story.caseFile(), Purpose.CASEWORK);
        return parts.stream()
                .flatMap(part -> part.of(story.officer(), file, true).happenings().stream())
                .toList();
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }

    @Test
    void who_wrote_before_opens_the_file_of_a_second_contact_too() throws Exception {
        var first = story();
        var receipt = contacts.ask(Asked.question("again"), Asked.key());
        var wish = new NewCase(
                receipt.contact(),
                first.client(),
                new Person(List.of(Name.pseudonym("Dara")), null, List.of(), List.of(), null),
                LegalBasis.PUBLIC_TASK,
                List.of(),
                List.of(),
                "");
        UUID file = as(first.officer(), () -> cases.open(first.officer(), wish, Asked.key()));
        UUID need = as(first.officer(), () -> cases.needs(first.officer(), file))
                .getFirst()
                .need()
                .id();
        var second = new Asking.Story(first.officer(), receipt, file, first.client(), need, first.service());
        var partner = new Who.LinkHolder(asking.sent(second, Section.NAME, Section.REACH));
        as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        assertThat(signedIn(second).get("/en/my/file").status()).isEqualTo(200);
    }

    @Test
    void whom_nobody_asked_does_not_stand_in_the_file_as_taken_back() throws Exception {
        var story = story();
        asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        as(story.officer(), () -> referrals.cancel(story.officer(), id));
        Browser phone = signedIn(story);
        assertThat(file(phone)).doesNotContain("They no longer see anything", "Whom we asked to help you");
        assertThat(as(story.newcomer(), () -> history.own(story.newcomer()))).isEmpty();
    }

    private Browser signedIn(Asking.Story story) throws Exception {
        var phone = new Browser(port);
        var answer = phone.post(
                "/en/my",
                "code",
                story.receipt().code().shown(),
                "pin",
                story.receipt().pin());
        assertThat(answer.status()).isEqualTo(303);
        return phone;
    }

    private static String file(Browser phone) throws Exception {
        return phone.get("/en/my/file").body();
    }
}
