package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for a case, and how that changes. */
@HouseTest
class AssignmentTest {
    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Assignments assignments;

    @Autowired
    CaseNews news;

    @Autowired
    Contacts contacts;

    @Autowired
    Accounts accounts;

    private Who.Staff anna = Invented.officer(UUID.randomUUID());
    private Who.Staff bela = anna;
    private Who.Staff supervisor = anna;

    @BeforeEach
    void a_team() {
        anna = staff.with(Role.DESK_OFFICER);
        bela = staff.in(anna.organization(), Role.DESK_OFFICER);
        supervisor = staff.in(anna.organization(), Role.SUPERVISOR);
    }

    @Test
    void an_officer_gives_their_own_case_and_the_colleague_is_told_once() {
        UUID id = open(anna);
        assertThat(assign(anna, id, 1, bela)).isInstanceOf(Change.Done.class);

        assertThat(get(bela, id).owner()).isEqualTo(bela.account());
        Happening last =
                Standing.as(bela, () -> cases.file(bela, id)).happenings().getFirst();
        assertThat(last.key()).isEqualTo("casework.did.ASSIGNED");
        assertThat(last.values()).isEqualTo(Map.of("what", new Happening.Somebody(bela.account())));
        assertThat(last.said()).isEqualTo(new Happening.Said("szabadság", ""));

        assertThat(told(anna)).as("who did it knows").isEmpty();
        List<Handed> told = told(bela);
        assertThat(told).extracting(Handed::file).containsExactly(id);
        assertThat(told.getFirst().isOf(bela.account())).isTrue();
        read(bela, told);
        assertThat(told(bela)).isEmpty();
    }

    @Test
    void of_a_colleague_only_a_supervisor_gives_a_case_and_both_are_told() {
        UUID id = open(anna);
        assertThatThrownBy(() -> assign(bela, id, 1, bela)).isInstanceOf(Problem.Refused.class);
        assertThat(assign(supervisor, id, 1, bela)).isInstanceOf(Change.Done.class);
        assertThat(told(anna)).extracting(Handed::owner).containsExactly(bela.account());
        assertThat(told(bela)).extracting(Handed::by).containsExactly(supervisor.account());
    }

    @Test
    void who_comes_second_sees_what_happened_and_changes_nothing() {
        UUID id = open(anna);
        assign(supervisor, id, 1, bela);
        assertThat(assign(anna, id, 1, supervisor))
                .isInstanceOfSatisfying(
                        Change.Outdated.class,
                        outdated -> assertThat(outdated.saved().owner()).isEqualTo(bela.account()));
        assertThat(get(anna, id).owner()).isEqualTo(bela.account());
    }

    @Test
    void nobody_gets_a_case_who_has_left_may_have_none_or_is_elsewhere() {
        UUID id = open(anna);
        Who.Staff editor = staff.in(anna.organization(), Role.EDITOR);
        Who.Staff administrator = staff.in(anna.organization(), Role.ADMINISTRATOR);
        Who.Staff gone = staff.in(anna.organization(), Role.DESK_OFFICER);
        Standing.as(administrator, () -> {
            accounts.change(
                    administrator, accounts.get(administrator, gone.account()).with(false));
            return gone;
        });
        for (Who.Staff unfit : List.of(editor, gone, staff.with(Role.DESK_OFFICER), anna)) {
            assertThatThrownBy(() -> assign(anna, id, 1, unfit))
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            invalid -> assertThat(invalid.fields()).containsOnlyKeys("to"));
        }
        assertThat(offered(anna, id)).containsExactlyInAnyOrder(bela.account(), supervisor.account());
    }

    @Test
    void without_a_word_why_nothing_is_given() {
        assertThatThrownBy(() -> new Assignment(bela.account(), " ", true)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void who_had_a_case_that_was_taken_is_told_and_a_case_that_came_back_is_no_news() {
        UUID id = open(anna);
        Standing.as(bela, () -> cases.take(bela, id, 1));
        assertThat(told(anna)).extracting(Handed::by).containsExactly(bela.account());
        Standing.as(anna, () -> cases.take(anna, id, 2));
        assertThat(told(anna)).isEmpty();
        assertThat(told(bela)).extracting(Handed::owner).containsExactly(anna.account());
    }

    @Test
    void what_the_client_writes_comes_to_who_has_the_case_now() {
        UUID contact = contact(contacts);
        Who.Staff first = staff.inCity(Role.DESK_OFFICER);
        Who.Staff second = staff.in(first.organization(), Role.DESK_OFFICER);
        UUID id = Standing.as(first, () -> cases.open(first, wish("Dara", contact), key()));
        assign(first, id, 1, second);
        assertThat(Standing.as(second, () -> contacts.get(second, contact, Purpose.CASEWORK))
                        .contact()
                        .isOf(second.account()))
                .isTrue();
    }

    @Test
    void of_several_at_once_those_that_do_not_fit_stay() {
        UUID one = open(anna);
        UUID two = open(anna);
        UUID moved = open(anna);
        Standing.as(bela, () -> cases.take(bela, moved, 1));
        UUID elsewhere = open(staff.with(Role.DESK_OFFICER));

        var wish = new Assignment(bela.account(), "beteg", true);
        Spread came = Standing.as(
                supervisor,
                () -> assignments.spread(supervisor, anna.account(), List.of(one, two, moved, elsewhere), wish));
        assertThat(came.given()).isEqualTo(2);
        assertThat(came.kept())
                .isEqualTo(Map.of(
                        moved, "casework.error.assign.moved",
                        elsewhere, "casework.error.assign.moved"));
        assertThat(get(supervisor, one).owner()).isEqualTo(bela.account());
        assertThat(get(supervisor, two).owner()).isEqualTo(bela.account());
        assertThatThrownBy(() -> Standing.as(bela, () -> assignments.spread(bela, anna.account(), List.of(one), wish)))
                .isInstanceOf(Problem.Refused.class);
    }

    private UUID open(Who.Staff officer) {
        return Standing.as(officer, () -> cases.open(officer, wish("Dara", null), key()));
    }

    private Change assign(Who.Staff who, UUID id, int version, Who.Staff to) {
        return Standing.as(
                who, () -> assignments.assign(who, id, version, new Assignment(to.account(), "szabadság", true)));
    }

    private Case get(Who.Staff who, UUID id) {
        return Standing.as(who, () -> cases.get(who, id, Purpose.CASEWORK));
    }

    private List<UUID> offered(Who.Staff who, UUID id) {
        return Standing.as(who, () -> assignments.colleagues(who, id)).stream()
                .map(Colleague::account)
                .toList();
    }

    private List<Handed> told(Who.Staff who) {
        return Standing.as(who, () -> news.told(who).handed());
    }

    private void read(Who.Staff who, List<Handed> told) {
        Standing.as(who, () -> {
            news.read(who, told.stream().map(Handed::happening).toList());
            return told;
        });
    }
}
