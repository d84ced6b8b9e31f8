package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.officer;
import static org.kapocs.desk.casework.Invented.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** When something may be written into a case. */
@HouseTest
class GroundsTest {
    private final Who.Staff officer = officer(UUID.randomUUID());

    @Autowired
    Cases cases;

    @Autowired
    Grounds grounds;

    @Autowired
    Consents consents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource
    void a_case_that_stands_on_consent_is_not_written_into_without_one(Writing writing) {
        UUID id = open(LegalBasis.CONSENT);
        assertThatThrownBy(() -> write(writing, id))
                .isInstanceOfSatisfying(
                        Problem.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("casework.error.consent"));

        UUID consent = agree(id, ConsentPurpose.CASEWORK, officer.organization());
        write(writing, id);

        as(() -> {
            consents.withdraw(officer, consent);
            return id;
        });
        assertThatThrownBy(() -> write(writing, id)).isInstanceOf(Problem.Refused.class);
        assertThat(file(id).client().person().name().spoken()).isNotEmpty();
    }

    @Test
    void neither_a_consent_to_somebody_else_nor_one_for_another_purpose_is_its_basis() {
        UUID id = open(LegalBasis.CONSENT);
        agree(id, ConsentPurpose.CASEWORK, UUID.randomUUID());
        agree(id, ConsentPurpose.REFERRAL, officer.organization());
        assertThatThrownBy(() -> write(Writing.NOTE, id)).isInstanceOf(Problem.Refused.class);
    }

    @Test
    void a_case_whose_basis_has_gone_can_still_be_closed() {
        UUID id = open(LegalBasis.CONSENT);
        assertThat(close(id)).isEqualTo(new Change.Done());
    }

    @Test
    void the_basis_changes_for_a_reason_that_is_kept() {
        UUID id = open(LegalBasis.CONSENT);
        assertThatThrownBy(() -> as(() -> grounds.change(officer, id, 1, LegalBasis.PUBLIC_TASK, " ")))
                .isInstanceOf(Problem.Invalid.class);
        assertThat(as(() -> grounds.change(officer, id, 1, LegalBasis.PUBLIC_TASK, "A város feladata.")))
                .isEqualTo(new Change.Done());
        assertThat(as(() -> grounds.change(officer, id, 1, LegalBasis.VITAL_INTERESTS, "Kései szó.")))
                .isInstanceOf(Change.Outdated.class);

        write(Writing.NOTE, id);
        assertThat(file(id).file().legalBasis()).isEqualTo(LegalBasis.PUBLIC_TASK);
        assertThat(file(id).happenings())
                .filteredOn(happening -> happening.key().equals("casework.did.BASIS_CHANGED"))
                .singleElement()
                .satisfies(
                        changed -> assertThat(changed.said()).isEqualTo(new Happening.Said("A város feladata.", "")));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_into_a_closed_case(Writing writing) {
        UUID id = open(LegalBasis.PUBLIC_TASK);
        close(id);
        assertThatThrownBy(() -> write(writing, id)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void who_closes_while_a_need_is_added_waits_and_is_asked_for_its_outcome() throws Exception {
        UUID id = open(LegalBasis.PUBLIC_TASK);
        CaseFile seen = file(id);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Change> closing = as(() -> transaction.execute(t -> {
                cases.addNeed(officer, id, new NewNeed("housing.rent", Urgency.SOON, ""), key());
                Future<Change> begun = other.submit(() -> closeWith(id, seen));
                assertThatThrownBy(() -> begun.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return begun;
            }));
            assertThatThrownBy(closing::get).hasCauseInstanceOf(Problem.Invalid.class);
        }
        assertThat(file(id).file().open()).isTrue();
        assertThat(file(id).openNeeds()).hasSize(2);
    }

    @Test
    void no_consent_is_recorded_in_a_closed_case() {
        UUID id = open(LegalBasis.PUBLIC_TASK);
        agree(id, ConsentPurpose.CASEWORK, officer.organization());
        close(id);
        assertThatThrownBy(() -> agree(id, ConsentPurpose.CASEWORK, officer.organization()))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(file(id).consents()).hasSize(1);
    }

    /** What can be written into a case. */
    enum Writing {
        NEED,
        MATTER,
        NOTE,
        SUMMARY,
        CLIENT
    }

    private void write(Writing writing, UUID id) {
        CaseFile now = file(id);
        int version = now.file().version();
        as(() -> switch (writing) {
            case NEED -> cases.addNeed(officer, id, new NewNeed("housing.rent", Urgency.SOON, ""), key());
            case MATTER -> {
                cases.addMatter(officer, id, "tax-id");
                yield id;
            }
            case NOTE -> cases.note(officer, id, "Feljegyzés", key());
            case SUMMARY -> cases.summarise(officer, id, version, "Összefoglaló");
            case CLIENT ->
                cases.correct(
                        officer, id, now.client().version(), wish("Dóra", null).person());
        });
    }

    private Change close(UUID id) {
        return closeWith(id, file(id));
    }

    private Change closeWith(UUID id, CaseFile seen) {
        Map<UUID, Outcome> outcomes = seen.needs().stream()
                .filter(each -> each.need().state() == NeedState.OPEN)
                .collect(java.util.stream.Collectors.toMap(
                        each -> each.need().id(), each -> new Outcome.Unmet(UnmetReason.NO_CAPACITY)));
        return as(() -> cases.close(officer, id, seen.file().version(), CloseReason.FINISHED, outcomes));
    }

    private UUID agree(UUID id, ConsentPurpose purpose, UUID recipient) {
        CaseFile file = file(id);
        LocalDate today = LocalDate.now(clock);
        var given = new GivenConsent(
                file.client().id(),
                file.file().contact(),
                purpose,
                purpose.version(),
                "fa",
                new Recipient(recipient, "Minta Szervezet"),
                Set.of(Section.NAME, Section.NEEDS),
                today,
                today.plusMonths(6),
                HowGiven.SPOKEN,
                false);
        return as(() -> grounds.give(officer, id, given, key()));
    }

    private UUID open(LegalBasis basis) {
        NewCase usual = wish("Dara", null);
        var wish = new NewCase(null, null, usual.person(), basis, usual.needs(), List.of(), "");
        return as(() -> cases.open(officer, wish, key()));
    }

    private CaseFile file(UUID id) {
        return as(() -> cases.file(officer, id));
    }

    private <T> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }
}
