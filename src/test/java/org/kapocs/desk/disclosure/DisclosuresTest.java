package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DisclosuresTest extends AskedOfACase {
    @Autowired
    Trail trail;

    @Test
    void what_nobody_decides_is_refused() {
        UUID id = record(null);
        assertThat(seen(id)).satisfies(request -> {
            assertThat(request.state()).isEqualTo(State.REFUSED);
            assertThat(request.stage()).isEqualTo(Stage.UNDECIDED);
        });
        refused(() -> handOver(id), "disclosure.error.notgranted");
    }

    @Test
    void one_approval_counts_for_nothing_and_two_grant_exactly_what_the_first_stated() {
        UUID id = record(null);
        propose(supervisor, id, PART);
        assertThat(seen(id).state()).isEqualTo(State.REFUSED);
        refused(() -> handOver(id), "disclosure.error.notgranted");
        approve(protector, id);
        assertThat(seen(id)).satisfies(request -> {
            assertThat(request.state()).isEqualTo(State.GRANTED_IN_PART);
            assertThat(request.extent()).isEqualTo(PART);
        });
        handOver(id);
        assertThat(seen(id).handover()).satisfies(handover -> {
            assertThat(handover.by()).isEqualTo(officer.account());
            assertThat(handover.to()).isEqualTo("Minta Őrnagy");
        });
        refused(() -> handOver(id), "disclosure.error.notgranted");
    }

    @Test
    void all_that_was_asked_is_told_from_a_part_of_it() {
        UUID id = record(null);
        propose(supervisor, id, new Extent(true, List.of(Field.NAME, Field.REACH), "Mindkettő."));
        approve(protector, id);
        assertThat(seen(id).state()).isEqualTo(State.GRANTED);
    }

    @Test
    void the_same_person_does_not_approve_twice_and_who_recorded_it_not_at_all() {
        UUID id = record(null);
        propose(supervisor, id, PART);
        refused(() -> approve(supervisor, id), "disclosure.error.twice");
        UUID own = as(supervisor, () -> disclosures.record(supervisor, Letters.about(""), null, Letters.key()));
        refused(() -> propose(supervisor, own, PART), "disclosure.error.own");
        as(supervisor, () -> {
            decisions.refuse(supervisor, own, version(own), "Nincs jogalap.");
            return 1;
        });
        assertThat(seen(own).stage()).isEqualTo(Stage.REFUSED);
    }

    @Test
    void who_has_no_right_to_decide_neither_approves_nor_refuses_nor_silences() {
        UUID id = record(null);
        Who.Staff colleague = staff.inCity(Role.EXPERT);
        refused(() -> propose(colleague, id, PART), "web.error.403.text");
        refused(() -> propose(officer, id, PART), "web.error.403.text");
        refused(() -> refuse(officer, id), "web.error.403.text");
        refused(() -> silence(officer, id, new Silence(today().plusDays(40), "x")), "web.error.403.text");
    }

    @Test
    void an_approval_is_taken_back_until_another_has_approved() {
        UUID id = record(null);
        propose(supervisor, id, PART);
        refused(() -> takeBack(protector, id), "disclosure.error.decided");
        takeBack(supervisor, id);
        assertThat(seen(id)).satisfies(request -> {
            assertThat(request.stage()).isEqualTo(Stage.UNDECIDED);
            assertThat(request.extent()).isNull();
        });
        propose(protector, id, PART);
        approve(supervisor, id);
        refused(() -> takeBack(protector, id), "disclosure.error.decided");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_approval_of_somebody_who_may_decide_no_more_counts_for_nothing_and_is_taken_away(boolean left) {
        UUID id = record(null);
        Who.Staff approver = staff.inCity(Role.DATA_PROTECTION_OFFICER);
        propose(approver, id, PART);
        Who.Staff admin = staff.inCity(Role.ADMINISTRATOR);
        as(admin, () -> {
            Account account = accounts.get(admin, approver.account());
            accounts.change(admin, left ? account.with(false) : nowOfficer(account));
            return 1;
        });
        refused(() -> approve(protector, id), "disclosure.lapsed");
        takeBack(protector, id);
        assertThat(as(
                        supervisor,
                        () -> trail.of(supervisor, new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty()))))
                .filteredOn(trace -> trace.subject().id().equals(id))
                .extracting(Trace::what)
                .contains("disclosure.lapsed")
                .doesNotContain("disclosure.taken-back");
        propose(protector, id, PART);
        approve(supervisor, id);
        assertThat(seen(id).state()).isEqualTo(State.GRANTED_IN_PART);
    }

    private static Account nowOfficer(Account account) {
        return new Account(
                account.id(),
                account.organization(),
                account.name(),
                account.email(),
                Set.of(Role.DESK_OFFICER),
                account.sites(),
                true,
                true,
                account.language(),
                account.version());
    }

    @Test
    void one_refusal_is_enough_and_final() {
        UUID id = record(null);
        propose(supervisor, id, PART);
        refuse(protector, id);
        assertThat(seen(id).stage()).isEqualTo(Stage.REFUSED);
        refused(() -> approve(protector, id), "disclosure.error.decided");
        refused(() -> refuse(supervisor, id), "disclosure.error.decided");
    }

    @Test
    void nobody_approves_what_they_have_not_seen() {
        UUID id = record(null);
        int before = version(id);
        propose(supervisor, id, PART);
        takeBack(supervisor, id);
        propose(supervisor, id, new Extent(true, List.of(Field.CONTENT), "Minden."));
        refused(
                () -> as(protector, () -> {
                    decisions.approve(protector, id, before + 1, "Be. 261. §");
                    return 1;
                }),
                "disclosure.error.changed");
    }

    @Test
    void a_reason_and_an_exact_extent_are_not_left_out() {
        UUID id = record(null);
        assertThatThrownBy(() -> as(supervisor, () -> {
                    decisions.propose(supervisor, id, version(id), new Extent(true, List.of(), " "), "");
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("fields", "extent", "reason"));
    }

    @Test
    void residence_status_and_papers_are_no_kind_of_data_that_can_be_approved() {
        assertThat(Field.values())
                .extracting(Field::name)
                .noneMatch(name -> name.matches(".*(STATUS|PAPER|DOCUMENT|PERMIT|PASSPORT).*"));
    }

    @Test
    void a_grant_can_still_be_refused_until_something_was_handed_over() {
        UUID id = record(null);
        propose(supervisor, id, PART);
        approve(protector, id);
        refuse(supervisor, id);
        assertThat(seen(id).stage()).isEqualTo(Stage.REFUSED);
        refused(() -> handOver(id), "disclosure.error.notgranted");

        UUID other = record(null);
        propose(supervisor, other, PART);
        approve(protector, other);
        handOver(other);
        refused(() -> refuse(supervisor, other), "disclosure.error.decided");
    }
}
