package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.shared.access.Standing.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a caseworker is told when a consent of their client is taken back. */
@HouseTest
class TakenBackTest {
    @Autowired
    MockMvc http;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    CaseNews news;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    private Who.Staff officer = Invented.officer(UUID.randomUUID());

    @BeforeEach
    void somebody() {
        officer = staff.with(Role.DESK_OFFICER);
    }

    @Test
    void who_took_it_back_for_the_client_knows_and_is_told_when_a_program_did_so_in_their_name() {
        Case file = opened(LegalBasis.PUBLIC_TASK);
        takesBack(officer, file);
        assertThat(told()).isEmpty();
        UUID consent = takesBack(
                new Who.Staff(
                        officer.account(),
                        officer.name(),
                        officer.organization(),
                        officer.sites(),
                        officer.roles(),
                        new Who.Program(UUID.randomUUID(), Set.of(Action.values()))),
                file);
        assertThat(told()).extracting(each -> each.consent().id()).containsExactly(consent);
    }

    @Test
    void that_the_case_itself_is_kept_on_it_is_said_and_only_where_it_is() throws Exception {
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        takesBack(colleague, opened(LegalBasis.PUBLIC_TASK));
        assertThat(told()).extracting(Withdrawn::kept).containsExactly(false);
        assertThat(day()).contains("nem zárult le vele").doesNotContain("nem folytatható");
        takesBack(colleague, opened(LegalBasis.CONSENT));
        assertThat(told()).extracting(Withdrawn::kept).containsExactly(true, false);
        assertThat(day()).contains("új hozzájárulás vagy más jogalap nélkül nem folytatható");
    }

    private Case opened(LegalBasis basis) {
        NewCase wish = Invented.wish("Minta Visszavonó", null);
        var known = new NewCase(null, null, wish.person(), basis, wish.needs(), wish.matters(), wish.summary());
        UUID id = as(officer, () -> cases.open(officer, known, key()));
        return as(officer, () -> cases.get(officer, id, Purpose.CASEWORK));
    }

    /** That their organization keeps the file, given and taken back. */
    private UUID takesBack(Who.Staff who, Case file) {
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                file.client(),
                file.contact(),
                ConsentPurpose.CASEWORK,
                ConsentPurpose.CASEWORK.version(),
                "hu",
                new Recipient(officer.organization(), "Minta"),
                Set.of(Section.NAME),
                today,
                today.plusDays(90),
                HowGiven.SPOKEN,
                false);
        UUID id = as(officer, () -> consents.give(officer, given, key()));
        Consent consent = as(officer, () -> consents.get(officer, id));
        as(who, () -> withdrawals.take(who, file, consent));
        return id;
    }

    private List<Withdrawn> told() {
        return as(officer, () -> news.told(officer)).withdrawn();
    }

    private String day() throws Exception {
        return http.perform(MockMvcRequestBuilders.get("/staff").with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
