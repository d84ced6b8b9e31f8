package org.kapocs.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ConsentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private final Who.Staff officer = officer();
    private final UUID client = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final Recipient foundation = new Recipient(UUID.randomUUID(), "Kapu Minta Alapítvány");

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void covers_its_sections_towards_its_recipient_on_its_days() {
        UUID id = give(Set.of(Section.NAME, Section.REACH), TODAY, TODAY.plusMonths(3));

        assertThat(covers(foundation.organization(), TODAY, Section.NAME)).isEqualTo(new Coverage.Granted(id));
        assertThat(covers(foundation.organization(), TODAY.plusMonths(3), Section.NAME, Section.REACH))
                .isEqualTo(new Coverage.Granted(id));
    }

    @Test
    void refuses_another_section_another_recipient_and_another_day_each_with_its_reason() {
        give(Set.of(Section.NAME), TODAY, TODAY.plusMonths(3));

        assertThat(covers(foundation.organization(), TODAY, Section.NAME, Section.BIRTH))
                .isEqualTo(new Coverage.Refused(Coverage.Reason.SECTIONS));
        assertThat(covers(UUID.randomUUID(), TODAY, Section.NAME))
                .isEqualTo(new Coverage.Refused(Coverage.Reason.NONE));
        assertThat(covers(foundation.organization(), TODAY.minusDays(1), Section.NAME))
                .isEqualTo(new Coverage.Refused(Coverage.Reason.NOT_YET));
        assertThat(covers(foundation.organization(), TODAY.plusMonths(4), Section.NAME))
                .isEqualTo(new Coverage.Refused(Coverage.Reason.EXPIRED));
    }

    @Test
    void two_consents_do_not_add_up_to_a_third() {
        give(Set.of(Section.NAME), TODAY, TODAY.plusMonths(3));
        give(Set.of(Section.REACH), TODAY, TODAY.plusMonths(3));

        assertThat(covers(foundation.organization(), TODAY, Section.NAME, Section.REACH))
                .isEqualTo(new Coverage.Refused(Coverage.Reason.SECTIONS));
    }

    @Test
    void the_client_takes_it_back_and_it_covers_nothing_any_more() {
        UUID id = give(Set.of(Section.NAME), TODAY, TODAY.plusMonths(3));
        var holder = new Who.CodeHolder(contact);

        Standing.as(holder, () -> consents.withdraw(holder, id));
        Standing.as(holder, () -> consents.withdraw(holder, id));

        assertThat(covers(foundation.organization(), TODAY, Section.NAME))
                .isEqualTo(new Coverage.Refused(Coverage.Reason.WITHDRAWN));
        assertThat(Standing.as(officer, () -> consents.inForce(officer, client)))
                .isEmpty();
        assertThat(Standing.as(officer, () -> consents.all(officer, client))).hasSize(1);
    }

    @Test
    void a_text_that_is_no_longer_read_to_people_cannot_be_agreed_to() {
        assertThatThrownBy(() -> Standing.as(
                        officer,
                        () -> consents.give(
                                officer,
                                given(Set.of(Section.NAME), TODAY, TODAY, ConsentPurpose.REFERRAL.version() + 1),
                                UUID.randomUUID().toString())))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_consent_to_nothing_or_for_no_day_is_none() {
        assertThatThrownBy(() -> given(Set.of(), TODAY, TODAY, 1)).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> given(Set.of(Section.NAME), TODAY, TODAY.minusDays(1), 1))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void another_organization_and_another_newcomer_do_not_see_it() {
        UUID id = give(Set.of(Section.NAME), TODAY, TODAY.plusMonths(3));
        Who.Staff stranger = officer();
        var other = new Who.CodeHolder(UUID.randomUUID());

        assertThatThrownBy(() -> Standing.as(stranger, () -> consents.get(stranger, id)))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> Standing.as(other, () -> consents.withdraw(other, id)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(rowsSeenBy(officer, id)).isEqualTo(1);
        assertThat(rowsSeenBy(stranger, id)).isZero();
        assertThat(rowsSeenBy(other, id)).isZero();
    }

    @Test
    void what_was_agreed_to_can_not_be_changed_by_the_application() {
        UUID id = give(Set.of(Section.NAME), TODAY, TODAY.plusMonths(3));

        assertThatThrownBy(() -> Standing.as(
                        officer,
                        () -> transaction.execute(
                                t -> sql.sql("update privacy.consent set sections = '{NAME,BIRTH}' where id = :id")
                                        .param("id", id)
                                        .update())))
                .hasStackTraceContaining("permission denied for table consent");
    }

    private Coverage covers(UUID organization, LocalDate day, Section... sections) {
        return Standing.as(officer, () -> consents.covers(officer, client, organization, Set.of(sections), day));
    }

    private UUID give(Set<Section> sections, LocalDate from, LocalDate until) {
        return Standing.as(
                officer,
                () -> consents.give(
                        officer,
                        given(sections, from, until, 1),
                        UUID.randomUUID().toString()));
    }

    private GivenConsent given(Set<Section> sections, LocalDate from, LocalDate until, int version) {
        return new GivenConsent(
                client,
                contact,
                ConsentPurpose.REFERRAL,
                version,
                "ar",
                foundation,
                sections,
                from,
                until,
                HowGiven.READ_ALOUD,
                true);
    }

    private int rowsSeenBy(Who who, UUID id) {
        return Standing.as(
                who,
                () -> transaction.execute(t -> sql.sql("select count(*) from privacy.consent where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()));
    }

    private static Who.Staff officer() {
        return new Who.Staff(UUID.randomUUID(), "Minta Anna", UUID.randomUUID(), Set.of(), Set.of(Role.DESK_OFFICER));
    }
}
