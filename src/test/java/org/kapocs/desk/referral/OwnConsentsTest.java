package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which of their consents a newcomer finds with the code of one contact, and takes back there. */
@HouseTest
class OwnConsentsTest {
    private static final String NONE = "You have given no consent";
    private static final String OTHERS = "is shown with the case code that you got then";

    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    Contacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void a_consent_from_an_earlier_contact_is_found_where_it_opens_something_and_closes_it_when_it_is_taken_back()
            throws Exception {
        var first = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID consent = asking.consent(first, Section.NAME);
        var second = again(first, first.service(), LegalBasis.PUBLIC_TASK);
        Browser phone = signedIn(second);
        assertThat(phone.get("/en/my/consents/" + consent).status())
                .as("nothing of this file stands on it yet")
                .isEqualTo(404);

        UUID referral = asking.draft(second, Section.NAME);
        asking.send(second, referral);
        assertThat(phone.get("/en/my/consents/" + consent).body()).contains("Kapu Minta Alapítvány");
        assertThat(file(phone)).contains("/en/my/consents/" + consent + "/withdraw");

        var answer = phone.post("/en/my/consents/" + consent + "/withdraw");
        assertThat(phone.get(answer.location()).body()).contains("You have withdrawn your consent");
        assertThat(asking.get(referral))
                .extracting(Referral::state, Referral::reason)
                .containsExactly(ReferralState.CANCELLED, Referral.Ending.CONSENT_WITHDRAWN.name());
        assertThat(file(phone)).contains("Withdrawn on").doesNotContain("/withdraw\"");
    }

    @Test
    void what_was_agreed_towards_somebody_else_is_not_told_to_who_holds_another_code_nor_that_there_is_nothing()
            throws Exception {
        var first = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID shelter = asking.consent(first, Section.NAME);
        var second = again(first, asking.service(), LegalBasis.PUBLIC_TASK);
        Browser phone = signedIn(second);
        assertThat(file(phone)).contains(OTHERS).doesNotContain(NONE);

        asking.sent(second, Section.NAME);
        assertThat(file(phone)).contains(OTHERS).doesNotContain(shelter.toString());
        assertThat(phone.get("/en/my/consents/" + shelter).status()).isEqualTo(404);
        assertThat(phone.post("/en/my/consents/" + shelter + "/withdraw").status())
                .isEqualTo(404);
        assertThat(given(first, shelter).withdrawnAt()).isNull();
        assertThat(file(signedIn(first))).contains(shelter.toString());
    }

    @Test
    void what_was_taken_back_or_covered_less_before_anybody_was_asked_here_stays_with_its_own_code() throws Exception {
        var first = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID before = asking.consent(first, Section.NAME);
        as(first.officer(), () -> consents.withdraw(first.officer(), before));
        clock.forward(Duration.ofMinutes(1));
        UUID less = asking.consent(first);
        var second = again(first, first.service(), LegalBasis.PUBLIC_TASK);
        asking.sent(second, Section.NAME);
        Browser phone = signedIn(second);
        assertThat(file(phone)).doesNotContain(before.toString()).doesNotContain(less.toString());
    }

    @Test
    void a_file_that_is_kept_on_consent_shows_the_consent_on_which_it_is_kept() throws Exception {
        var first = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID ours = kept(first);
        var second = again(first, first.service(), LegalBasis.CONSENT);
        assertThat(file(signedIn(second))).contains(ours.toString());
        var third = again(first, first.service(), LegalBasis.PUBLIC_TASK);
        assertThat(file(signedIn(third))).doesNotContain(ours.toString());

        assertThat(signedIn(second)
                        .post("/en/my/consents/" + ours + "/withdraw")
                        .status())
                .isEqualTo(303);
        assertThat(given(first, ours).withdrawnAt()).isNotNull();
    }

    @Test
    void a_file_that_was_closed_before_or_opened_after_it_held_does_not_show_a_consent() throws Exception {
        var first = asking.story(staff.inCity(Role.DESK_OFFICER));
        var closed = again(first, first.service(), LegalBasis.CONSENT);
        close(closed);
        clock.forward(Duration.ofMinutes(1));
        UUID later = kept(first);
        Browser old = signedIn(closed);
        assertThat(file(old)).contains(OTHERS).doesNotContain(later.toString());
        assertThat(old.get("/en/my/consents/" + later).status()).isEqualTo(404);
        assertThat(old.post("/en/my/consents/" + later + "/withdraw").status()).isEqualTo(404);
        assertThat(given(first, later).withdrawnAt()).isNull();

        UUID ended = kept(first, 0);
        clock.forward(Duration.ofDays(2));
        var after = again(first, first.service(), LegalBasis.CONSENT);
        assertThat(file(signedIn(after))).contains(later.toString()).doesNotContain(ended.toString());
    }

    private void close(Asking.Story story) {
        as(story.officer(), () -> {
            var whole = cases.file(story.officer(), story.caseFile());
            Map<UUID, Outcome> outcomes = whole.openNeeds().stream()
                    .collect(Collectors.toMap(each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
            return cases.close(
                    story.officer(), story.caseFile(), whole.file().version(), CloseReason.FINISHED, outcomes);
        });
    }

    private UUID kept(Asking.Story story) {
        return kept(story, 90);
    }

    /** Agreed to before the client had a code. */
    private UUID kept(Asking.Story story, int days) {
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                story.client(),
                null,
                ConsentPurpose.CASEWORK,
                ConsentPurpose.CASEWORK.version(),
                "ar",
                new Recipient(story.officer().organization(), "Minta Kerület"),
                Set.of(Section.NAME, Section.NEEDS),
                today,
                today.plusDays(days),
                HowGiven.SIGNED,
                false);
        return as(story.officer(), () -> consents.give(story.officer(), given, Asked.key()));
    }

    private Consent given(Asking.Story story, UUID id) {
        return as(story.officer(), () -> consents.get(story.officer(), id));
    }

    /** The same client writes again: another contact, another code, another case. */
    private Asking.Story again(Asking.Story first, UUID service, LegalBasis basis) {
        var receipt = contacts.ask(Asked.question("again"), Asked.key());
        var wish = new NewCase(receipt.contact(), first.client(), Invented.person(), basis, List.of(), List.of(), "");
        UUID file = as(first.officer(), () -> cases.open(first.officer(), wish, Asked.key()));
        UUID need = as(first.officer(), () -> cases.needs(first.officer(), file))
                .getFirst()
                .need()
                .id();
        return new Asking.Story(first.officer(), receipt, file, first.client(), need, service);
    }

    private Browser signedIn(Asking.Story story) throws Exception {
        var phone = new Browser(port);
        phone.post(
                "/en/my",
                "code",
                story.receipt().code().shown(),
                "pin",
                story.receipt().pin());
        return phone;
    }

    private static String file(Browser phone) throws Exception {
        return phone.get("/en/my/file").body();
    }
}
